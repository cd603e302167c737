import Engine
import Plotting

/// What happened to a run, in words.
extension NetworkPanel {
  /// Said when the loss stops to be a number.
  var brokenNews: Message { .warning(brokenSentence) }

  /// Said when a step is asked for behind such a loss, or where there is nothing to learn from.
  var brokenRefusal: Localized { run.network.hasRows ? brokenSentence : .noPoints }

  private var brokenSentence: Localized {
    let step = breakdown?.step ?? timeline.position
    let place = breakdown?.layer
    return Localized(
      en: "step \(step) blew up (\(place.map { "layer \($0)" } ?? "its squared error")): "
        + "← goes back, ↓ lowers lr",
      zh: "第 \(step) 步数值溢出（\(place.map { "第 \($0) 层" } ?? "平方误差")）：← 后退，↓ 调小学习率")
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

extension Localized {
  /// There is no row at all.
  static let noPoints = Localized(
    en: "there is no point to learn from yet: i draws some", zh: "还没有可学的点：按 i 画几个")
}
