import Engine
import Plotting

/// What is said about a race: the update with its numbers, the regimes, one sentence.
struct SurfaceWords {
  let panel: SurfacePanel
  let language: Language
  var hidesNext = false

  private var run: SurfaceRun { panel.run }
  private var lane: SurfaceLane { run.lane }

  // MARK: The update

  /// The update of both parameters with numbers, from the longest form to the shortest.
  var update: [[Piece]] {
    let (place, jet) = (lane.place, run.jet)
    let next = run.next.lane.place
    let rule = lane.settings.rule
    func write(_ value: Double) -> String { NumberText.formula(Self.tidy(value)) }
    func inBrackets(_ text: String) -> String { text.hasPrefix("−") ? "(\(text))" : text }
    let rate = NumberText.rate(lane.currentRate)
    func line(_ name: String, _ now: Double, _ slope: Double, _ then: Double, isShort: Bool)
      -> [Piece]
    {
      let result = hidesNext ? "?" : write(then)
      if rule == .sgd, !isShort {
        return [
          Piece("\(name) ", .dim), Piece(write(now), .now), Piece(" − \(rate)·"),
          Piece(inBrackets(write(slope)), .tangent), Piece(" = "), Piece(result, .next),
        ]
      }
      return [
        Piece("\(name) ", .dim), Piece(write(now), .now), Piece(" → "), Piece(result, .next),
        Piece("   ∂\(name) ", .dim), Piece(write(slope), .tangent),
      ]
    }
    func both(isShort: Bool) -> [Piece] {
      line("x", place.x, jet.dx, next.x, isShort: isShort) + [Piece("     ")]
        + line("y", place.y, jet.dy, next.y, isShort: isShort)
    }
    return [both(isShort: false), both(isShort: true)]
  }

  /// The update of one parameter, for a narrow place.
  func update(of index: Int) -> [Piece] {
    let (place, jet, next) = (lane.place, run.jet, run.next.lane.place)
    func write(_ value: Double) -> String { NumberText.formula(Self.tidy(value)) }
    let (name, now, slope, then) =
      index == 0 ? ("x", place.x, jet.dx, next.x) : ("y", place.y, jet.dy, next.y)
    return [
      Piece("\(name) ", .dim), Piece(write(now), .now), Piece(" → "),
      Piece(hidesNext ? "?" : write(then), .next), Piece("   ∂\(name) ", .dim),
      Piece(write(slope), .tangent),
    ]
  }

  /// A number in six significant digits.
  private static func tidy(_ value: Double) -> Double { value }

  // MARK: Regimes

  /// The gauge of the rate, where the rule has a limit.
  func gauge(length: Int) -> RateGauge? {
    let curvature = run.jet.eigen.large.curvature
    let momentum = run.settings.effectiveMomentum(of: lane.settings)
    guard curvature > 0, curvature.isFinite,
      let limit = lane.settings.rule.limit(momentum: momentum)
    else { return nil }
    var gauge = RateGauge(
      position: lane.currentRate * curvature / limit, landing: 1 / limit, landingLabel: "1/λ",
      limitLabel:
        "\(Self.limitName(limit))/λ = \(NumberText.formula(LearningRate.rounded(limit / curvature, within: limit / curvature / 1000)))"
    )
    gauge.length = length
    return gauge
  }

  private static func limitName(_ limit: Double) -> String {
    NumberText.formula(LearningRate.rounded(limit, within: 0.005))
  }

  /// What the rate does in each direction of curvature; empty for rules that stretch directions.
  var directions: String {
    let rule = lane.settings.rule
    guard [.sgd, .momentum, .nesterov].contains(rule), !hidesNext else { return "" }
    let eigen = run.jet.eigen
    let parts = [eigen.small, eigen.large].map { direction -> String in
      let momentum = run.settings.effectiveMomentum(of: lane.settings)
      let regime = Regime(
        learningRate: lane.currentRate, curvature: direction.curvature, momentum: momentum)
      let name = Self.name(of: direction, among: eigen)[language]
      let factor =
        momentum == 0
        ? " ×"
          + NumberText.formula(
            LearningRate.rounded(1 - lane.currentRate * direction.curvature, within: 0.0005))
        : ""
      return "\(name) \(regime.name[language])\(factor)"
    }
    return parts.joined(separator: Localized(en: ", ", zh: "，")[language])
  }

  /// x or y where the directions lie along the axes, else the flat and the steep one.
  private static func name(
    of direction: SurfaceJet.Eigen, among eigen: (large: SurfaceJet.Eigen, small: SurfaceJet.Eigen)
  ) -> Localized {
    if abs(direction.y) < 1e-9 { return Localized(en: "x", zh: "x 方向") }
    if abs(direction.x) < 1e-9 { return Localized(en: "y", zh: "y 方向") }
    return direction == eigen.large
      ? Localized(en: "the steep direction", zh: "陡的方向")
      : Localized(en: "the flat direction", zh: "缓的方向")
  }

