import Engine
import Plotting

/// What happened to a run, in words.
extension NetworkPanel {
  /// Said when the loss stops to be a number.
  var brokenNews: Message { .warning(brokenSentence) }

  /// Said when a step is asked for behind such a loss.
  var brokenRefusal: Localized { brokenSentence }

  private var brokenSentence: Localized {
    let step = breakdown?.step ?? timeline.position
    let place = breakdown?.layer
    return Localized(
      en: "the loss is no number since step \(step)"
        + (place.map { ", from layer \($0) on" } ?? ", its squares overflow")
        + ": ← goes back, ↓ lowers lr",
      zh: "第 \(step) 步起损失不再是有限的数" + (place.map { "，从第 \($0) 层开始" } ?? "，平方溢出")
        + "：← 后退，↓ 调小学习率")
  }

  /// The condition to stop that the present state meets.
  func reached(_ look: NetworkLook) -> Message? {
    let epoch = run.epoch
    if let stop = look.stopEpoch, epoch >= stop {
      return .success(Localized(en: "epoch \(epoch) is reached", zh: "已到第 \(epoch) 轮"))
    }
    if let stop = look.stopLoss, entry.training <= stop {
      let loss = NumberText.loss(entry.training)
      return .success(
        Localized(
          en: "training loss \(loss) in epoch \(epoch)", zh: "第 \(epoch) 轮：训练损失 \(loss)"))
    }
    guard let stop = look.stopAccuracy,
      let accuracy = (run.network.test ?? run.network.training)?.accuracy, accuracy >= stop
    else { return nil }
    let share = NumberText.percent(accuracy)
    return .success(
      Localized(en: "accuracy \(share) in epoch \(epoch)", zh: "第 \(epoch) 轮：准确率 \(share)"))
  }
}
