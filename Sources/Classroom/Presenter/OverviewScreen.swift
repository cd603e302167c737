internal import Lessons
internal import Plotting
internal import Tutor

/// All pages of a lesson, each with its title, what is asked on it and how long it takes.
struct OverviewScreen {
  private let presenter: Presenter
  private let language: Language

  init(of presenter: Presenter) {
    self.presenter = presenter
    language = presenter.reading.language
  }

  func draw(into buffer: inout Buffer) {
    let lesson = presenter.reading.lesson[language]
    TitleLine(
      name: Localized(en: "Overview", zh: "概览")[language], subject: Piece(lesson.header.title),
      sides: [[language.label]]
    ).draw(into: &buffer)
    let picked = presenter.overview ?? 0
    let height = buffer.size.height - 4
    let pages = 0..<presenter.reading.lesson.pageCount
    let first = min(max(0, picked - height + 2), max(0, pages.count - height))
    for index in pages.dropFirst(first).prefix(height) {
      draw(
        presenter.reading.lesson.page(index, in: language), number: index + 1,
        row: 2 + index - first, isPicked: index == picked, into: &buffer)
    }
    let sentence = Localized(
      en: "↑ ↓ choose a page, Enter opens it, O goes back", zh: "↑ ↓ 选一页，回车打开，O 返回")
    StatusLine(.done(sentence), language).draw(into: &buffer, row: buffer.size.height - 2)
  }

  private func draw(
    _ page: Page, number: Int, row: Int, isPicked: Bool, into buffer: inout Buffer
  ) {
    let width = buffer.size.width - 2
    let ink: Ink = isPicked ? .accent : .text
    if isPicked {
      buffer.fill(Rect(column: 1, row: row, width: width, height: 1), with: " ", ink: ink)
      buffer.put("▸", at: Point(1, row), ink: ink)
    }
    let isHere = number - 1 == presenter.reading.place.page
    buffer.write(isHere ? "●" : " ", at: Point(3, row), ink: isPicked ? .accent : .now)
    buffer.write("\(number)", endingAt: 8, row: row, ink: isPicked ? .accent : .dim)
    buffer.write(page.title.plain, at: Point(10, row), ink: ink, width: width - 34)
    let right: Ink = isPicked ? .accent : .dim
    buffer.write(kinds(of: page) ?? "", endingAt: width - 10, row: row, ink: right)
    buffer.write(minutes(of: page) ?? "", endingAt: width, row: row, ink: right)
  }

  private func kinds(of page: Page) -> String? {
    let questions = page.parts.count { if case .question = $0 { true } else { false } }
    let goals = page.parts.count { if case .goal = $0 { true } else { false } }
    let words = [
      questions > 0 ? "? \(questions)" : nil,
      goals > 0 ? "\(presenter.reading.app.glyphs.charset.goalMark) \(goals)" : nil,
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func minutes(of page: Page) -> String? {
    page.minutes.map { minutes in
      let text = NumberText.formula(minutes)
      return Localized(en: "\(text) min", zh: "\(text) 分钟")[language]
    }
  }
}

extension Page {
  /// What the speaker alone sees.
  var notes: [Notes] {
    parts.compactMap { if case .notes(let notes) = $0 { notes } else { nil } }
  }

  /// How long the page takes; `nil` where nothing is said.
  var minutes: Double? {
    let known = notes.compactMap(\.minutes)
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
