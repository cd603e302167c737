package import Lessons
package import Plotting
package import Tutor

/// Reading a lesson with the panel beside its text.
///
/// A page is read station by station. Each station finds the panel as the proofs have it there, so
/// that what a question shows is what was proved, whatever was tried before.
package struct Reading: Sendable {
  /// What happened that is worth keeping.
  package enum Event: Hashable, Sendable {
    /// A page was opened.
    case opened(page: Int)
    /// A question was answered, in words for a list.
    case answered(id: String, said: String, isRight: Bool)
    /// A goal was reached in so many steps.
    case reached(id: String, steps: Int)
    /// The solution was shown.
    case shown(id: String)
  }

  /// Who the lesson is in front of.
  package enum Role: Hashable, Sendable {
    /// One who learns: predicts before it is shown, and changes what the page allows.
    case learner
    /// One who speaks to a class: nothing is locked, explanations come by themselves.
    case speaker
  }

  /// The lesson.
  package internal(set) var lesson: LessonPair
  /// Who it is in front of.
  package let role: Role
  /// The terms that can be looked up.
  package let terms: Terms
  /// The panel of the page.
  package internal(set) var app: App
  /// Where the reader is.
  package internal(set) var place = Place(page: 0)
  /// How far the questions and goals are.
  package internal(set) var exercises: [String: Exercise] = [:]
  /// The pages that were opened, and the exercises that were done before this reading.
  package internal(set) var seen: Set<Int>
  let doneBefore: Set<String>
  /// Who watches for the goal of the station.
  var judge: GoalJudge?
  /// What plays on the panel.
  var play: ActionPlay?
  /// The first line of the text that is shown.
  var scroll = 0
  /// What is to be said until the next key.
  var message: Message?
  /// The term that is picked, among those of the text that is shown.
  var pickedTerm: Int?
  /// True while the picked term is explained.
  var showsGloss = false
  /// Where there is room for one: the panel instead of the text.
  var showsPanel = false { didSet { fitPanel() } }
  /// True once a speaker was told that a key would show what is asked.
  var insists = false
  /// True once leaving an open question was asked for.
  var leavesOpen = false
  /// The window.
  package var size: Size { didSet { fitPanel() } }
  /// What happened since it was last taken.
  package internal(set) var events: [Event] = []

  /// A lesson at one of its pages.
  ///
  /// - Parameters:
  ///   - lesson: the lesson.
  ///   - terms: the terms that can be looked up.
  ///   - page: the page to begin with, from 0.
  ///   - seen: the pages that were opened before.
  ///   - done: the exercises that were done before.
  ///   - role: who it is in front of.
  ///   - app: how the program looks; its panel is replaced.
  package init(
    _ lesson: LessonPair, terms: Terms, page: Int = 0, seen: Set<Int> = [],
    done: Set<String> = [], role: Role = .learner, like app: App
  ) {
    self.lesson = lesson
    self.role = role
    self.seen = seen
    doneBefore = done
    self.terms = terms
    self.app = app
    self.app.leavesAtOnce = true
    size = app.size
    open(page: min(max(0, page), lesson.pageCount - 1))
  }

  /// The language of text and panel.
  package var language: Language { app.shownLanguage }

  /// The page that is read.
  package var page: Page { lesson.page(place.page, in: language) }

  /// The stations of the page.
  package var stations: [Station] { Station.all(of: page) }

  /// Where the reader is on the page.
  package var station: Station {
    let stations = stations
    return stations[min(place.station, stations.count - 1)]
  }

  /// How far the question or the goal of the station is.
  package var exercise: Exercise {
    station.exercise.map { exercises[$0] ?? Exercise() } ?? Exercise()
  }

  /// True when a question was answered, or a goal reached or shown, now or before.
  package func isDone(_ id: String) -> Bool {
    doneBefore.contains(id) || exercises[id]?.isOver ?? false
  }

  /// The question that waits for an answer.
  package var openQuestion: Question? {
    guard case .answer(let question) = station.task, exercise.answer == nil else { return nil }
    return question
  }

  /// The goal that waits to be reached.
  package var openGoal: Goal? {
    guard case .reach(let goal) = station.task, !exercise.isOver else { return nil }
    return goal
  }

  /// True while something plays on the panel for the reader to watch.
  package var isPlaying: Bool { play != nil }

  /// True where the page has a panel that this version has.
  package var hasPanel: Bool { page.scene != nil }

  /// Where text and panel stand.
  package var layout: ReadingLayout {
    ReadingLayout(size: size, hasPanel: hasPanel, showsPanel: showsPanel)
  }

  /// Hands over what happened.
  package mutating func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  /// Changes how far an exercise is.
  mutating func change(_ id: String, _ body: (inout Exercise) -> Void) {
    body(&exercises[id, default: Exercise()])
  }

  /// Tells the panel how large it is: a click is understood by it.
  mutating func fitPanel() {
    let layout = layout
    guard let panel = layout.panel else { return }
    // The row of keys that a whole screen has is not shown.
    let height = panel.height + (layout.hasWholePanel ? 1 : 0)
    app.size = app.isProjecting ? size : Size(width: panel.width, height: height)
  }
}

extension Reading {
  /// Changes how the panel looks.
  mutating func changeApp(_ body: (inout App) -> Void) { body(&app) }

  /// Takes over how another panel looks.
  mutating func takeAppearance(of other: App) {
    let size = app.size
    app.takeAppearance(of: other)
    app.size = size
    fitPanel()
  }

  /// The same in a window of some size.
  func fitted(to size: Size) -> Reading {
    guard size != self.size else { return self }
    var copy = self
    copy.size = size
    return copy
  }
}

extension Reading {
  /// The same reading of a lesson that was saved anew: the page begins again.
  func reloaded(_ lesson: LessonPair, terms: Terms) -> Reading {
    var reading = Reading(
      lesson, terms: terms, page: place.page, seen: seen, done: doneBefore, role: role, like: app)
    let known = Set(lesson[language].exercises)
    let here = Set(reading.page.exercises)
    reading.exercises = exercises.filter { known.contains($0.key) && !here.contains($0.key) }
    reading.size = size
    reading.events = []
    reading.message = .done(Localized(en: "the lesson was saved: read anew", zh: "课程文件已保存：重新载入"))
    return reading
  }
}
