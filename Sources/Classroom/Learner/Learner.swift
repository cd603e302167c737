public import Lessons
internal import Plotting
public import Tutor

/// The program of a learner: the panels, and lessons with a panel beside their text.
///
/// `t` leads from a panel to a lesson and back; the list of lessons lies between.
public struct Learner: Sendable {
  /// What is on the screen.
  enum View: Hashable, Sendable {
    /// A panel by itself.
    case panel
    /// The list of lessons.
    case contents
    /// A lesson.
    case reading
    /// The panel of a lesson, without its text.
    case freePlay
  }

  /// What is on the screen.
  var view = View.panel
  /// The panels by themselves.
  var app: App
  /// The lesson that is read, or was read last.
  var reading: Reading?
  /// The review that is read in the place of a lesson; `nil` while it is a lesson.
  var review: Review?
  /// The panel of the lesson while it is played with freely.
  var free: App?
  /// The list of lessons; `nil` until it is needed.
  var contents: Contents?
  /// The lessons; `nil` until they are needed.
  var library: LessonLibrary?
  /// What the learner has seen and done.
  public internal(set) var progress: Progress
  /// What is to be said until the next key.
  var message: Message?
  /// The window.
  var window: Size
  /// Asks before drawn points are lost.
  var leaveGuard = LeaveGuard()

  /// Reads the lessons; `nil` when there is no folder of lessons.
  private let load: @Sendable () -> LessonLibrary?
  /// Seconds since 1970.
  let clock: @Sendable () -> Int

  /// A learner in front of a panel.
  ///
  /// - Parameters:
  ///   - app: the panels.
  ///   - progress: what is known of earlier times.
  ///   - clock: tells the time in Unix seconds.
  ///   - load: reads the lessons, when they are first asked for and when a file was saved.
  public init(
    _ app: App, progress: Progress = Progress(), clock: @escaping @Sendable () -> Int = { 0 },
    load: @escaping @Sendable () -> LessonLibrary?
  ) {
    self.app = app
    self.progress = progress
    self.clock = clock
    self.load = load
    window = app.size
    self.app.leavesAtOnce = true
  }

  /// Takes over what another window has kept meanwhile.
  public mutating func learn(_ other: Progress) { progress = progress.merging(other) }

  /// Reads the lessons again; what is read stays open where it was.
  public mutating func reloadLessons() {
    guard library != nil, let library = load() else { return }
    self.library = library
    if contents != nil {
      let id = contents?.picked(in: app.shownLanguage)?.id
      contents = Contents(library, picking: id)
    }
    // A review is asked as it was begun.
    guard let old = reading, review == nil else { return }
    if let problem = problem(with: old.lesson.id, in: library) { return announce(problem) }
    guard let lesson = LessonPair(old.lesson.id, in: library) else { return }
    message = nil
    reading = old.reloaded(lesson, terms: library.terms)
  }

  /// What is wrong with a lesson, with file and line; `nil` when it can be read.
  ///
  /// What is broken in one of two languages is a problem too: the other one would come up instead.
  private func problem(with id: String, in library: LessonLibrary) -> Localized? {
    let entries = library.entries.filter { $0.name?.id == id }
    if entries.isEmpty {
      return Localized(en: "the lesson '\(id)' is gone", zh: "课程“\(id)”不见了")
    }
    let finding = entries.first { $0.lesson == nil }?.findings.first { !$0.code.isWarning }
    return finding.map { Localized(en: "\($0)", zh: "\($0)") }
  }

  /// Says something, such as that a file of progress was damaged.
  public mutating func announce(_ text: Localized) { announce(.warning(text)) }

  mutating func announce(_ message: Message) {
    self.message = message
    app.tell(message)
    free?.tell(message)
    reading?.changeApp { $0.noteSaving(message) }
  }

  // MARK: Going from screen to screen

  /// Lists the lessons.
  public mutating func openContents() {
    guard let library = lessons() else { return }
    keepAppearance()
    let id = review == nil ? reading?.lesson.id : nil
    contents = contents ?? Contents(library, picking: id ?? progress.lastLesson)
    if let id { contents?.pick(id) }
    view = .contents
  }

  /// Opens a lesson where it was left.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - page: the page, from 0; without it the one where it was left.
  /// - Returns: false when there is no such lesson that can be read.
  @discardableResult
  public mutating func open(_ id: String, page: Int? = nil) -> Bool {
    guard let library = lessons(), let lesson = LessonPair(id, in: library) else { return false }
    keepAppearance()
    let known = progress.lessons[id]
    review = nil
    reading = Reading(
      lesson, terms: library.terms, page: page ?? progress.resumePage(of: lesson[.en]),
      seen: known?.visited ?? [], done: known?.settled ?? [], like: app)
    view = .reading
    takeEvents()
    return true
  }

