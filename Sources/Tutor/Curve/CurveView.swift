/// Which part of the curve a plot shows.
public enum CurveView: Hashable, Sendable {
  /// The neighbourhood of the point and the minimum, found anew as the walk goes.
  case lens
  /// What the lecture's script plots: −5 … 5.
  case window
  /// All points of the walk.
  case fit
  /// A range somebody asked for.
  case range(ClosedRange<Double>)

  /// The view that comes after this one when the view key is pressed.
  var following: CurveView {
    switch self {
    case .lens: .window
    case .window: .fit
    case .fit, .range: .lens
    }
  }

  /// The name in a title.
  var name: Localized {
    switch self {
    case .lens: Localized(en: "lens", zh: "放大镜")
    case .window: Localized(en: "window", zh: "原图")
    case .fit: Localized(en: "fit", zh: "全程")
    case .range: Localized(en: "view", zh: "视野")
    }
  }
}
