/// A function of one variable with its first two derivatives, all exact.
public protocol Curve: TwiceDifferentiable<Double> {
  /// Value, slope and curvature at a place.
  ///
  /// - Parameter x: the place.
  /// - Returns: the three numbers there.
  func jet(at x: Double) -> Jet
}

extension Curve {
  /// One: the variable itself.
  public var parameterCount: Int { 1 }

  /// The value f(x).
  ///
  /// - Parameter parameters: the place, one number.
  /// - Returns: the value there.
  public func value(at parameters: Span<Double>) -> Double { jet(at: parameters[0]).value }

  /// Writes the slope f′(x) and returns the value.
  ///
  /// - Parameters:
  ///   - parameters: the place, one number.
  ///   - gradient: a buffer of one number, overwritten.
  /// - Returns: the value there.
  @discardableResult
  public func gradient(
    at parameters: Span<Double>, into gradient: inout MutableSpan<Double>
  ) -> Double {
    let jet = jet(at: parameters[0])
    gradient[0] = jet.slope
    return jet.value
  }

  /// The curvature f″(x), the only entry of the Hessian.
  ///
  /// - Parameter parameters: the place, one number.
  /// - Returns: one number.
  public func hessian(at parameters: Span<Double>) -> [Double] {
    [jet(at: parameters[0]).curvature]
  }
}
