import Engine
import Plotting

/// The title of the screen of code: the program, then the line, the updates, the rule, the state.
struct CodeTitle {
  let app: App
  let stage: CodeStage

  var line: TitleLine {
    TitleLine(
      name: Localized(en: "7 Code", zh: "7 代码")[language],
      subject: Piece(run.settings.program.subject, .curve), sides: sides)
  }

  private var run: CodeRun { stage.panel.run }
  private var language: Language { app.shownLanguage }

  private var sides: [[String]] {
    let number = run.line.number(in: run.settings.program)
    let count = CodeLine.pass(of: run.settings.program).count
    let position = Localized(en: "line \(number)/\(count)", zh: "第 \(number)/\(count) 行")[language]
    let updates = Localized(en: "updates \(run.updates)", zh: "更新 \(run.updates)")[language]
    let name = run.settings.optimizer.title
    let rule = run.settings.zeroesGradient ? name : "\(name) zero_grad off"
    let label = language.label
    return [
      [position, updates, rule, state, label], [position, updates, rule, state],
      [position, updates, state], [position, state], [position],
    ]
  }

  private var state: String {
    switch stage.mode {
    case .normal: app.playState
    case .predict: Localized(en: "PREDICT", zh: "预测")[language]
    case .explain: Localized(en: "CURSOR", zh: "读数")[language]
    }
  }
}
