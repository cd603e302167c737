/// The parabola `y = ax² + bx + c`; its minimum is at `x = −b/(2a)` when `a > 0`.
///
/// Value and slope are computed in the order in which the lecture's MATLAB script writes them,
/// `a * x.^2 + b * x + c` and `2 * a * x + b`, so that every bit of its run comes out again.
public struct Quadratic: Curve, Hashable {
  /// The factor of x².
  public var a: Double
  /// The factor of x.
  public var b: Double
  /// The constant.
  public var c: Double

  /// The parabola with these coefficients; with `a` 0 it is a line.
  ///
  /// - Parameters:
  ///   - a: the factor of x².
  ///   - b: the factor of x.
  ///   - c: the constant.
  public init(a: Double, b: Double, c: Double) {
    self.a = a
    self.b = b
    self.c = c
  }

  /// The parabola of the lecture, `y = 2x² − 3x + 1`.
  public static let lecture = Quadratic(a: 2, b: -3, c: 1)

  /// Value, slope and curvature at a place.
  ///
  /// - Parameter x: the place.
  /// - Returns: `ax² + bx + c`, `2ax + b` and `2a`.
  @inlinable
  public func jet(at x: Double) -> Jet {
    Jet(value: a * (x * x) + b * x + c, slope: 2 * a * x + b, curvature: 2 * a)
  }
}
