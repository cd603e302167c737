internal import Lessons
internal import Plotting
internal import Tutor

/// Going through a lesson.
extension Reading {
  /// Opens a page at its first station.
  mutating func open(page: Int) {
    place = Place(page: page)
    note(page)
    showsPanel = false
    beginStation()
  }

  private mutating func note(_ page: Int) {
    seen.insert(page)
    events.append(.opened(page: page))
  }

  /// Begins where the reader is now: the panel is put to where the proofs have it.
  private mutating func beginStation() {
    (scroll, judge, play, pickedTerm) = (0, nil, nil, nil)
    (showsGloss, leavesOpen, message) = (false, false, nil)
    insists = false
    setPanel()
    switch station.task {
    case .read, .answer: break
    case .watch(let demonstration): begin(demonstration.run.list, pace: demonstration.pace)
    case .reach(let goal): if !exercise.isOver { judge = GoalJudge(goal) }
    }
    showQuestionState()
  }

  /// A next point that a question asks for is not shown.
  func hidesNext() -> Bool { openQuestion != nil }

  mutating func showQuestionState() { app.hidesNext = hidesNext() }

  /// Puts the panel to where it stands before the station.
  mutating func setPanel() {
    guard hasPanel else { return }
    app = panel(before: place)
    if case .answer = station.task, exercise.answer != nil { observe() }
    fitPanel()
  }

  /// The panel as it is when a station begins: the scene, and what the stations before did to it.
  private func panel(before place: Place) -> App {
    var app = scene
    for station in stations.prefix(place.station) {
      switch station.task {
      case .read: break
      case .watch(let demonstration): Self.finish(demonstration.run.list, on: &app)
      case .answer(let question): Self.finish(question.observation.list, on: &app)
      // Nobody knows how a learner reaches a goal: what follows begins at the scene.
      case .reach: app = scene
      }
    }
    return app
  }

  /// The panel at the scene of the page.
  private var scene: App {
    guard let scene = page.scene else { return app }
    let kind = scene.panel
    let view = scene.view.map { [("view", $0)] } ?? []
    let pairs = scene.settings.map { ($0.name, $0.value) } + view
    // What was checked when the lesson was read can be opened; else the panel stays at its start.
    return (try? app.opening(kind, pairs)) ?? (try? app.opening(kind, [])) ?? app
  }

  private static func finish(_ actions: ActionList, on app: inout App) {
    var play = ActionPlay(actions, on: app)
    play.finish(on: &app)
  }

  /// What a question shows, at once.
  private mutating func observe() {
    guard case .answer(let question) = station.task else { return }
    Self.finish(question.observation.list, on: &app)
  }

  /// True at the last station of the last page.
  var isAtEnd: Bool {
    place.page + 1 >= lesson.pageCount && place.station + 1 >= stations.count
  }

  /// Goes on: to text that is not in sight yet, to the next station, to the next page.
  mutating func goOn() {
    if scrollDown() { return }
    if role == .speaker, showNext() { return }
    if !exercise.isOver, station.exercise != nil, !leavesOpen {
      leavesOpen = true
      message = .done(openQuestion == nil ? .goalIsOpen : .questionIsOpen)
      return
    }
    if place.station + 1 < stations.count {
      place.station += 1
      showsPanel = false
      beginStation()
    } else if place.page + 1 < lesson.pageCount {
      open(page: place.page + 1)
    } else {
      message = .done(role == .speaker ? .lastBeat : .lastPage)
    }
  }

  /// In front of a class a station has several beats: it is asked, it is shown, it is explained.
  private mutating func showNext() -> Bool {
    guard let id = station.exercise, !exercise.isExplained else { return false }
    if exercise.isOver || !hasPanel && openQuestion == nil {
      change(id) { $0.isExplained = true }
      scrollToEnd()
    } else {
      giveUp()
    }
    return true
  }

  /// Goes back: to text above, to the station before, to the page before.
  mutating func goBack() {
    if layout.text != nil, visibleScroll > 0 {
      scroll = max(0, visibleScroll - max(1, textRows - 1))
    } else if place.station > 0 {
      place.station -= 1
      beginStation()
    } else if place.page > 0 {
      place = Place(page: place.page - 1)
      place.station = stations.count - 1
      note(place.page)
      beginStation()
    } else {
      message = .done(.firstPage)
    }
  }

  // MARK: Text that is longer than its pane

  private var textRows: Int { layout.text?.height ?? 1 }

  /// The first line that is shown: not so far down that rows stay empty.
  var visibleScroll: Int {
    min(scroll, max(0, ReadingText(of: self).lines.count - textRows))
  }

  /// Shows what lies below; false when nothing does.
  private mutating func scrollDown() -> Bool {
    guard layout.text != nil else { return false }
    let below = ReadingText(of: self).lines.count - textRows - visibleScroll
    guard below > 0 else { return false }
    scroll = visibleScroll + min(below, max(1, textRows - 1))
    return true
  }

  /// Shows the end of the text, where something new stands.
  mutating func scrollToEnd() { scroll = .max / 2 }
}

extension Localized {
  fileprivate static let questionIsOpen = Localized(
    en: "this question is still open; PgDn once more leaves it so",
    zh: "这道题还没答；再按一次 PgDn 就先跳过")
  fileprivate static let goalIsOpen = Localized(
    en: "the goal is still open; PgDn once more leaves it so",
    zh: "目标还没达成；再按一次 PgDn 就先跳过")
  fileprivate static let lastPage = Localized(
    en: "this is the last page: Esc lists the lessons, t plays freely",
    zh: "这是最后一页：Esc 看课程目录，t 自由练习")
  fileprivate static let lastBeat = Localized(
    en: "this is the end: O lists the pages, q leaves", zh: "到结尾了：O 看各页，q 退出")
  fileprivate static let firstPage = Localized(en: "this is the first page", zh: "这是第一页")
}
