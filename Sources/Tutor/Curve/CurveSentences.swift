import Engine
import Plotting

// MARK: - The regime

extension CurveWords {
  /// One sentence that names what the learning rate does, and the same in fewer and fewer words.
  func regimeSentences(_ regime: CurveRegime) -> [String] {
    let name = regime.regime.name[language]
    if regime.isHopeless { return [Self.hopeless[language], name] }
    guard regime.isExact else { return [Self.localSentence(regime)[language], name] }
    let factor = NumberText.rate(abs(regime.factor))
    let short = regime.curvature > 0 ? ["\(name) ×\(factor)"] : []
    return [sentence(regime, factor)[language]] + short + [name]
  }

  private static let hopeless = Localized(
    en: "flies away: momentum on a growing sum", zh: "发散：动量加上越积越大的梯度")

  private func sentence(_ regime: CurveRegime, _ factor: String) -> Localized {
    switch regime.regime {
    case .climbs where !(regime.curvature > 0):
      Localized(en: "climbs: lr below 0 goes uphill", zh: "上坡：lr 小于 0，往高处走")
    case .climbs:
      Localized(en: "climbs: farther each step, gap ×\(factor)", zh: "上坡：越走越远，差距 ×\(factor)")
    case .frozen: Localized(en: "frozen: lr 0 does not move", zh: "冻结：lr 为 0，原地不动")
    case .walks: Localized(en: "walks: gap ×\(factor) each step", zh: "步步走近：差距每步 ×\(factor)")
    case .lands: Localized(en: "lands: on the minimum in one step", zh: "一步到位：正好落在最低点")
    case .hops: Localized(en: "hops over it: gap ×\(factor) each step", zh: "步步跑过头：差距每步 ×\(factor)")
    case .swings: Localized(en: "swings: gap ×\(factor) a step", zh: "来回摆动：差距每步约 ×\(factor)")
    case .bounces: bouncing(regime)
    case .fliesAway:
      Localized(en: "flies away, diverges: gap ×\(factor)", zh: "越跳越远，发散：差距每步 ×\(factor)")
    case .slides: Localized(en: "slides: no minimum to reach", zh: "一路下滑：没有最低点")
    }
  }

  /// Without momentum a bounce has two ends, which can be named; with it the point swings.
  private func bouncing(_ regime: CurveRegime) -> Localized {
    guard regime.momentum == 0 else {
      return Localized(en: "swings for ever: gap ×1", zh: "来回摆动，永不停歇：差距 ×1")
    }
    let ends = [run.x, next.x].map(NumberText.rate).joined(separator: " ↔ ")
    return Localized(
      en: "bounces for ever: \(hidesNext ? "gap ×1" : ends)",
      zh: "来回弹跳，永不停歇：\(hidesNext ? "差距 ×1" : ends)")
  }

  private static func localSentence(_ regime: CurveRegime) -> Localized {
    if regime.alpha.isNaN {
      return Localized(en: "no slope to go by here", zh: "此处没有斜率可依")
    }
    let product = "lr·h = \(NumberText.formula(regime.alpha))"
    switch regime.regime {
    case .climbs: return Localized(en: "\(product): climbs", zh: "\(product)：上坡")
    case .frozen: return Localized(en: "frozen: lr 0 does not move", zh: "冻结：lr 为 0，原地不动")
    case .walks: return Localized(en: "\(product) < 1 here: walks", zh: "此处 \(product) < 1：步步走近")
    case .lands: return Localized(en: "\(product) ≈ 1 here: lands", zh: "此处 \(product) ≈ 1：几乎一步到位")
    case .hops: return Localized(en: "\(product) > 1 here: hops over", zh: "此处 \(product) > 1：跑过头")
    case .swings: return Localized(en: "\(product) here: swings", zh: "此处 \(product)：来回摆动")
    case .bounces: return Localized(en: "\(product) ≈ limit: bounces", zh: "\(product) ≈ 界限：来回弹跳")
    case .fliesAway:
      return Localized(en: "\(product) > limit: flies away", zh: "\(product) 超界：越跳越远")
    case .slides:
      return Localized(en: "\(product) < 0: bends down here", zh: "\(product) < 0：此处向下弯")
    }
  }
}

