import Engine
import Plotting

/// What the key table asks of a perceptron.
extension PerceptronStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .epoch: return stepEpoch()
    case .restart: return restart()
    case .newSeed: return drawSeed()
    case .newData: return drawClouds()
    case .dataSet: return changeData()
    case .optimizer: return changeRule()
    case .fork: return fork()
    case .forgetGhosts: return forgetGhosts()
    case .predict: return togglePredict()
    case .knobs: toggleKnobs()
    case .adjust: toggleAdjust()
    case .draw: toggleDraw()
    case .readout: toggleReadout()
    case .view: return changeView()
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  // MARK: Time

  private mutating func stepEpoch() -> Reply {
    panel.stepEpoch()
    return Reply(stopsPlay: true)
  }

  // MARK: What is learned

  /// Clouds are drawn anew; other data come in a new order.
  private mutating func drawSeed() -> Reply {
    guard panel.settings.data != .clouds else { return drawClouds() }
    var settings = panel.settings
    if settings.isShuffled { settings.seed &+= 1 }
    settings.isShuffled = true
    _ = change(to: settings)
    return .changed(
      Localized(
        en: "each epoch has a new order now, from seed \(settings.seed); :shuffle off ends it",
        zh: "现在每轮顺序都打乱，种子 \(settings.seed)；:shuffle off 恢复"))
  }

  private mutating func drawClouds() -> Reply {
    var settings = panel.settings
    guard settings.data == .clouds else { return .refused(.onlyClouds) }
    settings.dataSeed &+= 1
    if settings.isShuffled { settings.seed &+= 1 }
    _ = change(to: settings)
    return .changed(
      Localized(
        en: "new clouds, from seed \(settings.dataSeed)", zh: "新的散点簇，种子 \(settings.dataSeed)"))
  }

  private mutating func changeData() -> Reply {
    var settings = panel.settings
    let all = PerceptronData.allCases
    let index = all.firstIndex(of: settings.data) ?? 0
    settings.data = all[(index + 1) % all.count]
    _ = change(to: settings)
    let title = settings.data.title
    return .changed(Localized(en: "data: \(title.en)", zh: "数据：\(title.zh)"))
  }

  private mutating func changeRule() -> Reply {
    var settings = panel.settings
    let all = LearningRule.allCases
    let index = all.firstIndex(of: settings.rule) ?? 0
    settings.rule = all[(index + 1) % all.count]
    _ = change(to: settings)
    return .changed(settings.rule.news)
  }

  // MARK: Sight

  mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
    mode = .normal
  }

  private mutating func changeView() -> Reply {
    guard focus != .loss else {
      lossScale = lossScale == .linear ? .logarithmic : .linear
      let isLog = lossScale == .logarithmic
      return Reply(
        message: .done(
          Localized(
            en: "loss axis: \(isLog ? "logarithmic" : "linear")", zh: "损失轴：\(isLog ? "对数" : "线性")"))
      )
    }
    view = view.following
    guard view == .proof else { return Reply(message: .done(view.news)) }
    return Reply(message: .done(proofNews))
  }

  /// The proof in both languages.
  private var proofNews: Localized {
    let texts = [Language.en, .zh].map { PerceptronWords(run: panel.run, language: $0).proof.last }
    return Localized(en: texts[0] ?? "", zh: texts[1] ?? "")
  }
}

extension LearningRule {
  /// What is said when the rule was chosen.
  var news: Localized {
    switch self {
    case .rosenblatt:
      Localized(en: "rule Rosenblatt: only mistakes teach", zh: "Rosenblatt 规则：只有判错才学")
    case .delta:
      Localized(
        en: "rule delta: the error is t − z, the sum itself", zh: "delta 规则：误差是 t − z，直接用加权和")
    case .logistic:
      Localized(en: "rule logistic: the error is t − σ(z)", zh: "logistic 规则：误差是 t − σ(z)")
    }
  }
}

extension Localized {
  fileprivate static let onlyClouds = Localized(
    en: "only clouds are drawn at random: d goes to them, R shuffles these",
    zh: "只有散点簇是随机的：按 d 换到散点簇，R 打乱顺序")
}