  // MARK: One sentence

  var status: (text: String, ink: Ink) {
    if let overflow = lane.account.overflow {
      return (
        Localized(
          en:
            "\(lane.settings.rule.title) flew away, its numbers ended at step \(overflow): ← goes back, ↓ lowers lr",
          zh: "\(lane.settings.rule.title) 发散，第 \(overflow) 步溢出：← 后退，↓ 调小 lr")[language], .warning
      )
    }
    if panel.paths.count > 1 { return (raceStatus, .text) }
    return (soloStatus, .text)
  }

  private var soloStatus: String {
    let k = panel.timeline.position
    if let settled = lane.account.settled {
      return Localized(
        en: "k=\(k): within 0.01 of the minimum since step \(settled)",
        zh: "第 \(k) 步：从第 \(settled) 步起离最低点不到 0.01")[language]
    }
    if run.isFlat {
      return flatStatus(k)
    }
    guard let angle = angleToMinimum, !hidesNext else {
      let norm = NumberText.formula(LearningRate.rounded(run.jet.gradientNorm, within: 5e-4))
      return Localized(
        en: "k=\(k): the gradient is \(norm) long", zh: "第 \(k) 步：梯度长 \(norm)")[language]
    }
    let degrees = NumberText.formula(angle.rounded())
    if angle < 0.5 {
      return Localized(
        en: "k=\(k): here the steepest way leads straight to the minimum",
        zh: "第 \(k) 步：这里最陡的方向正好指向最低点")[language]
    }
    return Localized(
      en: "k=\(k): the steepest way is \(degrees)° off the way to the minimum",
      zh: "第 \(k) 步：最陡的方向与最低点方向相差 \(degrees)°")[language]
  }

  private func flatStatus(_ k: Int) -> String {
    let eigen = run.jet.eigen
    if eigen.small.curvature < 0, eigen.large.curvature > 0 {
      return Localized(
        en: "k=\(k): almost flat, but a saddle: in one direction it goes down",
        zh: "第 \(k) 步：几乎是平的，却是鞍点：有一个方向还在往下")[language]
    }
    if (run.error ?? 0) > 0.1 {
      return Localized(
        en: "k=\(k): almost flat, and not at the lowest place",
        zh: "第 \(k) 步：几乎是平的，但不是最低处")[language]
    }
    return Localized(en: "k=\(k): almost flat", zh: "第 \(k) 步：几乎是平的")[language]
  }

  /// The angle between −gradient and the way to the nearest minimum, in degrees.
  private var angleToMinimum: Double? {
    let (place, jet) = (lane.place, run.jet)
    let nearest = run.surface.minima.min { $0.distance(to: place) < $1.distance(to: place) }
    guard let nearest, jet.gradientNorm > 0, jet.gradientNorm.isFinite else { return nil }
    let (u, v) = (nearest.x - place.x, nearest.y - place.y)
    let length = place.distance(to: nearest) * jet.gradientNorm
    guard length > 0, length.isFinite else { return nil }
    let cosine = min(max(-(u * jet.dx + v * jet.dy) / length, -1), 1)
    // acos by the half angle, which the engine's own functions give without a library.
    return Self.degrees(cosine: cosine)
  }

  /// The angle of a cosine in degrees, by halving the interval: a screen shows whole ones.
  private static func degrees(cosine: Double) -> Double {
    var (low, high) = (0.0, Double.pi)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if Elementary.cos(middle) > cosine { low = middle } else { high = middle }
    }
    return low / .pi * 180
  }

  private var raceStatus: String {
    let k = panel.timeline.position
    let ranking = run.ranking
    let winner = run.lanes[ranking[0]]
    let diverged = run.lanes.filter { $0.account.diverged != nil }.map(\.settings.rule.title)
    var text: String
    if let settled = winner.account.settled {
      text =
        Localized(
          en: "k=\(k): \(winner.settings.rule.title) was there first, at step \(settled)",
          zh: "第 \(k) 步：\(winner.settings.rule.title) 最先到达，用了 \(settled) 步")[language]
    } else {
      text =
        Localized(
          en: "k=\(k): \(winner.settings.rule.title) is the lowest so far",
          zh: "第 \(k) 步：目前 \(winner.settings.rule.title) 最低")[language]
    }
    if !diverged.isEmpty {
      let names = diverged.joined(separator: Localized(en: ", ", zh: "、")[language])
      text += Localized(en: "; diverged: \(names)", zh: "；发散：\(names)")[language]
    }
    return text
  }
}
