internal import Plotting
internal import Tutor

/// One row: how long the talk has taken, how long it was to take, and the timer.
struct NotesClock {
  private let text: String
  private let isLate: Bool
  private let timer: String

  init(_ cues: Cues, now: Int, _ language: Language) {
    let elapsed = max(0, now - max(0, cues.start))
    let planned = cues.minutesBefore + cues.minutes
    let late = Double(elapsed) / 60 - planned
    isLate = planned > 0 && late >= 1
    timer = cues.timer
    let gone = CountDown.text(elapsed)
    var text = Localized(en: "\(gone) gone", zh: "已用 \(gone)")
    if planned > 0 {
      let plan = NumberText.formula(planned)
      text = Localized(
        en: "\(text.en); \(plan) min planned to the end of this page",
        zh: "\(text.zh)；到本页结束计划 \(plan) 分钟")
    }
    if isLate {
      let rest = NumberText.fixed(late.rounded(.down), decimals: 0)
      text = Localized(en: "\(text.en), \(rest) min late", zh: "\(text.zh)，晚了 \(rest) 分钟")
    }
    self.text = text[language]
  }

  func draw(into buffer: inout Buffer, row: Int) {
    let width = buffer.size.width
    buffer.write(text, at: Point(1, row), ink: isLate ? .warning : .text, width: width - 11)
    buffer.write(String(timer.prefix(8)), endingAt: width - 1, row: row, ink: .bright)
  }
}
