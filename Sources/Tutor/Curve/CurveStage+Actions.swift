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

  private mutating func drawStart() -> Reply {
    var settings = panel.settings
    settings.seed &+= 1
    settings.start = randomStart(seed: settings.seed)
    return Reply(isChange: change(to: settings))
  }

  /// Gives the focus to another pane; where it has no room beside the plot it takes the plot's.
  private mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
  }
}
