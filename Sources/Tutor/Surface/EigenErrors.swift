import Engine
import Plotting

/// The way of the lane in focus in coordinates along the directions of curvature, from the minimum.
///
/// They are the directions at the minimum that is nearest now: on a bowl those of every place, on
/// other surfaces those that matter near the end of the way.
struct EigenErrors {
  /// The coordinate along the steep direction, stop by stop.
  let large: [Double]
  /// The coordinate along the flat direction.
  let small: [Double]
  /// How many steps lie between two stops.
  let stride: Int
  /// The two directions.
  let eigen: (large: SurfaceJet.Eigen, small: SurfaceJet.Eigen)

  /// The coordinates of a panel's way; `nil` where no minimum is known.
  init?(of panel: SurfacePanel) {
    let surface = panel.run.surface
    guard let middle = surface.nearestMinimum(to: panel.run.lane.place) else { return nil }
    let eigen = surface.jet(at: middle.x, middle.y).eigen
    let path = panel.paths[panel.focus]
    let places = path.stops(upTo: panel.timeline.position).map(\.place)
    func coordinates(_ direction: SurfaceJet.Eigen) -> [Double] {
      places.map { ($0.x - middle.x) * direction.x + ($0.y - middle.y) * direction.y }
    }
    self.eigen = eigen
    large = coordinates(eigen.large)
    small = coordinates(eigen.small)
    stride = path.stride
  }

  /// What a direction is called, with its curvature.
  func name(isLarge: Bool) -> Localized {
    let curvature = isLarge ? eigen.large.curvature : eigen.small.curvature
    let text = SurfaceWords.number(curvature)
    return isLarge
      ? Localized(en: "steep λ \(text)", zh: "陡 λ \(text)")
      : Localized(en: "flat λ \(text)", zh: "缓 λ \(text)")
  }
}

extension Surface {
  /// The minimum that is nearest to a place.
  func nearestMinimum(to place: SurfacePoint) -> SurfacePoint? {
    minima.min { $0.distance(to: place) < $1.distance(to: place) }
  }
}