  /// From a panel to the lesson that was read last, else to the list.
  private mutating func openLesson() {
    guard reading != nil else { return openContents() }
    goOnReading()
  }

  /// Back to the lesson that is open, which looks as whatever was on the screen meanwhile.
  private mutating func goOnReading() {
    reading?.takeAppearance(of: app)
    view = .reading
  }

  private mutating func playFreely() {
    guard let reading else { return }
    var app = reading.app
    app.halt()
    app.size = window
    app.hidesNext = false
    app.leavesAtOnce = true
    app.leadingKeys = [.character("t", "back to the lesson", "回到课程")]
    app.message = .done(
      Localized(
        en: "free play: everything may be changed; t goes back to the lesson",
        zh: "自由练习：什么都可以改；按 t 回到课程"))
    free = app
    view = .freePlay
  }

  private mutating func endFreePlay() {
    if let free { reading?.takeAppearance(of: free) }
    free = nil
    view = .reading
  }

  /// The lessons; says so when there are none.
  mutating func lessons() -> LessonLibrary? {
    if library == nil { library = load() }
    if library?.entries.isEmpty ?? true {
      app.message = .refusal(
        Localized(en: "there are no lessons here: try --lessons DIR", zh: "找不到课程：请用 --lessons 目录"))
      return nil
    }
    return library
  }

  /// How the program looks goes along from screen to screen.
  mutating func keepAppearance() {
    guard let reading, view == .reading else { return }
    app.takeAppearance(of: reading.app)
    app.size = window
  }

  // MARK: Progress

  /// Notes what happened in the lesson.
  mutating func takeEvents() {
    guard review == nil else { return takeReviewEvents() }
    guard var reading else { return }
    let (lesson, now) = (reading.lesson.id, clock())
    for event in reading.takeEvents() {
      switch event {
      case .opened(let page): progress.visit(lesson: lesson, page: page, at: now)
      case .answered(let id, let said, let isRight):
        progress.answer(lesson: lesson, exercise: id, said: said, isRight: isRight, at: now)
      case .reached(let id, let steps):
        progress.reach(lesson: lesson, goal: id, steps: steps, at: now)
      case .shown(let id): progress.show(lesson: lesson, exercise: id, at: now)
      }
    }
    self.reading = reading
  }

  // MARK: Keys

  mutating func perform(_ wish: Reading.Wish?) -> App.Effect? {
    switch wish {
    case .quit: return .quit
    case .contents: openContents()
    case .freePlay: playFreely()
    case .write(let export): return .write(export)
    case nil: break
    }
    return nil
  }

  mutating func perform(_ wish: Contents.Wish) -> App.Effect? {
    switch wish {
    case .quit: return .quit
    case .leave: view = .panel
    case .open(let id):
      if reading?.lesson.id == id { goOnReading() } else { open(id) }
    case .explain(let problem): message = .warning(Localized(en: problem, zh: problem))
    case .refuse(let key): message = .refusal(.unknownKey(key))
    case .language: message = app.flipLanguage()
    case .review: openReview()
    case .none: break
    }
    return nil
  }

  /// Leaves; where drawn points would be lost, the second time in a row.
  mutating func quit() -> App.Effect? {
    guard let warning = leaveGuard.warning(of: unsavedPointCount) else { return .quit }
    announce(warning)
    return nil
  }

  /// How many drawn points would be lost by leaving, on the screen and behind it.
  private var unsavedPointCount: Int {
    // Free play begins with a copy of the lesson's panel: points on both are counted once. A page
    // without a panel has only that of the app behind it.
    let drawn = reading.map { $0.hasPanel ? $0.app.unsavedPointCount : 0 } ?? 0
    return app.unsavedPointCount + max(free?.unsavedPointCount ?? 0, drawn)
  }

  mutating func pressPanel(_ key: Key) -> App.Effect? {
    switch app.press(key) {
    case .quit: return .quit
    case .lesson: openLesson()
    case .write(let export): return .write(export)
    case .open(let run): return .open(run)
    case .load(let order): return .load(order)
    case nil: break
    }
    return nil
  }

  mutating func pressFree(_ key: Key) -> App.Effect? {
    guard var playing = free else { return nil }
    let effect = playing.press(key)
    free = playing
    switch effect {
    case .quit: return .quit
    case .lesson: endFreePlay()
    case .write(let export): return .write(export)
    case .open(let run): return .open(run)
    case .load(let order): return .load(order)
    case nil: break
    }
    return nil
  }
}
