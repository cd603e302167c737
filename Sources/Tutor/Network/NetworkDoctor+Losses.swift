import Engine
import Plotting

/// What the loss curves tell.
extension NetworkDoctor {
  /// The losses a third of the way back and now, each the mean of a tenth of the curve: batches
  /// make single ones jump.
  private var recent: (before: Double, now: Double)? {
    let losses = symptoms.training
    // Fewer passes say nothing yet: many curves rest before they fall.
    guard symptoms.epoch >= 60, symptoms.step >= 500, losses.count >= 12 else { return nil }
    let width = max(1, losses.count / 10)
    let start = losses.count * 2 / 3
    return (
      before: Metrics.mean(of: losses[start..<start + width]),
      now: Metrics.mean(of: losses.suffix(width))
    )
  }

  /// Standing still, or too slow to get anywhere; nil while the loss falls well or is low.
  ///
  /// By a third of the run: less than 5 % is standing still, less than 25 % is slow.
  var progress: NetworkFinding? {
    guard !isLearned, let recent, recent.before > 0 else { return nil }
    let fall = 1 - recent.now / recent.before
    if fall < 0.05 { return plateau(recent) }
    return fall < 0.25 ? slow(recent) : nil
  }

  private func plateau(_ recent: (before: Double, now: Double)) -> NetworkFinding {
    let (advice, command) = wayOut(wider: wider)
    let (before, now) = (NumberText.loss(recent.before), NumberText.loss(recent.now))
    let epochs = symptoms.epoch / 3
    return NetworkFinding(
      kind: .plateau,
      text: Localized(
        en: "stuck: the loss went from \(before) to \(now) in the last \(epochs) epochs",
        zh: "卡住了：最近 \(epochs) 轮，损失从 \(before) 变到 \(now)"),
      advice: advice, commands: [command])
  }

  /// Twice as many neurons in each hidden layer and at least eight; where there is no hidden layer,
  /// one.
  private var wider: [Int] {
    let hidden = symptoms.sizes.dropFirst().dropLast()
    let wide = hidden.isEmpty ? [4] : hidden.map { min(1024, max(8, 2 * $0)) }
    return symptoms.sizes.prefix(1) + wide + symptoms.sizes.suffix(1)
  }

  private func slow(_ recent: (before: Double, now: Double)) -> NetworkFinding {
    let (before, now) = (NumberText.loss(recent.before), NumberText.loss(recent.now))
    let epochs = symptoms.epoch / 3
    return NetworkFinding(
      kind: .slow,
      text: Localized(
        en: "slow: the loss went from \(before) to \(now) in the last \(epochs) epochs",
        zh: "太慢：最近 \(epochs) 轮，损失从 \(before) 降到 \(now)"),
      advice: faster, commands: isPlain ? ["optimizer adam"] : [])
  }

  /// Rules that scale each weight by itself are no slower anywhere.
  private var isPlain: Bool { symptoms.settings.rule == .sgd || symptoms.settings.rule.hasMomentum }

  private var faster: Localized {
    guard isPlain else {
      return Localized(en: "↑ makes lr larger", zh: "按 ↑ 调大学习率")
    }
    return hasRoomForRate
      ? Localized(
        en: ":optimizer adam goes on faster; ↑ makes lr larger",
        zh: "用 :optimizer adam 接着走会更快；或按 ↑ 调大学习率")
      : Localized(
        en: ":optimizer adam goes on faster", zh: "用 :optimizer adam 接着走会更快")
  }

  /// The test loss has turned up by a tenth, or stands three times as high as a training loss that
  /// is low; the first counts above a twentieth of what a constant output loses, the second above a
  /// tenth.
  var overfit: NetworkFinding? {
    guard let best = symptoms.test.min(), let now = symptoms.test.last,
      let training = symptoms.training.last, now > 0.05 * symptoms.baseline,
      (now > 1.1 * best && now > 1.5 * training)
        || (isLearned && now > 3 * training && now > 0.1 * symptoms.baseline)
    else { return nil }
    let numbers = [now, best, training].map { NumberText.loss($0) }
    return NetworkFinding(
      kind: .overfit,
      text: Localized(
        en: "overfit: test loss \(numbers[0]), best \(numbers[1]), training \(numbers[2])",
        zh: "过拟合：测试损失 \(numbers[0])，最低曾到 \(numbers[1])，训练损失 \(numbers[2])"),
      advice: isPenalised
        ? Localized(
          en: ":train_share 0.8 gives more rows to learn from",
          zh: "用 :train_share 0.8 多给些训练数据")
        : Localized(
          en: ":l2 0.01 keeps weights small; :train_share 0.8 gives more rows",
          zh: "用 :l2 0.01 压小权重；或用 :train_share 0.8 多给些训练数据"),
      commands: [isPenalised ? "train_share 0.8" : "l2 0.01"])
  }

  /// A loss that is still as good as that of a constant output, after some passes.
  var resting: NetworkFinding? {
    guard symptoms.epoch >= 5, let now = symptoms.training.last, now > 0.9 * symptoms.baseline
    else { return nil }
    let (loss, constant) = (NumberText.loss(now), NumberText.loss(symptoms.baseline))
    return NetworkFinding(
      kind: .resting,
      text: Localized(
        en: "little learned yet: loss \(loss), and \(constant) for always the same answer",
        zh: "还没学到多少：损失 \(loss)，一直输出同一个值也有 \(constant)"),
      advice: Localized(
        en: "p goes on: many curves rest before they fall", zh: "按 p 继续：曲线常常先平一阵再下降"))
  }

  var allWell: NetworkFinding {
    let now = NumberText.loss(symptoms.training.last ?? .nan)
    let share = symptoms.accuracy.map { NumberText.percent($0) }
    let (right, rightInChinese) = (share.map { ", \($0) right" }, share.map { "，\($0) 正确" })
    return NetworkFinding(
      kind: .allWell,
      text: isLearned
        ? Localized(
          en: "all well: it has learned, loss \(now)" + (right ?? ""),
          zh: "一切正常：已经学会，损失 \(now)" + (rightInChinese ?? ""))
        : Localized(
          en: "all well so far: loss \(now)" + (right ?? ""),
          zh: "目前正常：损失 \(now)" + (rightInChinese ?? "")),
      advice: isLearned
        ? Localized(en: "R: does it learn from other weights too?", zh: "按 R：换一组权重还学得会吗？")
        : Localized(en: "p goes on", zh: "按 p 继续"))
  }
}
