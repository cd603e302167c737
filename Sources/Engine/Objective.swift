/// A function to be minimised, over one flat buffer of parameters.
///
/// A parabola has one parameter, a surface two, a network as many as its weights and biases: the
/// same loop (``Descent``) walks down all of them.
public protocol Objective<Scalar>: Sendable {
  /// The type the function is computed in.
  associatedtype Scalar: Real

  /// How many parameters the function has.
  var parameterCount: Int { get }

  /// The value at a place; infinite or not a number where the function overflows.
  ///
  /// - Parameter parameters: the place, `parameterCount` numbers.
  /// - Returns: the value of the function there.
  func value(at parameters: Span<Scalar>) -> Scalar

  /// Writes the gradient, the vector of all partial derivatives, and returns the value.
  ///
  /// - Parameters:
  ///   - parameters: the place, `parameterCount` numbers.
  ///   - gradient: a buffer of `parameterCount` numbers, overwritten.
  /// - Returns: the value of the function at the place.
  @discardableResult
  func gradient(at parameters: Span<Scalar>, into gradient: inout MutableSpan<Scalar>) -> Scalar
}
