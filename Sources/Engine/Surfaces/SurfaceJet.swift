/// Value, gradient and second derivatives of a function of two parameters at a point.
public struct SurfaceJet: Hashable, Sendable {
  /// The value.
  public var value: Double
  /// The partial derivatives ∂f/∂x and ∂f/∂y: the gradient.
  public var dx: Double
  /// The partial derivative by the second parameter.
  public var dy: Double
  /// The second derivatives ∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y²: the Hessian.
  public var dxx: Double
  /// The mixed derivative.
  public var dxy: Double
  /// The second derivative by the second parameter.
  public var dyy: Double

  /// A jet of its parts.
  public init(value: Double, dx: Double, dy: Double, dxx: Double, dxy: Double, dyy: Double) {
    self.value = value
    (self.dx, self.dy) = (dx, dy)
    (self.dxx, self.dxy, self.dyy) = (dxx, dxy, dyy)
  }

  /// The length of the gradient, without overflow on the way.
  public var gradientNorm: Double {
    let largest = max(abs(dx), abs(dy))
    guard largest > 0, largest.isFinite else { return dx.isNaN || dy.isNaN ? .nan : largest }
    let (u, v) = (dx / largest, dy / largest)
    return largest * (u * u + v * v).squareRoot()
  }

  /// A curvature and the direction in which the surface bends so.
  public struct Eigen: Hashable, Sendable {
    /// The curvature: an eigenvalue of the Hessian.
    public var curvature: Double
    /// The first component of the direction, whose length is 1.
    public var x: Double
    /// The second one.
    public var y: Double
  }

  /// The two curvatures of the Hessian with their directions, the larger one first.
  ///
  /// For [[a, b], [b, c]]: (a+c)/2 ± √(((a−c)/2)² + b²). The directions stand at right angles; of the
  /// two signs a direction can have, the one with x > 0 is taken, or y > 0 where x is 0.
  public var eigen: (large: Eigen, small: Eigen) {
    let middle = dxx / 2 + dyy / 2
    let half = dxx / 2 - dyy / 2
    let largest = max(abs(half), abs(dxy))
    let radius =
      largest == 0 ? 0 : largest * ((half / largest).squared + (dxy / largest).squared).squareRoot()
    // Half the angle of (half, dxy), by which no difference of near numbers is taken.
    var (x, y): (Double, Double)
    if radius == 0 {
      (x, y) = (1, 0)
    } else if half >= 0 {
      (x, y) = (radius + half, dxy)
    } else {
      (x, y) = (abs(dxy), dxy < 0 ? half - radius : radius - half)
      if dxy == 0 { (x, y) = (0, 1) }
    }
    let length = (x.squared + y.squared).squareRoot()
    if length > 0, length.isFinite { (x, y) = (x / length, y / length) }
    let (large, small) = (Self.facing(x, y), Self.facing(-y, x))
    return (
      Eigen(curvature: middle + radius, x: large.x, y: large.y),
      Eigen(curvature: middle - radius, x: small.x, y: small.y)
    )
  }

  private static func facing(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    x < 0 || (x == 0 && y < 0) ? (0 - x, 0 - y) : (x + 0, y + 0)
  }
}

extension Double {
  var squared: Double { self * self }
}
