/// A function of two parameters: a landscape that one walks down.
public protocol Surface: TwiceDifferentiable where Scalar == Double {
  /// Value, gradient and Hessian at a place.
  func jet(at x: Double, _ y: Double) -> SurfaceJet
  /// The value alone, which pictures ask for at many places.
  func height(at x: Double, _ y: Double) -> Double
  /// The lowest places; several where they are equally low, none where none is known.
  var minima: [SurfacePoint] { get }
  /// How far a place is from the nearest minimum; `nil` where none is known.
  func distanceToMinimum(from place: SurfacePoint) -> Double?
}

extension Surface {
  /// The value at a place.
  public func height(at x: Double, _ y: Double) -> Double { jet(at: x, y).value }

  /// The distance to the nearest of the minima.
  public func distanceToMinimum(from place: SurfacePoint) -> Double? {
    minima.map { place.distance(to: $0) }.min()
  }

  /// The lowest value; `nil` where no minimum is known.
  public var leastValue: Double? { minima.first.map { height(at: $0.x, $0.y) } }

  /// Two.
  public var parameterCount: Int { 2 }

  /// The value at two parameters.
  public func value(at parameters: Span<Double>) -> Double {
    height(at: parameters[0], parameters[1])
  }

  /// Writes the gradient and returns the value.
  ///
  /// - Parameters:
  ///   - parameters: the two parameters.
  ///   - gradient: two numbers, overwritten.
  /// - Returns: the value.
  @discardableResult
  public func gradient(
    at parameters: Span<Double>, into gradient: inout MutableSpan<Double>
  ) -> Double {
    let jet = jet(at: parameters[0], parameters[1])
    (gradient[0], gradient[1]) = (jet.dx, jet.dy)
    return jet.value
  }

  /// The Hessian, row by row.
  public func hessian(at parameters: Span<Double>) -> [Double] {
    let jet = jet(at: parameters[0], parameters[1])
    return [jet.dxx, jet.dxy, jet.dxy, jet.dyy]
  }
}
