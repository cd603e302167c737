import Engine
import Plotting

/// One sentence that tells the truth: what is asked, what was refused, or what the run does.
struct StatusLine {
  let text: String
  let ink: Ink
  /// True when nothing else is to be said than what the run does.
  private(set) var isAboutRun = false

  init(app: App, words: CurveWords) {
    let language = words.language
    if case .prompt(let prompt) = app.mode {
      (text, ink) = Self.line(for: prompt, language)
    } else if let target = app.errand {
      let way = Localized(
        en: "k=\(app.panel.timeline.position): stepping on to \(target); Esc stops",
        zh: "第 \(app.panel.timeline.position) 步：正走向第 \(target) 步；按 Esc 停下")
      (text, ink) = (way[language], .bright)
    } else if let message = app.message {
      (text, ink) = Self.line(for: message, language)
    } else if case .readout(let place) = app.mode {
      (text, ink) = (words.readout(at: place), .bright)
    } else {
      isAboutRun = true
      let status = words.status(of: app.panel.timeline)
      text = status.ink == .warning ? "! " + status.text : status.text
      ink = status.ink
    }
  }

  private static func line(for message: Message, _ language: Language) -> (String, Ink) {
    switch message {
    case .done(let text): (text[language], .bright)
    case .refusal(let text): ("! " + text[language], .bright)
    case .success(let text): ("✓ " + text[language], .success)
    case .warning(let text): ("! " + text[language], .warning)
    }
  }

  private static func line(for prompt: Prompt, _ language: Language) -> (String, Ink) {
    if let error = prompt.error { return ("! " + error[language], .warning) }
    let hint =
      switch prompt.kind {
      case .rate: Localized(en: "type a learning rate, Enter sets it", zh: "输入学习率，回车确定")
      case .goTo: Localized(en: "type a step number, Enter goes there", zh: "输入步数，回车跳过去")
      case .command:
        Localized(
          en: "type a command such as lr 0.5, f x^4 - 4x^2 + 5, x0 -3; ? lists all",
          zh: "输入命令，如 lr 0.5、f x^4 - 4x^2 + 5、x0 -3")
      }
    return (hint[language], .dim)
  }
}

extension CurveWords {
  /// The numbers of the curve at the read-out cursor.
  func readout(at place: Double) -> String {
    let jet = run.settings.function.jet(at: place)
    let x = NumberText.formula(abs(place) < 1e6 ? (place * 1e4).rounded() / 1e4 : place)
    let y = NumberText.formula(jet.value)
    let slope = NumberText.formula(jet.slope)
    let bend = NumberText.formula(jet.curvature)
    return Localized(
      en: "at x \(x): y \(y), slope \(slope), curvature \(bend)",
      zh: "x = \(x) 处：y = \(y)，斜率 \(slope)，弯曲程度 \(bend)")[language]
  }
}
