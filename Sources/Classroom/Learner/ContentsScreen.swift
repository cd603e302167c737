internal import Lessons
internal import Plotting
internal import Tutor

/// The list of lessons on the screen, and what the picked one is about.
struct ContentsScreen {
  private let learner: Learner
  private let contents: Contents
  private let language: Language
  private let size: Size

  init(of learner: Learner) {
    self.learner = learner
    // The screen is drawn only where there is a list.
    contents = learner.contents ?? Contents(LessonLibrary(root: ""))
    language = learner.app.shownLanguage
    size = learner.size
  }

  func draw(into buffer: inout Buffer) {
    title.draw(into: &buffer)
    let rows = contents.shown(in: language)
    for (index, row) in rows.enumerated().dropFirst(first).prefix(listHeight) {
      let isPicked = index == contents.pickedIndex(in: language)
      draw(row, at: Self.top + index - first, isPicked: isPicked, into: &buffer)
    }
    if rows.isEmpty { drawNothingFound(into: &buffer) }
    if let picked = contents.picked(in: language) { drawDetails(of: picked, into: &buffer) }
    drawFoot(into: &buffer)
  }

  private static let top = 2

  /// Rows for the list: on a low window the details below it go first.
  private var listHeight: Int {
    max(3, min(contents.rows.count, size.height - Self.top - 3 - min(5, max(0, size.height - 14))))
  }

  /// The first row of the list that is shown.
  private var first: Int {
    let index = contents.pickedIndex(in: language) ?? 0
    let count = contents.shown(in: language).count
    return min(max(0, index - listHeight + 2), max(0, count - listHeight))
  }

  private var title: TitleLine {
    let done = contents.rows.count { mark(of: $0) == .done }
    return TitleLine(
      name: Localized(en: "Lessons", zh: "课程")[language],
      subject: Piece(
        Localized(
          en: "\(done) of \(contents.rows.count) finished", zh: "已学完 \(done)/\(contents.rows.count)"
        )[
          language], .dim), sides: [[language.label]])
  }

  private func mark(of row: Contents.Row) -> Mark {
    row.lesson.map { learner.progress.mark(of: $0[language]) } ?? .untouched
  }

  // MARK: List

  private func draw(
    _ row: Contents.Row, at line: Int, isPicked: Bool, into buffer: inout Buffer
  ) {
    let ink: Ink = isPicked ? .accent : .text
    let width = size.width - 2
    if isPicked {
      buffer.fill(Rect(column: 1, row: line, width: width, height: 1), with: " ", ink: ink)
    }
    buffer.put(isPicked ? "▸" : " ", at: Point(1, line), ink: isPicked ? .accent : .dim)
    let number = row.number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "  "
    guard let lesson = row.lesson else {
      buffer.write("! \(number)  \(row.id)", at: Point(3, line), ink: isPicked ? .accent : .warning)
      return
    }
    let mark = mark(of: row)
    buffer.write("\(mark.glyph)", at: Point(3, line), ink: isPicked ? .accent : mark.ink)
    let header = lesson[language].header
    let minutes = Localized(en: "\(header.minutes) min", zh: "\(header.minutes) 分钟")[language]
    let room = width - 7 - buffer.glyphs.charset.width(of: minutes)
    buffer.write("\(number)  \(header.title)", at: Point(5, line), ink: ink, width: room)
    buffer.write(
      minutes, endingAt: size.width - 2, row: line, ink: isPicked ? .accent : .dim)
  }

  private func drawNothingFound(into buffer: inout Buffer) {
    let text = Localized(
      en: "no lesson says '\(contents.search.text)'", zh: "没有课程提到“\(contents.search.text)”")
    buffer.write(text[language], at: Point(3, Self.top), ink: .dim, width: size.width - 4)
  }

  // MARK: Details

  /// What one can do after the lesson, and where one is in it.
  private func drawDetails(of row: Contents.Row, into buffer: inout Buffer) {
    let rows = contents.shown(in: language).count
    var line = Self.top + min(max(1, rows), listHeight) + 1
    let end = size.height - 3
    let charset = buffer.glyphs.charset
    guard let lesson = row.lesson else {
      for text in charset.wrapped(row.problem ?? "", width: size.width - 4) where line < end {
        buffer.write(text, at: Point(3, line), ink: .warning)
        line += 1
      }
      return
    }
    if line < end {
      buffer.write(standing(in: lesson), at: Point(3, line), ink: .dim, width: size.width - 4)
      line += 1
    }
    for objective in lesson[language].header.objectives {
      let wrapped = charset.wrapped(objective, width: size.width - 8)
      guard line + wrapped.count <= end else { return }
      for (index, text) in wrapped.enumerated() {
        buffer.write(index == 0 ? "- " : "  ", at: Point(3, line), ink: .dim)
        buffer.write(text, at: Point(5, line))
        line += 1
      }
    }
  }

