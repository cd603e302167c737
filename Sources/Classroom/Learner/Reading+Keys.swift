internal import Lessons
internal import Plotting
package import Tutor

/// What a key does while a lesson is read.
extension Reading {
  /// What the reading asks of the learner's program.
  package enum Wish: Hashable, Sendable {
    /// Leave the program.
    case quit
    /// List the lessons.
    case contents
    /// Play freely with the panel.
    case freePlay
    /// Write a file that was made of the panel.
    case write(Export)
  }

  /// Takes a key.
  package mutating func press(_ key: Key) -> Wish? {
    if case .mouse(let action, let point) = key { return press(action, at: point) }
    guard key != .unknown else { return nil }
    app.endSlide()
    if app.isPrompting || app.isShowingPage { return hand(key) }
    let saysLeaving = leavesOpen
    (message, leavesOpen) = (nil, false)
    if isPlaying {
      finishPlay()
      return key == .character("q") ? .quit : nil
    }
    if showsGloss, !Self.termKeys.contains(key) {
      showsGloss = false
      return nil
    }
    if key == .pageDown { leavesOpen = saysLeaving }
    // While a term is picked, Enter explains it and is no answer.
    let isForTerm = pickedTerm != nil && key == .enter
    if role == .learner, !isForTerm, let question = openQuestion, press(key, answering: question) {
      return nil
    }
    return pressReading(key)
  }

  /// The keys that go from term to term.
  private static let termKeys: Set<Key> = [
    .character("]"), .character("["), .character("】"), .character("【"),
  ]

  /// Keys of the text; all others are the panel's.
  private mutating func pressReading(_ key: Key) -> Wish? {
    switch key {
    case .pageDown: goOn()
    case .pageUp: goBack()
    case .character("h"): hint()
    case .character("G"): giveUp()
    case .character("t"): return .freePlay
    case .character("]"), .character("】"): pickTerm(by: 1)
    case .character("["), .character("【"): pickTerm(by: -1)
    case .character("?") where pickedTerm != nil, .character("？") where pickedTerm != nil,
      .enter where pickedTerm != nil:
      showsGloss = true
    case .tab where layout.separator == nil && hasPanel:
      showsPanel.toggle()
      fitPanel()
    case .character("r") where isAfterSolution: tryAgain()
    case .escape: return escape()
    case .character("?"), .character("？"): app.showHelp()
    case .character("L"): message = app.flipLanguage()
    case .character("q"): return .quit
    default: return hasPanel ? hand(key) : refuseWithoutPanel()
    }
    return nil
  }

  /// Leaves what was entered last: a picked term, a mode of the panel, at last the lesson.
  private mutating func escape() -> Wish? {
    if pickedTerm != nil {
      pickedTerm = nil
    } else if app.isUnderWay || app.isProjecting || !app.leaveStageMode() {
      guard app.isUnderWay || app.isProjecting else { return .contents }
      _ = app.press(.escape)
    }
    return nil
  }

  private mutating func refuseWithoutPanel() -> Wish? {
    message = .refusal(.noPanel)
    return nil
  }

  // MARK: The panel

  /// True where the solution was shown and nobody has reached the goal by themselves.
  private var isAfterSolution: Bool {
    guard case .reach = station.task else { return false }
    return exercise.isShown && exercise.reached == nil && role == .learner
  }

  /// Puts the panel to its scene, so that the goal can still be reached.
  private mutating func tryAgain() {
    guard case .reach(let goal) = station.task else { return }
    setPanel()
    judge = GoalJudge(goal)
  }

  /// Hands a key to the panel, and takes back what a lesson does not allow.
  mutating func hand(_ key: Key) -> Wish? {
    var trial = app
    let effect =
      if case .mouse(let action, let point) = key {
        trial.pressPanel(action, at: point)
      } else {
        trial.press(key)
      }
    if effect == .quit {
      app.closePrompt()
      return .quit
    }
    if effect == .lesson { return .freePlay }
    if case .open = effect {
      message = .refusal(.noRunHere)
      app.closePrompt()
      return nil
    }
    if case .load = effect {
      message = .refusal(.loadsElsewhere)
      app.closePrompt()
      return nil
    }
    if let reason = reasonAgainst(trial), !mayInsist() {
      message = .refusal(role == .learner ? reason : .showsWhatIsAsked)
      app.closePrompt()
      return nil
    }
    let before = app
    app = trial
    fitPanel()
    watch(since: before)
    if case .write(let export) = effect { return .write(export) }
    return nil
  }

  /// A speaker is told once that a key would show what is asked; the next one does it.
  private mutating func mayInsist() -> Bool {
    guard role == .speaker else { return false }
    defer { insists = true }
    return insists || openQuestion == nil
  }

