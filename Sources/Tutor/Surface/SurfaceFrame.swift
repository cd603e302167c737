import Engine
import Plotting

/// A part of the plane in cells: both axes in the same units where that is sensible.
struct SurfaceFrame: Hashable {
  /// What is seen from left to right.
  let x: ClosedRange<Double>
  /// What is seen from bottom to top.
  let y: ClosedRange<Double>

  /// The part that a view shows in a picture of some size.
  init(_ view: SurfaceView, of panel: SurfacePanel, in size: Size) {
    let (x, y) =
      switch view {
      case .whole: Self.whole(panel)
      case .path: Self.path(panel)
      case .window(let x, let y): (x, y)
      }
    (self.x, self.y) = Self.withEqualUnits(x, y, size)
  }

  private static func whole(
    _ panel: SurfacePanel
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let usual = panel.settings.function.usualView
    let start = panel.settings.origin
    guard usual.x.contains(start.x), usual.y.contains(start.y) else {
      return (reaching(usual.x, to: start.x), reaching(usual.y, to: start.y))
    }
    return (usual.x, usual.y)
  }

  private static func reaching(
    _ range: ClosedRange<Double>, to place: Double
  ) -> ClosedRange<Double> {
    // Beyond this the length of a range could overflow.
    guard abs(place) < 1e300 else { return range }
    let margin = max(abs(place) / 10, (range.upperBound - range.lowerBound) / 20)
    return min(range.lowerBound, place - margin)...max(range.upperBound, place + margin)
  }

  /// The last part of all ways, and the nearest minimum.
  private static func path(
    _ panel: SurfacePanel
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    var places = panel.paths.flatMap { path in
      path.stops(upTo: panel.timeline.position).suffix(200).map(\.place)
    }
    let now = panel.run.lane.place
    if let nearest = panel.run.surface.nearestMinimum(to: now) { places.append(nearest) }
    let usual = panel.settings.function.usualView
    // Who has flown away is not followed: that would bury all others.
    let kept = places.filter { place in
      place.x.isFinite && place.y.isFinite && abs(place.x) < 1e3 && abs(place.y) < 1e3
    }
    return (
      range(kept.map(\.x), least: (usual.x.upperBound - usual.x.lowerBound) / 1e4) ?? usual.x,
      range(kept.map(\.y), least: (usual.y.upperBound - usual.y.lowerBound) / 1e4) ?? usual.y
    )
  }

  private static func range(_ values: [Double], least: Double) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    let half = max((high - low) / 2, least) * 1.15
    let middle = low / 2 + high / 2
    return middle - half...middle + half
  }

  /// The smaller side grows until a unit is as long in both directions.
  ///
  /// A cell is twice as high as it is wide. Sides of very different length stay as they are.
  private static func withEqualUnits(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ size: Size
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    let ratio = width / height
    guard size.width > 0, size.height > 0, ratio > 0.1, ratio < 10 else { return (x, y) }
    let wanted = Double(size.width) / Double(2 * size.height)
    return ratio < wanted
      ? (widened(x, to: height * wanted), y) : (x, widened(y, to: width / wanted))
  }

  private static func widened(
    _ range: ClosedRange<Double>, to width: Double
  ) -> ClosedRange<Double> {
    let middle = range.lowerBound / 2 + range.upperBound / 2
    return middle - width / 2...middle + width / 2
  }
}