  private func standing(in lesson: LessonPair) -> String {
    let ids = lesson[language].exercises
    let settled = learner.progress.lessons[lesson.id]?.settled ?? []
    let done = ids.count { settled.contains($0) }
    let page = learner.progress.resumePage(of: lesson[language])
    switch mark(of: Contents.Row(id: lesson.id, number: nil, lesson: lesson, problem: nil)) {
    case .untouched:
      return Localized(
        en: "\(lesson.pageCount) pages, \(ids.count) questions and goals; then you can:",
        zh: "\(lesson.pageCount) 页，\(ids.count) 道题和目标；学完之后你能：")[language]
    case .begun:
      return Localized(
        en:
          "Enter goes on at page \(page + 1) of \(lesson.pageCount); \(done) of \(ids.count) done",
        zh: "回车从第 \(page + 1)/\(lesson.pageCount) 页继续；已完成 \(done)/\(ids.count)")[language]
    case .done:
      return Localized(
        en: "finished; Enter opens it again", zh: "已学完；回车再看一遍")[language]
    }
  }

  // MARK: Foot

  private func drawFoot(into buffer: inout Buffer) {
    let row = size.height - 2
    if let message = learner.message {
      StatusLine(message, language).draw(into: &buffer, row: row)
    } else if contents.isSearching || !contents.search.text.isEmpty {
      let label = Localized(en: "search: ", zh: "搜索：")[language]
      let start = 1 + buffer.write(label, at: Point(1, row), ink: .key)
      let end = start + buffer.write(contents.search.text, at: Point(start, row), ink: .bright)
      if contents.isSearching { buffer.put(" ", at: Point(end, row), ink: .accent) }
    } else {
      buffer.write(legend, at: Point(1, row))
    }
    keyLine.draw(into: &buffer, row: row + 1)
  }

  /// What the marks mean.
  private var legend: [Piece] {
    Mark.allCases.flatMap { mark in
      [Piece("\(mark.glyph) ", mark.ink), Piece(mark.meaning[language] + "   ", .dim)]
    }
  }

  /// How many predictions of these lessons were missed.
  private var missedCount: Int {
    learner.progress.missed.count { exercise in
      let lesson = contents.rows.first { $0.id == exercise.lesson }?.lesson
      return lesson?[language].exercises.contains(exercise.id) ?? false
    }
  }

  private var keyLine: KeyLine {
    let charset = learner.app.glyphs.charset
    var items: [KeyItem] = [
      KeyItem("↑↓", "choose", "选择"), .enter("open", "打开"), .character("/", "search", "搜索"),
    ]
    let missed = missedCount
    if missed > 0 { items.append(.character("r", "review (\(missed))", "复习 (\(missed))")) }
    // ASCII has no Chinese to flip to.
    if charset != .ascii { items.append(.character("L", "中文", "English")) }
    items += [.character("q", "quit", "退出"), KeyItem("Esc", "panel", "面板", .escape)]
    return KeyLine(items, language, charset: charset)
  }

  /// A click picks a lesson, and opens the one that is picked.
  func press(_ action: MouseAction, at point: Point, in list: inout Contents) -> Contents.Wish {
    switch action {
    case .wheelUp: return list.press(.up, in: language)
    case .wheelDown: return list.press(.down, in: language)
    case .drag, .release: return .none
    case .press:
      if let key = keyLine.key(at: point, in: size) { return list.press(key, in: language) }
      let row = point.row - Self.top
      let count = contents.shown(in: language).count
      guard (0..<min(listHeight, count - first)).contains(row) else { return .none }
      return list.pick(row: first + row) ? list.press(.enter, in: language) : .none
    }
  }
}

extension LessonProgress {
  /// The questions that were answered and the goals that were reached or shown.
  var settled: Set<String> { Set(attempts.filter { $0.value.isSettled }.keys) }
}

extension Mark {
  /// What it says.
  var meaning: Localized {
    switch self {
    case .untouched: Localized(en: "not begun", zh: "未开始")
    case .begun: Localized(en: "begun", zh: "学习中")
    case .done: Localized(en: "finished", zh: "已学完")
    }
  }

  var ink: Ink {
    switch self {
    case .untouched: .dim
    case .begun: .now
    case .done: .success
    }
  }
}
