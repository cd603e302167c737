import Engine
import Plotting

/// What the rate does along the two directions of curvature where the lane is.
extension SurfaceWords {
  private typealias Eigen = SurfaceJet.Eigen

  /// The share of the velocity that is kept, one more where the gradient is never cleared.
  private var momentum: Double { run.settings.effectiveMomentum(of: lane.settings) }

  /// The gauge of the rate, where the rule has a limit.
  func gauge(length: Int) -> RateGauge? {
    let eigen = run.jet.eigen
    let curvature = eigen.large.curvature
    guard curvature > 0, curvature.isFinite,
      let limit = lane.settings.rule.limit(momentum: momentum)
    else { return nil }
    let rate = lane.currentRate
    let value = hidesNext ? "" : " = \(Self.number(limit / curvature))"
    let end = "\(Self.number(limit))/λ\(value)"
    var gauge = RateGauge(
      position: rate * curvature / limit, landing: 1 / limit, landingLabel: "1/λ", limitLabel: end,
      isHopeless: momentum > 1)
    gauge.flatPosition = hasFlatMark ? rate * eigen.small.curvature / limit : nil
    gauge.length = length
    return gauge
  }

  /// True when the flat direction is another one and bends upwards too.
  private var hasFlatMark: Bool {
    let eigen = run.jet.eigen
    return eigen.small.curvature > 0 && eigen.small.curvature < eigen.large.curvature
  }

  /// What the rate does in each direction of curvature, from the longest form to the shortest; none
  /// for rules that stretch directions.
  var directions: [String] {
    guard lane.settings.rule.followsGradient, !hidesNext else { return [] }
    let eigen = run.jet.eigen
    guard eigen.large.curvature.isFinite else { return [] }
    let comma = Localized(en: ", ", zh: "，")[language]
    let both = [(eigen.small, "▼ "), (eigen.large, "▲ ")]
    let names = both.map { direction, mark in
      (hasFlatMark ? mark : "") + sentence(direction, among: eigen)
    }
    let factors = both.map { direction, mark in
      (hasFlatMark ? mark : "\(name(of: direction, among: eigen)) ") + factor(direction)
    }
    return [names.joined(separator: comma), factors.joined(separator: comma)]
  }

  private func sentence(_ direction: Eigen, among eigen: (large: Eigen, small: Eigen)) -> String {
    let regime = lane.settings.rule.regime(
      learningRate: lane.currentRate, curvature: direction.curvature, momentum: momentum)
    let blank = language == .en ? " " : ""
    return "\(name(of: direction, among: eigen))\(blank)\(regime.name[language]) "
      + factor(direction)
  }

  /// By how much the distance along a direction changes: with its sign where each step has the same.
  private func factor(_ direction: Eigen) -> String {
    let alpha = lane.currentRate * direction.curvature
    let factor =
      momentum == 0
      ? 1 - alpha : lane.settings.rule.growth(alpha: alpha, momentum: momentum)
    return "×" + NumberText.formula(LearningRate.rounded(factor, within: 0.0005))
  }

  /// x or y where the directions lie along the axes, else the flat and the steep one.
  private func name(of direction: Eigen, among eigen: (large: Eigen, small: Eigen)) -> String {
    if abs(direction.y) < 1e-9 { return Localized(en: "x", zh: "x 方向")[language] }
    if abs(direction.x) < 1e-9 { return Localized(en: "y", zh: "y 方向")[language] }
    return direction == eigen.large
      ? Localized(en: "steep", zh: "陡的方向")[language]
      : Localized(en: "flat", zh: "缓的方向")[language]
  }

  /// What is to be said of the rate where no gauge can show it.
  var rateRemark: String {
    guard lane.account.overflow == nil else { return "" }
    let remark =
      switch lane.settings.rule {
      case .sgd, .momentum, .nesterov:
        Localized(en: "it bends down here: no lr is too large", zh: "这里向下弯：lr 没有上限")
      case .adagrad:
        Localized(en: "shrinks per direction as slopes add up", zh: "梯度越积越多，各方向的步子越来越小")
      case .rmsprop, .adam, .adamw:
        Localized(en: "about the step in each direction", zh: "约等于每个方向的步长")
      case .newton: Localized(en: "1 lands on the minimum of a bowl", zh: "取 1 时，在碗上一步到底")
      case .armijo: accepted
      }
    return remark[language]
  }

  private var accepted: Localized {
    guard let rate = lane.acceptedRate, rate > 0 else {
      return Localized(en: "halved until f falls enough", zh: "不断减半，直到 f 降得够多")
    }
    let text = NumberText.rate(rate)
    return Localized(en: "the search took \(text)", zh: "线搜索取了 \(text)")
  }
}
