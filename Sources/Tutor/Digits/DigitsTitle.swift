import Engine
import Plotting

/// The title: the pictures and the layers, then the epoch, the rule, the rate, the state.
struct DigitsTitle {
  let app: App
  let stage: DigitsStage

  var line: TitleLine {
    let kind = DigitsStage.kind
    return TitleLine(
      name: "\(kind.number) \(kind.name[language])", subject: Piece(subject, .curve), sides: sides)
  }

  private var language: Language { app.shownLanguage }
  private var run: NetworkRun { stage.panel.run }

  private var subject: String {
    "\(stage.pad.side)×\(stage.pad.side), \(run.shapeForms[0])"
  }

  private var sides: [[String]] {
    let rate = "lr \(NumberText.rate(run.network.learningRate))"
    let rule = "\(run.settings.rule.title) \(rate)"
    let future = stage.hasFuture ? "/\(stage.end)" : ""
    let epoch = Localized(en: "epoch \(run.epoch)", zh: "第 \(run.epoch) 轮")[language]
    let place = "\(epoch) k \(stage.position)\(future)"
    let pen = stage.mode == .draw ? [self.pen] : []
    return [
      pen + [place, rule, state, language.label], pen + [place, rule, state],
      pen + [place, state], pen + [state], [state],
    ]
  }

  private var pen: String {
    Localized(en: "pen \(stage.pad.strength)/4", zh: "笔 \(stage.pad.strength)/4")[language]
  }

  private var state: String {
    switch (stage.mode, stage.lab.mode) {
    case (.draw, _): Localized(en: "DRAW", zh: "画数字")[language]
    case (.browse, _), (.matrix, _): Localized(en: "CURSOR", zh: "读数")[language]
    case (.knobs, _): Localized(en: "KNOBS", zh: "设置")[language]
    case (.normal, .predict): Localized(en: "PREDICT", zh: "预测")[language]
    case (.normal, .losses): Localized(en: "CURSOR", zh: "读数")[language]
    case (.normal, _): app.playState
    }
  }
}