  /// Why the panel may not become like this here; `nil` when it may.
  private func reasonAgainst(_ trial: App) -> Localized? {
    if trial.kind != app.kind { return .otherPanel }
    let changed = trial.changedSettings(since: app)
    if let question = openQuestion {
      let moved = trial.stepCount != app.stepCount || trial.isUnderWay || !changed.isEmpty
      return moved ? .answerFirst(question) : nil
    }
    guard let allowed = page.scene?.allowed else { return nil }
    let covered = allowed.flatMap { [$0] + app.kind.settings(coveredBy: $0) }
    let forbidden = changed.filter { !covered.contains($0) }
    return forbidden.isEmpty ? nil : .notAllowed(forbidden[0], allowed)
  }

  /// Lets time go on by a beat of the panel or of what plays.
  package mutating func tick() {
    if isPlaying { return beat() }
    let before = app
    app.tick()
    watch(since: before)
  }

  /// How long until `tick` wants to be called, in milliseconds; `nil` when nothing moves.
  package var tickInterval: Int? { play?.interval ?? app.tickInterval }

  /// Brings everything that moves to where it leads.
  package mutating func finishMotion() {
    finishPlay()
    let before = app
    app.finishMotion()
    watch(since: before)
  }

  /// Judges what the panel did: every step that was made, however many a key made at once.
  private mutating func watch(since before: App) {
    guard var judge, case .reach(let goal) = station.task, exercise.reached == nil else { return }
    let wasStuck = judge.obstacle
    if app.stepCount > before.stepCount, app.changedSettings(since: before).isEmpty {
      app.visit((before.stepCount + 1)...app.stepCount) { run in
        _ = judge.look(at: PastState(run: run), stepped: true)
      }
    } else {
      _ = judge.look(at: app, stepped: false)
    }
    self.judge = judge
    if let steps = judge.reached {
      reach(goal, in: steps)
    } else if let obstacle = judge.obstacle, obstacle != wasStuck {
      app.halt()
      message = .done(.stuck(obstacle))
    }
  }

  private mutating func reach(_ goal: Goal, in steps: Int) {
    app.halt()
    // Play makes many steps at a beat: the moment that counted is shown.
    app.goBack(to: steps)
    change(goal.id) { ($0.reached, $0.isExplained) = (steps, true) }
    events.append(.reached(id: goal.id, steps: steps))
    message = .success(.reached(steps))
    scroll = 0
  }
}

extension Localized {
  fileprivate static let noPanel = Localized(
    en: "there is no panel on this page: PgDn goes on", zh: "这一页没有面板：按 PgDn 往下")
  fileprivate static let showsWhatIsAsked = Localized(
    en: "the question is open, PgDn shows it; once more does this all the same",
    zh: "问题还没揭晓，PgDn 揭晓；再按一次就照做")
  fileprivate static let otherPanel = Localized(
    en: "a lesson has its own panel: t leaves for free play, t comes back",
    zh: "课程用自己的面板：按 t 自由练习，再按 t 回来")

  fileprivate static func answerFirst(_ question: Question) -> Localized {
    question.choices.isEmpty
      ? Localized(
        en: "predict first: type a number, Enter commits it, then it is shown",
        zh: "先预测：输入一个数，回车确认，然后揭晓")
      : Localized(
        en: "predict first: 1–\(question.choices.count) chooses, Enter commits, then it is shown",
        zh: "先预测：按 1–\(question.choices.count) 选择，回车确认，然后揭晓")
  }

  fileprivate static func notAllowed(_ name: String, _ allowed: [String]) -> Localized {
    guard !allowed.isEmpty else {
      return Localized(
        en: "'\(name)' stays as it is here: you may step and go back; t plays freely",
        zh: "这里不能改 \(name)：可以走一步、后退；按 t 自由练习")
    }
    // What may be changed is often what the goal asks to find.
    return Localized(
      en: "'\(name)' stays as it is on this page; t plays freely", zh: "这一页不能改 \(name)；按 t 自由练习")
  }

  static func stuck(_ obstacle: GoalJudge.Obstacle) -> Localized {
    switch obstacle {
    case .late(let within):
      Localized(
        en: "not within \(within) steps: r goes back to the start, ← takes steps back",
        zh: "没能在 \(within) 步之内达成：按 r 回到起点，或按 ← 后退")
    case .broken(let claim, let step):
      Localized(
        en: "at step \(step) this did not hold: \(claim.expression.text); r or ← go back",
        zh: "第 \(step) 步时不再满足 \(claim.expression.text)；按 r 或 ← 退回")
    }
  }

  fileprivate static func reached(_ steps: Int) -> Localized {
    Localized(
      en: steps == 0
        ? "goal reached" : steps == 1 ? "goal reached in 1 step" : "goal reached in \(steps) steps",
      zh: steps == 0 ? "目标达成" : "目标达成，用了 \(steps) 步")
  }

  fileprivate static let loadsElsewhere = Localized(
    en: "a lesson has data of its own: load files on the screens 3 and 4",
    zh: "课程用自己的数据：请在屏幕 3 或 4 上读文件")
}
