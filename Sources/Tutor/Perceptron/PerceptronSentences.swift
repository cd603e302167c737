import Engine
import Plotting

/// The status: one sentence about the step.
extension PerceptronWords {
  /// What happened, and what follows.
  ///
  /// It may be longer than a line; then it can be cut at its last comma that fits.
  var status: (text: String, ink: Ink) {
    if let alarm { return (alarm[language], .warning) }
    if hidesNext { return (question[language], .bright) }
    if let ending { return (ending[language], .success) }
    return ((landmark ?? situation)[language], .bright)
  }

  private var k: String {
    Localized(en: "k=\(run.stepCount)", zh: "第 \(run.stepCount) 步")[language]
  }

  /// Numbers that ran away.
  private var alarm: Localized? {
    guard run.weights.isFinite else {
      return Localized(
        en:
          "w is no longer a number at step \(run.stepCount): ← goes back, ↓ lowers lr, r restarts",
        zh: "第 \(run.stepCount) 步 w 已不是有限的数：← 后退，↓ 调小 lr，r 重来")
    }
    guard run.hasDiverged, !(run.loss <= run.firstLoss) else { return nil }
    let loss = NumberText.formula(run.loss)
    return Localized(
      en: "diverged: the loss is \(loss) at step \(run.stepCount): ← goes back, ↓ lowers lr",
      zh: "已发散：第 \(run.stepCount) 步损失 \(loss)：← 后退，↓ 调小 lr")
  }

  /// What is asked while the next answer is hidden.
  private var question: Localized {
    let index = run.nextIndex
    let x = Self.pair(run.problem.points[index])
    let target = NumberText.formula(run.problem.targets[index])
    return Localized(
      en: "\(k): the next sample is \(x), its truth is \(target): right or a mistake?",
      zh: "\(k)：下一个样本是 \(x)，真值 \(target)：会判对还是判错？")
  }

  /// That nothing will change any more.
  private var ending: Localized? {
    guard run.hasConverged, !isSetByHand else { return nil }
    guard run.cleanEpoch != nil else {
      return Localized(
        en: "a whole epoch has changed nothing: the updates are too small for w",
        zh: "整整一轮毫无变化：更新量小得改不动 w")
    }
    let made = run.mistakes
    guard let bound = run.bound?.mistakes else {
      return Localized(
        en: "an epoch without mistake: nothing changes any more, \(count(made).en) in all",
        zh: "整整一轮没有错：从此不再变化，一共错了 \(made) 次")
    }
    return Localized(
      en:
        "an epoch without mistake: nothing changes any more, \(count(made).en) ≤ (R/γ)² = \(bound)",
      zh: "整整一轮没有错：从此不再变化，共错 \(made) 次 ≤ (R/γ)² = \(bound)")
  }

  private func count(_ mistakes: Int) -> Localized {
    Localized(en: "\(mistakes) \(mistakes == 1 ? "mistake" : "mistakes")", zh: "错 \(mistakes) 次")
  }
}

// MARK: - Landmarks

extension PerceptronWords {
  /// Steps at which there is more to say than what became of the sample.
  private var landmark: Localized? {
    if isSetByHand { return setByHand }
    guard let step = run.last else { return beginning }
    if run.settings.learningRate == 0 {
      return Localized(
        en: "\(k): lr is 0, so nothing is learned: press ↑", zh: "\(k)：lr 为 0，什么也学不到：按 ↑")
    }
    guard step.number == run.sampleCount else { return nil }
    if let length = run.cycleLength { return circle(length) }
    if case .inseparable = run.separability, step.epoch > 1, let proof = proof.last {
      return Localized(en: "\(k): \(proof)", zh: "\(k)：\(proof)")
    }
    return endOfEpoch(step)
  }

  private var beginning: Localized {
    let index = run.nextIndex
    let x = Self.pair(run.problem.points[index])
    let target = NumberText.formula(run.problem.targets[index])
    return Localized(
      en: "\(k): Space shows the first sample, \(x), whose truth is \(target)",
      zh: "\(k)：按空格给出第一个样本 \(x)，真值 \(target)")
  }

  /// True when weights were set by hand at this step.
  private var isSetByHand: Bool {
    run.last.map { $0.after != run.weights } ?? !run.weights.isZero
  }

  private var setByHand: Localized {
    let (wrong, all) = (run.errors, run.sampleCount)
    guard wrong > 0 else {
      return Localized(
        en: "\(k): with these weights all \(all) samples are right",
        zh: "\(k)：用这组参数，\(all) 个样本全对")
    }
    return Localized(
      en: "\(k): with these weights \(wrong) of \(all) samples \(wrong == 1 ? "is" : "are") wrong",
      zh: "\(k)：用这组参数，\(all) 个样本错 \(wrong) 个")
  }

