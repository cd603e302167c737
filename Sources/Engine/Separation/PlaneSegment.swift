/// The straight connection of two points of the plane.
public struct PlaneSegment: Hashable, Sendable {
  /// One end.
  public let start: SIMD2<Double>
  /// The other end.
  public let end: SIMD2<Double>

  /// The segment between two points.
  public init(_ start: SIMD2<Double>, _ end: SIMD2<Double>) {
    self.start = start
    self.end = end
  }

  /// Tells whether a point lies on the segment, its ends included.
  func contains(_ point: SIMD2<Double>) -> Bool {
    isInBox(point) && Orientation.sign(start, end, point) == 0
  }

  /// Tells whether two segments cross at a point that is an end of neither.
  func crosses(_ other: PlaneSegment) -> Bool {
    guard boxMeets(other) else { return false }
    let sides =
      Orientation.sign(start, end, other.start) * Orientation.sign(start, end, other.end)
    guard sides < 0 else { return false }
    return Orientation.sign(other.start, other.end, start)
      * Orientation.sign(other.start, other.end, end) < 0
  }

  /// Where two segments that cross do so, rounded.
  func crossing(with other: PlaneSegment) -> SIMD2<Double> {
    let (along, across) = (end - start, other.end - other.start)
    let gap = other.start - start
    let share =
      (gap.x * across.y - gap.y * across.x) / (along.x * across.y - along.y * across.x)
    return start + share * along
  }

  private func isInBox(_ point: SIMD2<Double>) -> Bool {
    min(start.x, end.x) <= point.x && point.x <= max(start.x, end.x)
      && min(start.y, end.y) <= point.y && point.y <= max(start.y, end.y)
  }

  private func boxMeets(_ other: PlaneSegment) -> Bool {
    min(start.x, end.x) <= max(other.start.x, other.end.x)
      && min(other.start.x, other.end.x) <= max(start.x, end.x)
      && min(start.y, end.y) <= max(other.start.y, other.end.y)
      && min(other.start.y, other.end.y) <= max(start.y, end.y)
  }
}
