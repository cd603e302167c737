/// The update rules that the parabola offers.
public enum OptimizerChoice: String, CaseIterable, Sendable {
  /// Plain gradient descent.
  case sgd
  /// Momentum in PyTorch's form.
  case momentum

  /// The name that fits into a title.
  public var title: String { self == .sgd ? "GD" : "momentum" }
}
