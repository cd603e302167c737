/// A place on a surface.
public struct SurfacePoint: Hashable, Sendable {
  /// The first parameter.
  public var x: Double
  /// The second one.
  public var y: Double

  /// A place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The length of the way to another place.
  public func distance(to other: SurfacePoint) -> Double {
    let (dx, dy) = (abs(x - other.x), abs(y - other.y))
    let largest = max(dx, dy)
    guard largest > 0, largest.isFinite else { return dx.isNaN || dy.isNaN ? .nan : largest }
    return largest * ((dx / largest).squared + (dy / largest).squared).squareRoot()
  }
}