// MARK: - The status

extension CurveWords {
  /// What is, and what follows: one sentence about the step.
  func status(of timeline: Timeline<CurveRun>) -> (text: String, ink: Ink) {
    if let alarm = alarm { return (alarm[language], .warning) }
    return (((hidesNext ? nil : landmark(timeline)) ?? situation)[language], .bright)
  }

  /// Numbers that ran away, or are about to.
  private var alarm: Localized? {
    let marks = run.milestones
    if !run.x.isFinite {
      return Localized(
        en: "x is \(shown(run.x)) at step \(run.stepCount): ← goes back, ↓ lowers lr, r restarts",
        zh: "第 \(run.stepCount) 步 x 已是\(shown(run.x))：← 后退，↓ 调小 lr，r 重来")
    }
    if let step = marks.overflow, !run.loss.isFinite {
      return Localized(
        en: "the loss is \(shown(run.loss)) since step \(step): ← goes back, ↓ lowers lr",
        zh: "从第 \(step) 步起损失已是\(shown(run.loss))：← 后退，↓ 调小 lr")
    }
    // A function may be high from the start; only what has grown has diverged.
    guard run.hasDiverged, run.loss > marks.firstLoss else { return nil }
    return Localized(
      en:
        "diverged: the loss is \(shown(run.loss)) at step \(run.stepCount): ← goes back, ↓ lowers lr",
      zh: "已发散：第 \(run.stepCount) 步损失 \(shown(run.loss))：← 后退，↓ 调小 lr")
  }

  /// Steps at which there is more to say than where the point goes.
  private func landmark(_ timeline: Timeline<CurveRun>) -> Localized? {
    let k = run.stepCount
    if run.settings.learningRate == 0 {
      return Localized(
        en: "k=\(k): lr is 0, so the point does not move: press ↑", zh: "第 \(k) 步：lr 为 0，点不会动：按 ↑")
    }
    if let since = run.milestones.stalled, next.x == run.x { return stallSentence(since: since) }
    if run.milestones.leftWindow == k {
      return Localized(
        en: "k=\(k): x = \(shown(run.x)) has left the note's window −5…5",
        zh: "第 \(k) 步：x = \(shown(run.x))，跑出了讲义的 −5…5")
    }
    if k == CurvePanel.markedSteps {
      return Localized(
        en: "k=100: here the note's 100 iterations end; stepping goes on",
        zh: "第 100 步：讲义的 100 次迭代到此为止，还可以继续")
    }
    return nil
  }

  private func stallSentence(since: Int) -> Localized {
    guard run.jet.slope != 0 else {
      return Localized(
        en: "k=\(run.stepCount): the slope is 0, so no step moves the point",
        zh: "第 \(run.stepCount) 步：斜率为 0，所以怎么走都不动")
    }
    return Localized(
      en: "k=\(run.stepCount): x stays \(place(run.x)) since step \(since), "
        + "slope \(shown(run.jet.slope)) is too small to change it",
      zh: "第 \(run.stepCount) 步：x 从第 \(since) 步起一直是 \(place(run.x))，"
        + "斜率 \(shown(run.jet.slope)) 小得改不动它")
  }

