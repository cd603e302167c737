public import Plotting
public import Tutor

/// The speaker's screen: the notes, what comes next, the clock, and a small picture of what the
/// class sees.
public struct NotesScreen: Sendable {
  private let cues: Cues
  private let app: App
  private let language: Language
  /// The time now, in Unix seconds, and the time of day in words.
  private let now: Int
  private let timeOfDay: String

  /// The screen of some cues.
  ///
  /// - Parameters:
  ///   - cues: what there is to know.
  ///   - app: how it looks.
  ///   - now: the time in Unix seconds.
  ///   - timeOfDay: the time as a clock on the wall shows it.
  public init(_ cues: Cues, like app: App, now: Int, timeOfDay: String = "") {
    self.cues = cues
    self.app = app
    self.now = now
    self.timeOfDay = timeOfDay
    language = app.shownLanguage
  }

  /// Draws it.
  public func frame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: app.glyphs)
    TitleLine(
      name: Localized(en: "Notes", zh: "备注")[language], subject: Piece(cues.lesson),
      sides: [[page, timeOfDay].filter { !$0.isEmpty }, [page]]
    ).draw(into: &buffer)
    let hasPreview = size.width >= 120
    let width = hasPreview ? size.width - 66 : size.width - 2
    drawNotes(into: &buffer, width: width)
    if hasPreview { drawPreview(into: &buffer, column: width + 3) }
    drawClock(into: &buffer)
    return buffer
  }

  private var page: String {
    Localized(
      en: "page \(cues.page)/\(cues.pageCount)", zh: "第 \(cues.page)/\(cues.pageCount) 页")[language]
  }

  private func drawNotes(into buffer: inout Buffer, width: Int) {
    let charset = buffer.glyphs.charset
    var row = 2
    let end = buffer.size.height - 4
    func write(_ text: String, _ ink: Ink) {
      for line in charset.wrapped(text, width: width) where row < end {
        buffer.write(line, at: Point(1, row), ink: ink)
        row += 1
      }
    }
    write(cues.title, .bright)
    write(Localized(en: "now: ", zh: "现在：")[language] + cues.now, .now)
    write(Localized(en: "next: ", zh: "接下来：")[language] + cues.next, .next)
    if !cues.advice.isEmpty { write(cues.advice, .success) }
    row += 1
    for paragraph in cues.notes { write(paragraph, .text) }
    if cues.notes.isEmpty {
      write(Localized(en: "no notes on this page", zh: "这一页没有备注")[language], .dim)
    }
  }

  private func drawPreview(into buffer: inout Buffer, column: Int) {
    let frame = Rect(column: column - 1, row: 1, width: 62, height: 20)
    buffer.box(frame, title: Localized(en: "the class sees", zh: "学生看到的")[language])
    for (row, line) in cues.preview.prefix(18).enumerated() {
      buffer.write(line, at: Point(column, 2 + row), ink: .dim, width: 60)
    }
  }

  /// How long it has taken, and how long it was to take.
  private func drawClock(into buffer: inout Buffer) {
    let row = buffer.size.height - 2
    let elapsed = max(0, now - cues.start)
    let planned = cues.minutesBefore + cues.minutes
    let late = Double(elapsed) / 60 - planned
    let text = Localized(
      en:
        "\(Self.clock(elapsed)) gone; after this page \(NumberText.formula(planned)) min were planned",
      zh: "已用 \(Self.clock(elapsed))；讲完这一页计划共 \(NumberText.formula(planned)) 分钟")
    let end =
      1
      + buffer.write(
        text[language], at: Point(1, row), ink: late > 1 ? .now : .text,
        width: buffer.size.width - 12)
    if !cues.timer.isEmpty {
      buffer.write(
        cues.timer, at: Point(min(end + 3, buffer.size.width - 7), row), ink: .bright)
    }
    let keys = Localized(
      en: "F5 the class's screen   PgDn next   PgUp back", zh: "F5 学生画面   PgDn 下一拍   PgUp 上一拍")
    buffer.write(keys[language], at: Point(1, row + 1), ink: .dim)
  }

  /// `12:05`.
  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
