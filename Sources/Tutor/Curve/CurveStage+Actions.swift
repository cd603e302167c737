import Engine
import Plotting

/// What the key table asks of the curve.
extension CurveStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .restart: return restart()
    case .newSeed: return drawStart()
    case .fork: return fork()
    case .forgetGhosts: return forgetGhosts()
    case .optimizer: return changeOptimizer()
    case .predict: return togglePredict(in: surroundings)
    case .readout: toggleReadout(in: surroundings)
    case .view: panel.view = panel.view.following
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  private mutating func changeOptimizer() -> Reply {
    var settings = panel.settings
    settings.optimizer = settings.optimizer == .sgd ? .momentum : .sgd
    return Reply(isChange: change(to: settings))
  }

  private mutating func restart() -> Reply {
    guard panel.timeline.end > 0 else { return .refused(.atStart) }
    panel.restart()
    return Reply(isChange: true, stopsPlay: true)
  }

  private mutating func drawStart() -> Reply {
    var settings = panel.settings
    settings.seed &+= 1
    settings.start = randomStart(seed: settings.seed)
    return Reply(isChange: change(to: settings))
  }

  private mutating func fork() -> Reply {
    guard panel.timeline.end > 0 else { return .refused(.nothingToKeep) }
    panel.fork()
    let number = panel.ghosts.last?.number ?? 1
    return .changed(
      Localized(
        en: "kept as ghost \(number): change lr and step, or r to start again",
        zh: "已留作影子 \(number)：改 lr 再走，或按 r 重来"))
  }

  private mutating func forgetGhosts() -> Reply {
    guard !panel.ghosts.isEmpty else { return .refused(.noGhosts) }
    panel.dropGhosts()
    return .changed()
  }

  /// Gives the focus to another pane; where it has no room beside the plot it takes the plot's.
  private mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
  }
}

extension Localized {
  static let nothingToKeep = Localized(
    en: "there is no run to keep yet: press Space to step", zh: "还没有可以留作影子的步子：先按空格走一步")
  static let noGhosts = Localized(
    en: "there are no ghosts: f keeps a run as one", zh: "没有影子：按 f 把这次走法留作影子")
}