  /// The weights have been here before.
  private func circle(_ length: Int) -> Localized {
    let steps = length == 1 ? "1 step" : "\(length) steps"
    let short = Localized(
      en: "\(k): the weights are those of \(steps) ago: it goes in circles",
      zh: "\(k)：权重和 \(length) 步前一模一样：在绕圈子")
    guard case .inseparable = run.separability else { return short }
    // The reason first: it is what must not be cut.
    return Localized(
      en: "\(k): no line parts them, so it goes in circles: as \(steps) ago",
      zh: "\(k)：没有直线能分开两类，所以一直绕圈子：和 \(length) 步前一样")
  }

  private func endOfEpoch(_ step: PerceptronStep) -> Localized {
    let wrong = run.errors
    let made = count(run.mistakesInEpoch)
    let head = Localized(
      en: "\(k): epoch \(step.epoch) is over: \(made.en)", zh: "\(k)：第 \(step.epoch) 轮结束：\(made.zh)"
    )
    guard wrong == 0 else {
      return Localized(
        en:
          "\(head.en), with these weights \(wrong) of \(run.sampleCount) \(wrong == 1 ? "is" : "are") wrong",
        zh: "\(head.zh)，用现在的权重，\(run.sampleCount) 个中错 \(wrong) 个")
    }
    guard run.settings.rule == .rosenblatt else {
      return Localized(en: "\(head.en), all are right now", zh: "\(head.zh)，现在全对")
    }
    return Localized(
      en: "\(head.en), all are right now, so the next epoch changes nothing",
      zh: "\(head.zh)，现在全对，所以下一轮不会再变")
  }
}

// MARK: - What became of the sample

extension PerceptronWords {
  /// What the neuron said and which way the weights go, as in the rule's own terms.
  private var situation: Localized {
    guard let step = run.last else { return beginning }
    let said = NumberText.formula(step.outcome.output)
    let truth = NumberText.formula(step.target)
    guard step.outcome.error != 0 else {
      return Localized(
        en: "\(k): the neuron said \(said), the truth is \(truth), so nothing changes.",
        zh: "\(k)：神经元输出 \(said)，真值是 \(truth)，所以什么也不变。")
    }
    if let growth = growth(step) { return growth }
    let way = way(step)
    guard step.rule != .rosenblatt else {
      return Localized(
        en: "\(k): the neuron said \(said), the truth is \(truth), \(way.en).",
        zh: "\(k)：神经元输出 \(said)，真值是 \(truth)，\(way.zh)。")
    }
    let gap = NumberText.rate(abs(step.outcome.error))
    let isHigh = step.outcome.error < 0
    let short = NumberText.rate(step.outcome.output)
    return Localized(
      en:
        "\(k): o is \(short), the truth is \(truth): \(gap) too \(isHigh ? "high" : "low"), \(way.en).",
      zh: "\(k)：o 是 \(short)，真值是 \(truth)，\(isHigh ? "高" : "低")了 \(gap)，\(way.zh)。")
  }

  /// Which way the weights go: towards the sample or away from it.
  private func way(_ step: PerceptronStep) -> Localized {
    let rises = step.outcome.error > 0
    let isBackwards = step.learningRate < 0
    guard step.x != .zero else {
      return rises != isBackwards
        ? Localized(en: "so b rises, and x = (0, 0) leaves w alone", zh: "所以 b 变大；x = (0, 0)，w 不变")
        : Localized(en: "so b falls, and x = (0, 0) leaves w alone", zh: "所以 b 变小；x = (0, 0)，w 不变")
    }
    if isBackwards {
      return Localized(en: "but lr < 0 moves w the wrong way", zh: "但 lr < 0，w 反着走")
    }
    return rises
      ? Localized(en: "so w moves towards this sample", zh: "所以 w 朝这个样本移动")
      : Localized(en: "so w moves away from this sample", zh: "所以 w 朝远离该样本的方向调整")
  }

  /// A step of the delta rule so long that its own sample is worse off than before.
  private func growth(_ step: PerceptronStep) -> Localized? {
    guard step.rule == .delta else { return nil }
    let product = step.learningRate * ((step.x * step.x).sum() + 1)
    guard product > 2 || product < 0 else { return nil }
    let before = NumberText.rate(step.outcome.error)
    let after = NumberText.rate(step.outcome.error * (1 - product))
    let limit = product < 0 ? "< 0" : "> 2"
    let factor = NumberText.rate(product)
    return Localized(
      en:
        "\(k): lr·|(x, 1)|² = \(factor) \(limit): the error of this sample grows, \(before) → \(after)",
      zh: "\(k)：lr·|(x, 1)|² = \(factor) \(limit)：这个样本的误差变大了，\(before) → \(after)")
  }
}
