import Engine

/// The update rules that the programs are written out for.
public enum CodeOptimizer: String, CaseIterable, Sendable {
  /// Plain gradient descent.
  case sgd
  /// Momentum in PyTorch's form.
  case momentum
  /// Adam with PyTorch's usual numbers.
  case adam

  /// The name that fits into a title.
  public var title: String { rule.title }

  /// The engine's rule of this name.
  var rule: UpdateRule {
    switch self {
    case .sgd: .sgd
    case .momentum: .momentum
    case .adam: .adam
    }
  }
}
