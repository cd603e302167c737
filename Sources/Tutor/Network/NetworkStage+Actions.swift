import Engine
import Plotting

/// What the key table asks of a network.
extension NetworkStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .epoch: return stepEpoch()
    case .restart: return restart()
    case .newSeed: return turn([("seed", String(panel.settings.seed &+ 1))])
    case .newData: return turn([("data_seed", String(panel.settings.dataSeed &+ 1))])
    case .dataSet: return turn(knob: "data")
    case .activation: return turnActivation()
    case .optimizer: return turn(knob: "optimizer")
    case .fork: return fork()
    case .forgetGhosts: return forgetGhosts()
    case .predict: return togglePredict()
    case .knobs: return toggleKnobs()
    case .sweep: show(.sweep)
    case .draw: return toggleDraw()
    case .readout: return toggleCursor()
    case .view: return changeView()
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  private mutating func stepEpoch() -> Reply {
    guard panel.canStep else { return .refused(panel.brokenRefusal) }
    change { $0.stepEpoch() }
    return Reply(message: panel.isBroken ? panel.brokenNews : nil, stopsPlay: true)
  }

  // MARK: Knobs

  /// Sets what a key asks for; settings that belong to it follow.
  mutating func turn(_ pairs: [(name: String, value: String)]) -> Reply {
    do throws(UserError) {
      return Reply(isChange: try set(pairs, fitting: true))
    } catch {
      return .refused(error.message)
    }
  }

  /// Turns a knob to its next place, from the last to the first.
  private mutating func turn(knob name: String) -> Reply {
    let knob = Knob.all(of: self).first { $0.choices.first?.pairs.first?.name == name }
    guard let knob, let choice = knob.turned(by: 1) ?? knob.choices.first else { return .done }
    var reply = turn(choice.pairs)
    if reply.message == nil { reply.message = knob.news(of: choice) }
    return reply
  }

  /// The next function: that of the layer the cursor is in, else of all hidden layers.
  private mutating func turnActivation() -> Reply {
    let hidden = panel.run.design.sizes.count - 2
    guard case .network(let cursor) = mode, (1...max(1, hidden)).contains(cursor.layer), hidden > 1
    else { return turn(knob: "activation") }
    let chosen = panel.settings.activations ?? [.tanh]
    var list = chosen.count == hidden ? chosen : Array(repeating: chosen[0], count: hidden)
    let all = ActivationChoice.allCases.filter { $0 != .identity }
    let place = all.firstIndex(of: list[cursor.layer - 1]) ?? -1
    list[cursor.layer - 1] = all[(place + 1) % all.count]
    let text = list.map(\.rawValue).joined(separator: ",")
    var reply = turn([("activation", text)])
    if reply.message == nil {
      reply.message = .done(Localized(en: "activation: \(text)", zh: "激活函数：\(text)"))
    }
    return reply
  }

  // MARK: Sight

  /// Gives the focus to a pane, or takes it from it to the map.
  private mutating func show(_ pane: NetworkPane) {
    focus = focus == pane ? .map : pane
  }

  private mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
    mode = .normal
  }

  /// What z does in the pane that has the focus.
  private mutating func changeView() -> Reply {
    switch focus {
    case .loss, .sweep:
      look { $0.lossScale = $0.lossScale == .linear ? .logarithmic : .linear }
      let isLog = look.lossScale == .logarithmic
      return Reply(
        message: .done(
          Localized(
            en: "loss axis: \(isLog ? "logarithmic" : "linear")", zh: "损失轴：\(isLog ? "对数" : "线性")"))
      )
    case .network:
      showsGradient.toggle()
      return Reply(
        message: .done(
          showsGradient
            ? Localized(en: "links show the gradient of the loss", zh: "连线显示损失的梯度")
            : Localized(en: "links show the weights", zh: "连线显示权重")))
    default:
      return cycleMap()
    }
  }

  /// Shades, then two colours, then both with the test points.
  private mutating func cycleMap() -> Reply {
    let next = (!look.isDiscretized, look.isDiscretized != look.showsTest)
    look { ($0.isDiscretized, $0.showsTest) = next }
    let words = Localized(
      en: (look.isDiscretized ? "classes" : "shades") + (look.showsTest ? " with test points" : ""),
      zh: (look.isDiscretized ? "只分类别" : "深浅着色") + (look.showsTest ? "，并显示测试点" : ""))
    return Reply(message: .done(words))
  }
}

extension Knob {
  /// What is said when the knob was turned by a key of its own.
  func news(of choice: Choice) -> Message {
    .done(
      Localized(
        en: "\(title.en): \(choice.label.en)", zh: "\(title.zh)：\(choice.label.zh)"))
  }
}
