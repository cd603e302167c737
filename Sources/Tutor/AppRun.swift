import Engine
import Plotting

/// What keys do to the run as a whole, and to the learning rate.
extension App {
  mutating func performOnRun(_ action: Action) {
    switch action {
    case .restart: restart()
    case .newSeed: drawStart()
    case .fork: fork()
    case .forgetGhosts: forgetGhosts()
    case .undo: undo()
    default: redo()
    }
  }

  mutating func performOnRate(_ action: Action) {
    switch action {
    case .rateUp: setRate(LearningRate.above)
    case .rateDown: setRate(LearningRate.below)
    case .rateMore: setRate(LearningRate.increased)
    case .rateLess: setRate(LearningRate.decreased)
    case .typeRate: open(.prompt(Prompt(.rate)))
    default: changeOptimizer()
    }
  }

  /// Changes the settings; what would be lost can be had back by undo.
  mutating func change(to settings: CurveSettings) {
    guard settings != panel.settings else { return }
    remember()
    panel.change(to: settings)
  }

  private mutating func setRate(_ change: (Double) -> Double) {
    var settings = panel.settings
    settings.learningRate = change(settings.learningRate)
    guard settings != panel.settings else { return refuse(rateEnd) }
    self.change(to: settings)
  }

  /// Why the learning rate does not move.
  private var rateEnd: Localized {
    let rate = NumberText.rate(panel.settings.learningRate)
    return panel.settings.learningRate == 0
      ? Localized(en: "5 % of 0 is 0: press ↑ or = to type a value", zh: "0 的 5 % 还是 0：按 ↑，或按 = 输入")
      : Localized(
        en: "lr \(rate) is at the end of the ladder: press = to type a value",
        zh: "lr \(rate) 已到头：按 = 输入数值")
  }

  private mutating func changeOptimizer() {
    var settings = panel.settings
    settings.optimizer = settings.optimizer == .sgd ? .momentum : .sgd
    change(to: settings)
  }

  private mutating func restart() {
    playback.isRunning = false
    guard panel.timeline.end > 0 else { return refuse(.atStart) }
    remember()
    panel.restart()
  }

  private mutating func drawStart() {
    var settings = panel.settings
    settings.seed &+= 1
    settings.start = randomStart(seed: settings.seed)
    change(to: settings)
  }

  private mutating func fork() {
    guard panel.timeline.end > 0 else { return refuse(.nothingToKeep) }
    remember()
    panel.fork()
    let number = panel.ghosts.last?.number ?? 1
    message = .done(
      Localized(
        en: "kept as ghost \(number): change lr and step, or r to start again",
        zh: "已留作影子 \(number)：改 lr 再走，或按 r 重来"))
  }

  private mutating func forgetGhosts() {
    guard !panel.ghosts.isEmpty else { return refuse(.noGhosts) }
    remember()
    panel.dropGhosts()
  }
}

extension Localized {
  fileprivate static let nothingToKeep = Localized(
    en: "there is no run to keep yet: press Space to step", zh: "还没有走过的路可留：先按空格走一步")
  fileprivate static let noGhosts = Localized(
    en: "there are no ghosts: f keeps a run as one", zh: "没有影子：按 f 把这次走法留作影子")
}
