import Engine
import Plotting

/// One sentence about the step: what is, and what it means.
extension SurfaceWords {
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
    if let flight { return (flight, .warning) }
    return (soloStatus, .text)
  }

  /// What is said of one who goes farther away with every step.
  private var flight: String? {
    let k = panel.timeline.position
    if let diverged = lane.account.diverged {
      return Localized(
        en: "k=\(k): diverged at step \(diverged): ← goes back, ↓ lowers lr",
        zh: "第 \(k) 步：第 \(diverged) 步起发散：← 后退，↓ 调小 lr")[language]
    }
    guard !hidesNext, k > 0, run.loss > lane.account.bestLoss, let gauge = gauge(length: 9),
      gauge.position > 1
    else { return nil }
    let limit = gauge.limitLabel
    return Localized(
      en: "k=\(k): farther with every step, lr is above \(limit): ↓ lowers it",
      zh: "第 \(k) 步：越走越远，lr 超过了 \(limit)：按 ↓ 调小")[language]
  }

  /// What the height is called.
  var lossName: String { Localized(en: "loss", zh: "损失")[language] }

  private var soloStatus: String {
    let k = panel.timeline.position
    // Slope, angle and flatness would answer most questions.
    if hidesNext {
      return Localized(en: "k=\(k): what is it like here?", zh: "第 \(k) 步：这里是什么样子？")[language]
    }
    if let settled = lane.account.settled {
      return Localized(
        en: "k=\(k): within 0.01 of the minimum since step \(settled)",
        zh: "第 \(k) 步：从第 \(settled) 步起离最低点不到 0.01")[language]
    }
    if run.isFlat {
      return flatStatus(k)
    }
    guard let angle = angleToMinimum else {
      let norm = Self.number(run.jet.gradientNorm)
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
    // Far out on a plain the curvatures are as small as the slope: that is no saddle.
    if eigen.small.curvature < -1e-3, eigen.large.curvature > 0 {
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
    guard let nearest = run.surface.nearestMinimum(to: place), jet.gradientNorm > 0,
      jet.gradientNorm.isFinite
    else { return nil }
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
    guard k > 0 else {
      let count = run.lanes.count
      return Localized(
        en: "k=0: \(count) lanes at one start, Space steps them all",
        zh: "第 0 步：\(count) 道在同一起点，按空格一起走一步")[language]
    }
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
