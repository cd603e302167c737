import Engine
import Plotting

/// What the key table asks of a program.
extension CodeStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .epoch: return stepPass()
    case .restart: return restart()
    case .newSeed: return drawStart()
    case .fork: return fork()
    case .forgetGhosts: return forgetGhosts()
    case .dataSet: return changeProgram()
    case .optimizer: return changeOptimizer()
    case .zeroGrad: return toggleZeroGrad()
    case .predict: return togglePredict()
    case .readout: toggleExplain()
    case .focusNext: look(at: focus.neighbour(1))
    case .focusPrevious: look(at: focus.neighbour(-1))
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  private mutating func stepPass() -> Reply {
    panel.stepPass()
    return Reply(stopsPlay: true)
  }

  private mutating func drawStart() -> Reply {
    var settings = panel.settings
    settings.seed &+= 1
    settings.drawStart()
    return Reply(isChange: change(to: settings))
  }

  private mutating func changeProgram() -> Reply {
    var settings = panel.settings
    settings.program = settings.program.neighbour(1)
    _ = change(to: settings)
    mode = .normal
    return .changed(settings.program.news)
  }

  private mutating func changeOptimizer() -> Reply {
    var settings = panel.settings
    settings.optimizer = settings.optimizer.neighbour(1)
    return Reply(isChange: change(to: settings))
  }

  private mutating func toggleZeroGrad() -> Reply {
    var settings = panel.settings
    settings.zeroesGradient.toggle()
    _ = change(to: settings)
    return .changed(settings.zeroesGradient ? .clears : .accumulates)
  }
}

extension CodeProgram {
  /// What is said when it was chosen.
  fileprivate var news: Localized {
    switch self {
    case .parabola:
      Localized(en: "the lecture's script: down a parabola", zh: "讲义的程序：沿抛物线往下走")
    case .loop:
      Localized(en: "the training loop: a line through mini-batches", zh: "训练循环：用小批量拟合一条直线")
    }
  }
}

extension Localized {
  fileprivate static let clears = Localized(
    en: "zero_grad() is back: the gradient is forgotten in each pass",
    zh: "zero_grad() 恢复：每一遍先忘掉旧梯度")
  fileprivate static let accumulates = Localized(
    en: "zero_grad() is crossed out: every gradient is added to those before",
    zh: "zero_grad() 划掉了：每次的梯度都加到以前的上面")
}
