internal import Plotting
internal import Tutor

/// The speaker's screen: the notes, what comes next, the clock, and a small picture of what the
/// class sees.
struct NotesScreen {
  private let cues: Cues?
  private let app: App
  private let language: Language
  /// The time now, in Unix seconds, and the time of day in words.
  private let now: Int
  private let timeOfDay: String
  /// What is to be said above the clock.
  var sentence: Message?
  /// The keys that matter.
  var keys: [KeyItem] = []

  /// The screen of some cues.
  ///
  /// - Parameters:
  ///   - cues: what there is to know, if anything is known; they may come from anywhere.
  ///   - app: how it looks.
  ///   - now: the time in Unix seconds.
  ///   - timeOfDay: the time as a clock on the wall shows it.
  init(_ cues: Cues?, like app: App, now: Int, timeOfDay: String = "") {
    self.cues = cues
    self.app = app
    self.now = now
    self.timeOfDay = timeOfDay
    language = app.shownLanguage
  }

  /// Draws it.
  func frame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: app.glyphs)
    guard size.holds(App.leastSize) else {
      TooSmall(language: language).draw(into: &buffer)
      return buffer
    }
    title(width: size.width, charset: buffer.glyphs.charset).draw(into: &buffer)
    if let cues {
      draw(cues, into: &buffer)
      NotesClock(cues, now: now, language).draw(into: &buffer, row: size.height - 2)
    }
    if let sentence {
      StatusLine(sentence, language).draw(into: &buffer, row: cues == nil ? 2 : size.height - 3)
    }
    KeyLine(keys, language, charset: buffer.glyphs.charset).draw(
      into: &buffer, row: size.height - 1)
    return buffer
  }

  private func title(width: Int, charset: Charset) -> TitleLine {
    let name = Localized(en: "Notes", zh: "备注")[language]
    let page = cues.map {
      Localized(en: "page \($0.page)/\($0.pageCount)", zh: "第 \($0.page)/\($0.pageCount) 页")[
        language]
    }
    let side = [page, timeOfDay].compactMap { $0 }.filter { !$0.isEmpty }
    let room = width - charset.width(of: name + side.joined()) - 10
    let lesson = charset.wrapped(String((cues?.lesson ?? "").prefix(width)), width: room)
    return TitleLine(name: name, subject: Piece(lesson.first ?? ""), sides: [side])
  }

  // MARK: Notes and picture

  /// The picture stands beside the notes, or below them where they leave it room.
  private func draw(_ cues: Cues, into buffer: inout Buffer) {
    let size = buffer.size
    let height = size.height - 5
    let isBeside = size.width >= 2 * Self.picture.width - 4
    let width = isBeside ? min(size.width - Self.picture.width - 4, 90) : size.width - 2
    var lines = lines(
      of: cues, in: Size(width: width, height: height), charset: buffer.glyphs.charset)
    if lines.count > height { lines[(height - 1)...] = [Piece("…", .dim)] }
    for (row, line) in lines.enumerated() { buffer.write([line], at: Point(1, 2 + row)) }
    let frame =
      isBeside
      ? Rect(
        column: width + 3, row: 2, width: Self.picture.width,
        height: min(Self.picture.height, height))
      : Self.frame(below: 2 + lines.count, above: 2 + height, width: width)
    if let frame { draw(cues.preview, in: frame, into: &buffer) }
  }

  private static let picture = Size(
    width: App.leastSize.width + 2, height: App.leastSize.height + 2)

  /// As much of the rows as the picture needs; `nil` where it would be too little to see.
  private static func frame(below row: Int, above end: Int, width: Int) -> Rect? {
    let height = min(end - row - 1, picture.height)
    guard height >= 7 else { return nil }
    return Rect(
      column: 1, row: end - height, width: min(width, picture.width), height: height)
  }

  /// No paragraph for a speaker has as many characters.
  private static let longest = 4000

  private func lines(of cues: Cues, in room: Size, charset: Charset) -> [Piece] {
    let now = Localized(en: "now: ", zh: "现在：")[language]
    let next = Localized(en: "next: ", zh: "接下来：")[language]
    let none = Localized(en: "no notes on this page", zh: "这一页没有备注")[language]
    var texts = [
      Piece(cues.title, .bright), Piece(now + cues.now, .now), Piece(next + cues.next, .next),
    ]
    if !cues.advice.isEmpty { texts.append(Piece(cues.advice, .success)) }
    texts.append(Piece(""))
    texts += cues.notes.prefix(room.height).map { Piece($0) }
    if cues.notes.isEmpty { texts.append(Piece(none, .dim)) }
    return texts.flatMap { text in
      charset.wrapped(String(text.text.prefix(Self.longest)), width: room.width)
        .map { Piece($0, text.ink) }
    }
  }

  /// What the class sees; where there is not room for all of it, its title is left out, which
  /// stands above anyway, and what stands lowest.
  private func draw(_ preview: [String], in frame: Rect, into buffer: inout Buffer) {
    buffer.box(frame, title: Localized(en: "the class sees", zh: "学生看到的")[language])
    let room = frame.height - 2
    let rows = preview.prefix(Self.picture.height - 2)
    for (row, line) in rows.dropFirst(rows.count > room ? 1 : 0).prefix(room).enumerated() {
      let point = Point(frame.minColumn + 1, frame.minRow + 1 + row)
      buffer.write(line, at: point, ink: .dim, width: frame.width - 2)
    }
  }
}
