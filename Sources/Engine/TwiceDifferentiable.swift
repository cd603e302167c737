/// A function that also knows its second derivatives.
public protocol TwiceDifferentiable<Scalar>: Objective {
  /// The Hessian, the matrix of all second derivatives.
  ///
  /// - Parameter parameters: the place, `parameterCount` numbers.
  /// - Returns: the matrix row by row.
  func hessian(at parameters: Span<Scalar>) -> [Scalar]
}
