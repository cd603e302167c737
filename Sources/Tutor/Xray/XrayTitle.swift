import Engine
import Plotting

/// The title of the X-ray: what is looked into, then step, pass, rate, state.
struct XrayTitle {
  let app: App
  let stage: XrayStage

  var line: TitleLine {
    let language = app.shownLanguage
    let kind = XrayStage.kind
    return TitleLine(
      name: "\(kind.number) \(kind.name[language])",
      subject: Piece(XrayWords(run: stage.run, language: language).subject, .curve), sides: sides)
  }

  private var sides: [[String]] {
    let language = app.shownLanguage
    let step = "k \(stage.position)" + (stage.hasFuture ? "/\(stage.end)" : "")
    let number = stage.run.pass + (stage.run.place == stage.run.plan.steps.count ? 0 : 1)
    let pass = Localized(en: "pass \(number)", zh: "第 \(number) 遍")[language]
    let rate = "lr \(NumberText.rate(stage.learningRate))"
    return [
      [step, pass, rate, state, language.label], [step, pass, rate, state], [step, pass, state],
      [step, state], [step],
    ]
  }

  private var state: String {
    let language = app.shownLanguage
    switch stage.mode {
    case .normal: return app.playState
    case .predict: return Localized(en: "PREDICT", zh: "预测")[language]
    case .readout: return Localized(en: "CURSOR", zh: "读数")[language]
    }
  }
}
