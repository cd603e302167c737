package import Plotting

/// One sentence that tells the truth: what is asked, what was refused, or what the run does.
package struct StatusLine {
  /// The sentence.
  package let text: String
  /// What kind of sentence it is.
  package let ink: Ink
  /// True when nothing else is to be said than what the run does.
  private(set) var isAboutRun = false

  /// The line for a program whose run says something of itself when nothing else is to be said.
  ///
  /// - Parameters:
  ///   - app: the program.
  ///   - aboutRun: the stage's own sentence and its ink; a warning gets its mark here.
  package init(app: App, aboutRun: () -> (text: String, ink: Ink)) {
    let language = app.shownLanguage
    if case .prompt(let prompt) = app.mode {
      (text, ink) = Self.line(for: prompt, on: app.kind, language)
    } else if let target = app.errand?.target {
      let way = Localized(
        en: "k=\(app.stage.position): stepping on to \(target); Esc stops",
        zh: "第 \(app.stage.position) 步：正走向第 \(target) 步；按 Esc 停下")
      (text, ink) = (way[language], .bright)
    } else if let message = app.message {
      (text, ink) = Self.line(for: message, language)
    } else {
      isAboutRun = true
      let status = aboutRun()
      text = status.ink == .warning ? "! " + status.text : status.text
      ink = status.ink
    }
  }

  /// A sentence about the run that is there already.
  init(text: String, ink: Ink) {
    (self.text, self.ink) = (text, ink)
    isAboutRun = true
  }

  /// The line for a message.
  package init(_ message: Message, _ language: Language) {
    (text, ink) = Self.line(for: message, language)
  }

  /// Draws the sentence, cut at its last comma where it has no room.
  package func draw(into buffer: inout Buffer, row: Int) {
    let width = buffer.size.width - 2
    let shown = buffer.glyphs.charset.cutAtComma(text, width: width)
    buffer.write(shown, at: Point(1, row), ink: ink, width: width)
  }

  private static func line(for message: Message, _ language: Language) -> (String, Ink) {
    switch message {
    case .done(let text): (text[language], .bright)
    case .refusal(let text): ("! " + text[language], .bright)
    case .success(let text): ("✓ " + text[language], .success)
    case .warning(let text): ("! " + text[language], .warning)
    }
  }

  private static func line(
    for prompt: Prompt, on kind: StageKind, _ language: Language
  ) -> (String, Ink) {
    if let error = prompt.error { return ("! " + error[language], .warning) }
    let hint =
      switch prompt.kind {
      case .value("lr", _): Localized(en: "type a learning rate, Enter sets it", zh: "输入学习率，回车确定")
      case .value(let name, _):
        Localized(en: "type a value for \(name), Enter sets it", zh: "输入 \(name) 的值，回车确定")
      case .go: Localized(en: "type a step number, Enter goes there", zh: "输入步数，回车跳过去")
      case .command: kind.stage.commandHint
      }
    return (hint[language], .dim)
  }
}
