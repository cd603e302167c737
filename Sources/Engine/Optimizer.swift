/// A rule that moves parameters along a gradient: the `optimizer.step()` of PyTorch.
public protocol Optimizer<Scalar>: Sendable {
  /// The type the parameters have.
  associatedtype Scalar: BinaryFloatingPoint & Sendable

  /// The learning rate η; any number, also 0, a negative or an infinite one.
  var learningRate: Scalar { get set }

  /// Changes the parameters in place.
  mutating func update(_ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>)
}
