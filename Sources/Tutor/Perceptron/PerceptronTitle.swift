import Engine
import Plotting

/// The title of a perceptron: the data and the rule, then the step, its place, the rate, the state.
struct PerceptronTitle {
  let app: App
  let stage: PerceptronStage

  var line: TitleLine {
    TitleLine(
      name: Localized(en: "3 Perceptron", zh: "3 感知机")[app.shownLanguage],
      subject: Piece(words.subject, .curve), sides: sides)
  }

  private var words: PerceptronWords {
    PerceptronWords(run: stage.panel.run, language: app.shownLanguage)
  }

  private var sides: [[String]] {
    let step = "k \(stage.position)" + (stage.hasFuture ? "/\(stage.end)" : "")
    let rate = "lr \(NumberText.rate(stage.learningRate))"
    let language = app.shownLanguage.label
    return [
      [step, words.place, rate, state, language], [step, words.place, state, language],
      [step, words.place, state], [step, rate, state], [words.place, state], [step, state], [step],
    ]
  }

  private var state: String {
    let language = app.shownLanguage
    switch stage.mode {
    case .normal: return app.playState
    case .predict: return Localized(en: "PREDICT", zh: "预测")[language]
    case .readout, .losses: return Localized(en: "CURSOR", zh: "读数")[language]
    case .knobs: return Localized(en: "KNOBS", zh: "设置")[language]
    case .adjust: return Localized(en: "BY HAND", zh: "手调")[language]
    case .draw: return Localized(en: "DRAW", zh: "画点")[language]
    }
  }
}
