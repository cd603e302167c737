internal import Lessons
package import Plotting
internal import Tutor

/// A lesson on the screen: its text, the panel beside it, the marks of its pages, status, keys.
package struct ReadingScreen {
  private let reading: Reading
  private let layout: ReadingLayout
  private let language: Language
  /// Lines that stand in the place of the text.
  var lines: [Typesetter.Line]?
  /// Keys that stand in the place of a learner's.
  var keys: [KeyItem]?
  /// A sentence that stands in the place of the lesson's own.
  var sentence: Message?
  /// What stands before all else at the right of the title.
  var notice: String?

  /// The screen of where the reader is.
  init(of reading: Reading) {
    self.reading = reading
    layout = reading.layout
    language = reading.language
  }

  /// Draws all of it.
  package func draw(into buffer: inout Buffer) {
    if reading.app.isProjecting || reading.app.isShowingPage {
      drawPanelAlone(into: &buffer)
      return
    }
    title.draw(into: &buffer)
    drawText(into: &buffer)
    drawPanel(into: &buffer)
    drawMarks(into: &buffer)
    drawFoot(into: &buffer)
  }

  // MARK: Title

  private var title: TitleLine {
    let header = reading.lesson[language].header
    guard let number = reading.lesson.number else {
      return TitleLine(name: header.title, subject: Piece(""), sides: sides)
    }
    return TitleLine(
      name: Localized(en: "Lesson \(number)", zh: "第 \(number) 课")[language],
      subject: Piece(header.title), sides: sides)
  }

  private var sides: [[String]] {
    let app = reading.app
    let page = Localized(
      en: "page \(reading.place.page + 1)/\(reading.lesson.pageCount)",
      zh: "第 \(reading.place.page + 1)/\(reading.lesson.pageCount) 页")[language]
    let start = [notice, page].compactMap { $0 }
    guard reading.hasPanel else { return [start + [language.label], start] }
    let step = "k \(app.stepCount)"
    let known = start + [step] + [state].compactMap { $0 }
    return [known + [language.label], known, start + [step], start]
  }

  /// What keeps the panel still, or makes it go.
  private var state: String? {
    if reading.openQuestion != nil, reading.role == .learner {
      return Localized(en: "LOCKED", zh: "先预测")[language]
    }
    if reading.isPlaying { return "▶" }
    return reading.app.isUnderWay ? reading.app.playState : nil
  }

  // MARK: Text and panel

  private func drawText(into buffer: inout Buffer) {
    guard let frame = layout.text else { return }
    let lines = lines ?? ReadingText(of: reading).lines
    let first = self.lines == nil ? reading.visibleScroll : 0
    for (row, line) in lines.dropFirst(first).prefix(frame.height).enumerated() {
      let point = Point(frame.minColumn, frame.minRow + row)
      buffer.write(line, at: point)
      underlineTerm(in: line, at: point, into: &buffer)
    }
    drawMore(above: first > 0, below: lines.count > first + frame.height, into: &buffer, frame)
    drawGloss(into: &buffer, frame)
    if let separator = layout.separator {
      buffer.verticalRule(at: Point(separator, frame.minRow), height: frame.height)
    }
  }

  /// Marks at the edge where text goes on out of sight.
  private func drawMore(above: Bool, below: Bool, into buffer: inout Buffer, _ frame: Rect) {
    let column = layout.separator.map { $0 - 1 } ?? frame.endColumn
    if above { buffer.put("▲", at: Point(column, frame.minRow), ink: .key) }
    if below { buffer.put("▼", at: Point(column, frame.endRow - 1), ink: .key) }
  }

  /// The picked term stands in reverse.
  private func underlineTerm(
    in line: Typesetter.Line, at point: Point, into buffer: inout Buffer
  ) {
    guard let term = reading.term else { return }
    let text = line.map(\.text).joined()
    let charset = buffer.glyphs.charset
    for range in term.places(in: text, language) {
      let start = charset.width(of: String(text.prefix(range.lowerBound)))
      let end = charset.width(of: String(text.prefix(range.upperBound)))
      buffer.tint(
        Rect(column: point.column + start, row: point.row, width: end - start, height: 1),
        ink: .accent)
    }
  }

  /// The picked term in both languages, over the foot of the text.
  private func drawGloss(into buffer: inout Buffer, _ frame: Rect) {
    guard reading.showsGloss, let term = reading.term else { return }
    let charset = buffer.glyphs.charset
    let width = frame.width
    let order: [Language] = language == .en ? [.en, .zh] : [.zh, .en]
    let lines = order.flatMap { language -> [(String, Ink)] in
      // ASCII has no Chinese to show.
      guard language == .en || charset != .ascii else { return [] }
      return [(term.name[language], .bright)]
        + charset.wrapped(term.gloss[language], width: width - 2).map { ($0, .text) }
    }
    let shown = lines.prefix(frame.height - 2)
    let box = Rect(
      column: frame.minColumn, row: frame.endRow - shown.count - 2, width: width,
      height: shown.count + 2)
    buffer.box(box)
    for (row, line) in shown.enumerated() {
      buffer.write(
        line.0, at: Point(box.minColumn + 1, box.minRow + 1 + row), ink: line.1, width: width - 2)
    }
  }

  private func drawPanel(into buffer: inout Buffer) {
    guard let frame = layout.panel else { return }
    let height = frame.height + (layout.hasWholePanel ? 1 : 0)
    buffer.draw(
      reading.app.panel(size: Size(width: frame.width, height: height)), at: frame.origin)
    // The row of keys that a whole screen leaves empty lies below.
    buffer.clear(Rect(column: 0, row: frame.endRow, width: buffer.size.width, height: 1))
  }

  /// The panel with the whole window to itself: large numbers for a class, or the keys explained.
  private func drawPanelAlone(into buffer: inout Buffer) {
    buffer.draw(reading.app.frame(size: buffer.size), at: Point(0, 0))
  }

  // MARK: Foot

  /// A mark for each page, then how many questions and goals are done.
  private func drawMarks(into buffer: inout Buffer) {
    let all = reading.lesson[language].exercises
    let done = all.count { reading.isDone($0) }
    let count = Localized(
      en: "\(done) of \(all.count) done", zh: "已完成 \(done)/\(all.count)")[language]
    let room = buffer.size.width - 4 - buffer.glyphs.charset.width(of: count)
    let pages = reading.lesson.pageCount
    if 2 * pages <= room {
      for page in 0..<pages {
        let (glyph, ink) = mark(of: page)
        buffer.put(glyph, at: Point(1 + 2 * page, layout.marksRow), ink: ink)
      }
    }
    buffer.write(count, endingAt: buffer.size.width - 1, row: layout.marksRow, ink: .dim)
  }

  private func mark(of page: Int) -> (Unicode.Scalar, Ink) {
    if page == reading.place.page { return (reading.app.glyphs.charset.pageMark, .now) }
    let isDone = reading.lesson.page(page, in: language).exercises.allSatisfy { reading.isDone($0) }
    let wasSeen = reading.seen.contains(page)
    if isDone, wasSeen { return ("●", .text) }
    return wasSeen ? ("◐", .text) : ("○", .dim)
  }

  private func drawFoot(into buffer: inout Buffer) {
    let row = buffer.size.height - 2
    status.draw(into: &buffer, row: row)
    if reading.app.isPrompting {
      reading.app.drawKeys(into: &buffer)
    } else {
      keyLine.draw(into: &buffer, row: row + 1)
    }
  }

  private var status: StatusLine {
    if let message = sentence ?? reading.message { return StatusLine(message, language) }
    // Beside its own whole screen the panel says it itself.
    if reading.app.hasNotice, !layout.hasWholePanel || reading.app.isPrompting {
      return StatusLine(app: reading.app) { ("", .text) }
    }
    return StatusLine(.done(reading.advice), language)
  }

  /// The keys that matter now.
  var keyLine: KeyLine {
    KeyLine(
      keys ?? ReadingKeys(of: reading).items, language, charset: reading.app.glyphs.charset)
  }
}
