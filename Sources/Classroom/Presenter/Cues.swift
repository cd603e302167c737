internal import Lessons
internal import Plotting
internal import Tutor

/// What a speaker needs to know at a moment: the notes, what comes next, how late it is.
///
/// It travels to a second terminal as text, so it is made of texts and numbers only.
public struct Cues: Hashable, Sendable, Codable {
  /// The title of the lesson.
  public var lesson = ""
  /// The page, from 1.
  public var page = 1
  /// How many pages there are.
  public var pageCount = 1
  /// The title of the page.
  public var title = ""
  /// What is on the screen now.
  public var now = ""
  /// What the next key brings.
  public var next = ""
  /// The notes of the page.
  public var notes: [String] = []
  /// What a show of hands suggests.
  public var advice = ""
  /// Minutes that the pages before this one were to take.
  public var minutesBefore = 0.0
  /// Minutes that this page is to take.
  public var minutes = 0.0
  /// When the talk began, in Unix seconds.
  public var start = 0
  /// The timer, where it runs.
  public var timer = ""
  /// What the class sees, row by row.
  public var preview: [String] = []
  /// `en` or `zh`.
  public var language = "en"

  /// Cues of nothing yet.
  public init() {}
}

extension Presenter {
  /// The cues of this moment.
  public var cues: Cues {
    let language = reading.language
    let lesson = reading.lesson[language]
    let page = reading.page
    var cues = Cues()
    cues.lesson = lesson.header.title
    cues.page = reading.place.page + 1
    cues.pageCount = reading.lesson.pageCount
    cues.title = page.title.plain
    cues.now = beat[language]
    cues.next = nextBeat[language]
    cues.notes = page.notes.flatMap(\.text).flatMap(Self.paragraphs)
    cues.advice = pollAdvice?[language] ?? ""
    cues.minutesBefore = lesson.pages.prefix(reading.place.page).compactMap(\.minutes).reduce(0, +)
    cues.minutes = page.minutes ?? 0
    cues.start = start
    cues.timer = timer?.text ?? ""
    cues.language = language.rawValue
    cues.preview = preview
    return cues
  }

  /// What the class sees; the timer, which would cover some of it, has its own place.
  private var preview: [String] {
    var presenter = self
    presenter.timer = nil
    presenter.reading.size = App.leastSize
    // What was just shown stands at the end.
    if presenter.reading.exercise.isOver { presenter.reading.scrollToEnd() }
    let picture = presenter.audienceFrame(size: App.leastSize)
    return (0..<picture.size.height).map(picture.line)
  }

  private static func paragraphs(_ block: Block) -> [String] {
    switch block.kind {
    case .heading(_, let runs), .paragraph(let runs): [runs.plain]
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(paragraphs).map { "- " + $0 } }
    case .quote(let blocks): blocks.flatMap(paragraphs)
    case .code(let text): text.split(separator: "\n").map { "  " + $0 }
    case .table, .pause: []
    }
  }

  /// What is on the screen now.
  private var beat: Localized {
    if isBlank { return Localized(en: "the screen is blank", zh: "屏幕是黑的") }
    let exercise = reading.exercise
    switch reading.station.task {
    case .read: return Localized(en: "text", zh: "正文")
    case .watch: return Localized(en: "a demonstration", zh: "演示")
    case .answer(let question):
      if exercise.answer == nil {
        return Localized(en: "the question is open", zh: "问题待答").adding(question.rightAnswer)
      }
      return exercise.isExplained
        ? Localized(en: "the answer is explained", zh: "已讲解")
        : Localized(en: "it was shown", zh: "已揭晓")
    case .reach(let goal):
      if !exercise.isOver {
        return Localized(
          en: "a goal; one way: \(goal.solution.list.text)",
          zh: "目标；一种做法：\(goal.solution.list.text)")
      }
      return Localized(en: "the goal is reached", zh: "目标已达成")
    }
  }

  /// What the next key brings.
  private var nextBeat: Localized {
    let exercise = reading.exercise
    if reading.openQuestion != nil { return Localized(en: "show what happens", zh: "揭晓") }
    if reading.openGoal != nil { return Localized(en: "show a way to the goal", zh: "演示一种做法") }
    if reading.station.exercise != nil, !exercise.isExplained {
      return Localized(en: "explain it", zh: "讲解")
    }
    let stations = reading.stations
    if reading.place.station + 1 < stations.count {
      return stations[reading.place.station + 1].announcement
    }
    let lesson = reading.lesson
    guard reading.place.page + 1 < lesson.pageCount else {
      return Localized(en: "the end", zh: "结束")
    }
    let page = reading.place.page + 1
    return Localized(
      en: "page \(page + 1): \(lesson.page(page, in: .en).title.plain)",
      zh: "第 \(page + 1) 页：\(lesson.page(page, in: .zh).title.plain)")
  }
}

extension Station {
  /// What comes, in a word.
  fileprivate var announcement: Localized {
    switch task {
    case .read: Localized(en: "more text", zh: "后面的正文")
    case .watch: Localized(en: "a demonstration", zh: "演示")
    case .answer: Localized(en: "a question", zh: "提问")
    case .reach: Localized(en: "a goal", zh: "目标")
    }
  }
}

extension Question {
  /// The right answer for whoever speaks.
  fileprivate var rightAnswer: String {
    switch kind {
    case .number(let answer): NumberWordText.of(answer)
    case .choice(let choices, _): choices.firstIndex(where: \.isRight).map { "\($0 + 1)" } ?? ""
    }
  }
}

/// A number that is asked for, in words.
private enum NumberWordText {
  static func of(_ answer: Question.NumericAnswer) -> String {
    NumberText.formula(answer.value) + (answer.unit.map { " " + $0 } ?? "")
  }
}

extension Localized {
  /// The same with something behind it.
  fileprivate func adding(_ text: String) -> Localized {
    text.isEmpty ? self : Localized(en: "\(en) (\(text))", zh: "\(zh)（\(text)）")
  }
}