  /// What the step is and what follows, as in `k=3: x 0.588, slope −0.648 < 0, so …`.
  private var situation: Localized {
    let k = run.stepCount
    let x = place(run.x)
    let slope = shown(run.jet.slope)
    if hidesNext {
      return Localized(
        en: "k=\(k): x \(x), slope \(slope): where does the next step land?",
        zh: "第 \(k) 步：x = \(x)，斜率 \(slope)：下一步落在哪里？")
    }
    let move = next.x - run.x
    guard move != 0 else {
      return Localized(
        en: "k=\(k): x \(x), slope \(slope): at rest; R or a click starts elsewhere",
        zh: "第 \(k) 步：x = \(x)，斜率 \(slope)：停住了；按 R 或点击曲线换个起点")
    }
    let way = move > 0 ? Localized(en: "right", zh: "右") : Localized(en: "left", zh: "左")
    let length = shown(abs(move))
    let reason = reason(x: x, slope: slope)
    return Localized(
      en: "k=\(k): \(reason.en), so the step goes \(way.en) by \(length).",
      zh: "第 \(k) 步：\(reason.zh)，所以向\(way.zh)走 \(length)。")
  }

  /// What decides where the step goes: the slope, and what stands between it and the step.
  private func reason(x: String, slope: String) -> Localized {
    let settings = run.settings
    if settings.effectiveMomentum != 0 {
      let velocity = shown(moved)
      let sign = moved < 0 ? "< 0" : "> 0"
      return Localized(
        en: "x \(x), slope \(slope), velocity \(velocity) \(sign)",
        zh: "x = \(x)，斜率 \(slope)，速度 \(velocity) \(sign)")
    }
    let sign = run.jet.slope < 0 ? "< 0" : "> 0"
    let place = Localized(
      en: "x \(x), slope \(slope) \(sign)", zh: "x = \(x)，斜率 \(slope) \(sign)")
    if settings.direction == .up {
      return Localized(en: place.en + ", minus sign forgotten", zh: place.zh + "，漏了负号")
    }
    guard settings.learningRate < 0 else { return place }
    return Localized(en: place.en + ", lr < 0", zh: place.zh + "，lr < 0")
  }

  /// A number in a sentence.
  private func shown(_ value: Double) -> String {
    value.isNaN
      ? Localized(en: "not a number", zh: "非数（NaN）")[language] : NumberText.formula(value)
  }
}

// MARK: - Predictions

extension Prediction {
  /// What is said when a guess was committed.
  static func verdict(_ prediction: Prediction) -> Message {
    guard let last = prediction.last else { return .done(Localized(en: "", zh: "")) }
    let said = NumberText.formula(rounded(last.said))
    let truth = NumberText.formula(last.truth)
    let tally = "\(prediction.hits)/\(prediction.asked)"
    guard last.isHit else {
      return .done(
        Localized(
          en: "you said \(said), it is \(truth); \(tally) so far",
          zh: "你猜 \(said)，实际是 \(truth)；至今 \(tally)"))
    }
    return .success(
      Localized(
        en: "you said \(said), it is \(truth): right; \(tally) so far",
        zh: "你猜 \(said)，实际是 \(truth)：对了；至今 \(tally)"))
  }

  /// A caret's place is known to a column: three digits say enough.
  private static func rounded(_ value: Double) -> Double {
    guard abs(value) < 1e6 else { return value }
    return (value * 1000).rounded() / 1000
  }
}

extension CurveWords {
  /// The numbers of the curve at the read-out cursor.
  func readout(at place: Double) -> String {
    let jet = run.settings.function.jet(at: place)
    let x = NumberText.formula(abs(place) < 1e6 ? (place * 1e4).rounded() / 1e4 : place)
    let y = NumberText.formula(jet.value)
    let slope = NumberText.formula(jet.slope)
    let bend = NumberText.formula(jet.curvature)
    return Localized(
      en: "at x \(x): y \(y), slope \(slope), curvature \(bend)",
      zh: "x = \(x) 处：y = \(y)，斜率 \(slope)，弯曲程度 \(bend)")[language]
  }
}

extension CurveWords {
  /// The status line of the curve.
  func status(in app: App, stage: CurveStage) -> StatusLine {
    StatusLine(app: app) {
      if case .readout(let place) = stage.mode { return (readout(at: place), .bright) }
      let status = status(of: stage.panel.timeline)
      return (status.text, status.ink)
    }
  }
}
