import Engine
import Plotting

extension CodeStage: PaneStage {
  typealias Screen = CodeScreen
  typealias Projector = CodeProjector

  /// Where the panes stand in a window.
  func layout(size: Size) -> CodeLayout {
    CodeLayout(size: size, isEnlarged: isEnlarged, focus: focus, listing: listing)
  }

  /// The line that the cursor explains.
  var explained: CodeLine? {
    if case .explain(let line) = mode { line } else { nil }
  }

  /// True while what the next line does is a question.
  func asks(in app: App) -> Bool {
    if case .predict = mode { return true }
    return app.hidesNext
  }

  /// The status line: about a mode, else about the line that ran last.
  func status(_ words: CodeWords, in app: App) -> StatusLine {
    StatusLine(app: app) {
      switch mode {
      case .normal: words.status
      case .predict(let guess): (question(guess)[words.language], .bright)
      case .explain where app.hidesNext: words.status
      case .explain(let line):
        (explanation(of: line, words)[words.language], .bright)
      }
    }
  }

  private func question(_ guess: CodeGuess) -> Localized {
    let program = panel.settings.program
    let number = panel.run.nextLine.number(in: program)
    let said = CodeGuess.name(of: guess.choice, in: program)
    return Localized(
      en: "what will line \(number) change?  ‹ \(said.en) ›", zh: "第 \(number) 行会改什么？‹ \(said.zh) ›"
    )
  }

  private func explanation(of line: CodeLine, _ words: CodeWords) -> Localized {
    let number = line.number(in: panel.settings.program)
    guard line != .clear || panel.settings.zeroesGradient else {
      return Localized(
        en: "line \(number) is crossed out: .grad keeps the sum of all gradients so far",
        zh: "第 \(number) 行划掉了：.grad 里一直是以前所有梯度的和")
    }
    let deed = words.deed(of: line)
    return Localized(en: "\(number): \(deed.en)", zh: "\(number)：\(deed.zh)")
  }

  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      keys(
        .step, .back, .epoch, .zeroGrad, .rateUp, .focusNext, .dataSet, .lesson, .predict, .play,
        .optimizer, .quit, .help)
    case .predict: keys(inMode: [KeyItem("← →", "choose", "选择"), .reveal])
    case .explain: keys(inMode: [KeyItem("↑ ↓", "line", "上下一行")], .step)
    }
  }

  static let commandHint = Localized(
    en: "type a command such as program loop, zero_grad off, batch 1; ? lists all",
    zh: "输入命令，如 program loop、zero_grad off、batch 1")
  static let viewExample = (
    "view matlab",
    Localized(
      en: "or pytorch, swift, numbers, passes, loss", zh: "或 pytorch、swift、numbers、passes、loss")
  )

  static let signs = [
    PictureSign("▶", .now, en: "the line that ran", zh: "刚执行的一行"),
    PictureSign("◂", .now, en: "made by that line", zh: "这一行算出来的数"),
    PictureSign("✗", .warning, en: "line crossed out", zh: "划掉的行，不执行"),
    PictureSign("1…6", .dim, en: "same line in all", zh: "三种语言的同一行"),
    PictureSign("None", .text, en: "no gradient yet", zh: "还没有梯度"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的训练"),
  ]
}
