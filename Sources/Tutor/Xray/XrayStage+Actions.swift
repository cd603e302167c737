import Engine
import Plotting

/// What the key table asks of the X-ray.
extension XrayStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .epoch:
      step(count: run.stepsToPassEnd)
      return Reply(stopsPlay: true)
    case .restart: return restart()
    case .newSeed: return drawWeights()
    case .dataSet: return changeSubject()
    case .activation: return changeActivation()
    case .fork, .forgetGhosts: return .refused(.noGhosts)
    case .predict: return togglePredict()
    case .readout: return toggleReadout()
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  private mutating func restart() -> Reply {
    guard end > 0 else { return .refused(.atStart) }
    return begin(run.settingsAtStart, saying: nil)
  }

  private mutating func drawWeights() -> Reply {
    var settings = run.lastingSettings
    settings.seed = (settings.seed ?? 1) &+ 1
    let seed = settings.seed ?? 1
    return begin(
      settings, saying: Localized(en: "other weights, from seed \(seed)", zh: "换一组权重，种子 \(seed)"))
  }

  private mutating func changeSubject() -> Reply {
    var settings = XraySettings()
    settings.subject = run.settings.subject.neighbour(1)
    settings.learningRate = run.settings.learningRate
    return begin(settings, saying: settings.subject.news)
  }

  private mutating func changeActivation() -> Reply {
    var settings = run.restarting(with: run.settings)
    let all = XrayActivation.allCases.filter { $0 != .linear }
    // The last neuron of a cross-entropy has none.
    let index = all.firstIndex(of: run.settings.resolvedActivations[0]) ?? 0
    let next = all[(index + 1) % all.count]
    settings.activations = [next]
    guard settings.resolvedActivations != run.settings.resolvedActivations else {
      return .refused(.logitOnly)
    }
    return begin(
      settings,
      saying: Localized(en: "activation: \(next.rawValue)", zh: "激活函数：\(next.rawValue)"))
  }

  /// Begins a run with settings that go together.
  private mutating func begin(_ settings: XraySettings, saying text: Localized?) -> Reply {
    do throws(UserError) {
      try begin(settings)
    } catch {
      return .refused(error.message)
    }
    var reply = Reply.changed(text)
    reply.stopsPlay = true
    return reply
  }

  mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
  }
}

extension XraySubject {
  /// What is said when it was chosen.
  fileprivate var news: Localized {
    switch self {
    case .parabola:
      Localized(
        en: "the lecture's parabola as a neuron: input 2, truth 1.5, no bias",
        zh: "讲义的抛物线就是一个神经元：输入 2，真值 1.5，没有偏置")
    case .neuron: Localized(en: "one neuron", zh: "一个神经元")
    case .network:
      Localized(
        en: "a network 2→2→1; :layers 2 3 1 makes another", zh: "网络 2→2→1；:layers 2 3 1 可换结构")
    }
  }
}

extension Localized {
  fileprivate static let noGhosts = Localized(
    en: "the X-ray keeps no ghosts: ← goes back, u undoes a change", zh: "透视不留影子：← 后退，u 撤销改动")
  fileprivate static let logitOnly = Localized(
    en: "bce takes the sum itself: :loss half lets a function act",
    zh: "bce 直接用加权和：先 :loss half 再换激活函数")
}
