/// The panes of the surface's screen.
enum SurfacePane: String, CaseIterable, Hashable, Sendable {
  /// The landscape with the ways.
  case map
  /// Those who race.
  case race
  /// How far each is above the minimum.
  case loss
  /// The height along the line of the next step.
  case cut
  /// How far it is in each direction of curvature.
  case eigen
  /// The velocity over the place, direction by direction.
  case phase
  /// What becomes of each learning rate and momentum.
  case rates

  /// The heading.
  var title: Localized {
    switch self {
    case .map: Localized(en: "map", zh: "地图")
    case .race: Localized(en: "race", zh: "比赛")
    case .loss: Localized(en: "loss − min, log", zh: "损失 − 最小值（对数）")
    case .cut: Localized(en: "f along the step (at 1)", zh: "沿这一步的剖面（1 = 这一步）")
    case .eigen: Localized(en: "distance by direction", zh: "各特征方向上的距离")
    case .phase: Localized(en: "step over place, steep way", zh: "相图：陡方向的步长与位置")
    case .rates: Localized(en: "max |σ| over lr and β", zh: "lr、β 平面上的 max |σ|")
    }
  }
}
