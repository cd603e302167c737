public import Lessons
internal import Plotting
public import Tutor

/// A lesson in front of a class: one beat a key, back to how it was, a show of hands, a timer.
///
/// Remotes send Page Up and Page Down, `.` or `b`, F5 and Esc: these mean what speakers expect,
/// and Esc means nothing.
public struct Presenter: Sendable {
  /// The lesson with its panel.
  var reading: Reading
  /// How it was before each beat.
  var past: [Reading] = []
  /// The hands that were counted, by question.
  var polls: [String: Poll] = [:]
  /// The page that is typed to jump to.
  var jump = ""
  /// The page that is picked in the overview; `nil` while there is none.
  var overview: Int?
  /// True while nothing is shown.
  var isBlank = false
  /// True while the keys are explained.
  var showsKeys = false
  /// True while the screen is the speaker's, not the class's.
  var showsNotes = false
  /// The timer, while it is shown.
  var timer: CountDown?
  /// What is to be said until the next key.
  var message: Message?
  /// Asks before drawn points are lost.
  var leaveGuard = LeaveGuard()
  /// Milliseconds since the lesson was last let go on, which a clock beside it does not hasten.
  var waited = 0
  /// Seconds since 1970, and when it began.
  let clock: @Sendable () -> Int
  let start: Int

  /// As many beats can be taken back.
  private static let pastLimit = 200

  /// A lesson before its first beat.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - terms: the terms that can be looked up.
  ///   - page: the page to begin with, from 0.
  ///   - app: how the program looks.
  ///   - clock: tells the time in Unix seconds.
  public init(
    _ lesson: LessonPair, terms: Terms, page: Int = 0, like app: App,
    clock: @escaping @Sendable () -> Int = { 0 }
  ) {
    reading = Reading(lesson, terms: terms, page: page, role: .speaker, like: app)
    self.clock = clock
    start = clock()
  }

  /// Says something until the next key.
  public mutating func announce(_ text: Localized) { message = .done(text) }

  // MARK: Beats

  /// Goes on by one beat.
  mutating func goOn() {
    if reading.isPlaying { return reading.finishPlay() }
    closePoll()
    let before = reading
    reading.clearMessage()
    reading.goOn()
    if !reading.isWhere(before) { remember(before) }
  }

  private mutating func remember(_ before: Reading) {
    past.append(before)
    if past.count > Self.pastLimit { past.removeFirst() }
  }

  /// Goes back by one beat: everything is as it was.
  mutating func goBack() {
    closePoll()
    guard let before = past.popLast() else {
      reading.goBack()
      return
    }
    let now = reading
    reading = before
    reading.takeAppearance(of: now.app)
    reading.size = now.size
  }

  /// Opens a page, from 1.
  mutating func jump(to number: Int) {
    guard (1...reading.lesson.pageCount).contains(number) else {
      message = .refusal(.pages(reading.lesson.pageCount))
      return
    }
    closePoll()
    reading.finishPlay()
    remember(reading)
    reading.open(page: number - 1)
  }

  // MARK: Show of hands

  /// The poll on the question that is asked now.
  var poll: Poll? { reading.station.exercise.flatMap { polls[$0] } }

  /// Counts hands, or ends the count.
  mutating func togglePoll() {
    guard let question = reading.openQuestion, !question.choices.isEmpty else {
      message = .refusal(.nothingToVote)
      return
    }
    var poll = polls[question.id]
    if poll?.isOpen == true {
      poll?.close()
    } else if poll != nil {
      poll?.reopen()
    } else {
      poll = Poll(choices: question.choices.count)
    }
    polls[question.id] = poll
  }

  private mutating func closePoll() {
    guard let id = reading.station.exercise else { return }
    polls[id]?.close()
  }

  /// What the hands of the last round suggest.
  var pollAdvice: Localized? {
    guard case .answer(let question) = reading.station.task, let poll = polls[question.id],
      let right = question.choices.firstIndex(where: \.isRight)
    else { return nil }
    return poll.advice(right: right)
  }
}

extension Reading {
  mutating func clearMessage() { message = nil }

  /// True when nothing has moved since another time.
  func isWhere(_ other: Reading) -> Bool {
    place == other.place && exercises == other.exercises && visibleScroll == other.visibleScroll
      && isPlaying == other.isPlaying
  }
}

extension Localized {
  fileprivate static func pages(_ count: Int) -> Localized {
    Localized(en: "the pages are 1 to \(count)", zh: "页码是 1 到 \(count)")
  }
  fileprivate static let nothingToVote = Localized(
    en: "hands are counted on a question with choices, before it is shown",
    zh: "有选项的问题、揭晓之前才能举手投票")
}
