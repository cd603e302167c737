import Engine
import Plotting

/// Says what is the matter with a run, in numbers, and what helps.
///
/// It judges by rules of thumb; each threshold stands where it is used, with its reason.
struct NetworkDoctor {
  let symptoms: NetworkSymptoms

  /// What is the matter, the gravest first; never empty.
  ///
  /// Where numbers are not finite nothing else is said: all else is measured with them. Where the
  /// rate has thrown the network about, all else follows from it.
  static func findings(_ symptoms: NetworkSymptoms) -> [NetworkFinding] {
    let doctor = NetworkDoctor(symptoms: symptoms)
    if !symptoms.hasRows { return [doctor.noRows] }
    if let blowUp = symptoms.blowUp { return [doctor.nonFinite(blowUp)] }
    if let climbing = doctor.climbing { return [climbing] }
    if let thrown = doctor.thrownAbout { return [doctor.symmetry, thrown].compactMap { $0 } }
    let findings = [
      doctor.oneClass, doctor.symmetry, doctor.rateOverLimit, doctor.deadReLU, doctor.saturation,
      doctor.vanishingGradient, doctor.progress, doctor.overfit,
    ].compactMap { $0 }
    return findings.isEmpty ? [doctor.resting ?? doctor.allWell] : findings
  }

  private var noRows: NetworkFinding {
    NetworkFinding(
      kind: .noRows, text: Localized(en: "there is no point to learn from", zh: "没有可学的点"),
      advice: Localized(en: "i draws some", zh: "按 i 画几个"))
  }

  private var oneClass: NetworkFinding? {
    symptoms.onlyClass.map { name in
      NetworkFinding(
        kind: .oneClass,
        text: Localized(
          en: "all rows are of class \(name): nothing to tell apart",
          zh: "所有样本都是 \(name) 类：没有什么可分的"),
        advice: Localized(en: "i draws another class", zh: "按 i 画另一类"))
    }
  }

  private func nonFinite(_ blowUp: NetworkSymptoms.BlowUp) -> NetworkFinding {
    let step = NumberText.grouped(blowUp.step)
    let text =
      blowUp.layer.map { layer in
        Localized(
          en: "the numbers blew up at step \(step), first in layer \(layer + 1)",
          zh: "第 \(step) 步数值溢出了，最先出在第 \(layer + 1) 层")
      } ?? Localized(en: "the loss blew up at step \(step)", zh: "第 \(step) 步损失溢出了")
    return NetworkFinding(
      kind: .nonFinite, text: text,
      advice: Localized(
        en: "← goes back to finite numbers, ↓ makes lr smaller", zh: "按 ← 退回正常的数值，再按 ↓ 调小学习率"))
  }

  /// The limit of the rule at this place; `nil` for rules without one.
  private var limit: Double? {
    let factor = symptoms.settings.rule.limit(momentum: symptoms.settings.momentum)
    return symptoms.speedLimit.flatMap { plain in factor.map { plain * $0 / 2 } }
  }

  private var rateOverLimit: NetworkFinding? {
    guard let limit, symptoms.learningRate > limit else { return nil }
    let (rate, most) = (NumberText.rate(symptoms.learningRate), NumberText.rate(limit))
    return NetworkFinding(
      kind: .rateOverLimit,
      text: Localized(
        en: "lr \(rate) is above the limit \(most) of this place: steps overshoot",
        zh: "学习率 \(rate) 超过此处的上限 \(most)，每步都会跑过头"),
      advice: Localized(
        en: "↓ until lr is below \(most)", zh: "按 ↓，直到学习率小于 \(most)"))
  }

  /// A rate below 0 goes up the gradient.
  private var climbing: NetworkFinding? {
    guard symptoms.learningRate < 0 else { return nil }
    let rate = NumberText.rate(symptoms.learningRate)
    return NetworkFinding(
      kind: .climbing,
      text: Localized(
        en: "lr \(rate) is below 0: every step climbs", zh: "学习率 \(rate) 是负数：每一步都在往高处走"),
      advice: Localized(en: ":lr 0.03 goes down", zh: "用 :lr 0.03 往下走"), commands: ["lr 0.03"])
  }

  /// A loss above that of a constant answer, and above that at the start, each by some margin.
  ///
  /// It happens when steps were so long that they left the weights where nothing bends any more; the
  /// local limit says nothing there.
  private var thrownAbout: NetworkFinding? {
    guard let first = symptoms.training.first, let now = symptoms.training.last,
      now > 1.2 * symptoms.baseline, now > 1.1 * first
    else { return nil }
    let (loss, constant) = (NumberText.loss(now), NumberText.loss(symptoms.baseline))
    return NetworkFinding(
      kind: .rateOverLimit,
      text: Localized(
        en: "steps were too long: loss \(loss), and \(constant) for always the same answer",
        zh: "步子迈得太大了：损失 \(loss)，一直输出同一个值也才 \(constant)"),
      advice: Localized(
        en: "r restarts, with a smaller lr", zh: "按 r 从头再来，学习率要小一些"))
  }

  /// Tells whether a rate twice as large would still be below the limit.
  var hasRoomForRate: Bool { limit.map { 2 * symptoms.learningRate < $0 } ?? false }

  /// Tells whether next to nothing is left to learn: a twentieth of what a constant output loses.
  var isLearned: Bool { (symptoms.training.last ?? .infinity) < 0.05 * symptoms.baseline }
}
