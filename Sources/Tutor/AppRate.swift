import Plotting

/// What keys do to the learning rate.
extension App {
  mutating func performOnRate(_ action: Action) {
    switch action {
    case .rateUp: setRate(LearningRate.above)
    case .rateDown: setRate(LearningRate.below)
    case .rateMore: setRate(LearningRate.increased)
    case .rateLess: setRate(LearningRate.decreased)
    default: mode = .prompt(Prompt(.value(name: "lr")))
    }
  }

  private mutating func setRate(_ change: (Double) -> Double) {
    let rate = change(stage.learningRate)
    guard rate != stage.learningRate else { return refuse(rateEnd) }
    // A number always will do as a rate.
    try? set([("lr", rate.description)])
  }

  /// Why the learning rate does not move.
  private var rateEnd: Localized {
    let rate = NumberText.rate(stage.learningRate)
    return stage.learningRate == 0
      ? Localized(en: "5 % of 0 is 0: press ↑ or = to type a value", zh: "0 的 5 % 还是 0：按 ↑，或按 = 输入")
      : Localized(
        en: "lr \(rate) is at the end of the ladder: press = to type a value",
        zh: "lr \(rate) 已到头：按 = 输入数值")
  }
}
