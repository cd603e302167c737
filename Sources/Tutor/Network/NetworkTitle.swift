import Engine
import Plotting

/// The title of a network: the data and the layers, then the epoch, the rule, the rate, the state.
struct NetworkTitle {
  let app: App
  let stage: NetworkStage

  var line: TitleLine {
    let language = app.shownLanguage
    let name = Localized(en: "4 MLP lab", zh: "4 多层网络")[language]
    return TitleLine(name: name, subject: Piece(subject, .curve), sides: sides)
  }

  private var run: NetworkRun { stage.panel.run }

  private var subject: String {
    "\(run.settings.dataName), \(run.shapeForms[0])"
  }

  private var sides: [[String]] {
    let language = app.shownLanguage
    let settings = run.settings
    let rate = "lr \(NumberText.rate(run.network.learningRate))"
    let rule = "\(settings.rule.title) \(rate)"
    return [
      [epoch, rule, state, language.label], [epoch, rule, state], [epoch, rate, state],
      [passes, rate, state], [step, rate, state], [step, state], [rate, state], [step],
    ]
  }

  private var passes: String {
    Localized(en: "epoch \(run.epoch)", zh: "第 \(run.epoch) 轮")[app.shownLanguage]
  }

  /// The epoch and the step.
  private var epoch: String {
    "\(passes) \(step)"
  }

  private var step: String {
    let future = stage.hasFuture ? "/\(stage.end)" : ""
    return "k \(stage.position)\(future)"
  }

  private var state: String {
    let language = app.shownLanguage
    switch stage.mode {
    case .normal: return app.playState
    case .knobs: return Localized(en: "KNOBS", zh: "设置")[language]
    case .network, .map, .losses: return Localized(en: "CURSOR", zh: "读数")[language]
    case .predict: return Localized(en: "PREDICT", zh: "预测")[language]
    case .draw:
      // Learning goes on while points are drawn.
      let speed = app.playback.isRunning ? " \(app.playState)" : ""
      return Localized(en: "DRAW", zh: "画点")[language] + speed
    }
  }
}
