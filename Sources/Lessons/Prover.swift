import Tutor

/// Proves what a lesson claims by doing what it says.
///
/// Each page is tried alone. A question goes on where the page stands; a goal begins at the scene
/// anew, and so does what follows it, since nobody knows how a learner reaches it.
public struct Prover {
  private let lesson: Lesson
  private var findings: [Finding] = []
  /// How many claims were tried.
  private var count = 0

  /// What came out of trying all claims of a lesson.
  public struct Outcome: Sendable {
    /// How many claims were tried.
    public var count = 0
    /// What the engine disagrees with, in the order of the file.
    public var findings: [Finding] = []
  }

  /// Tries all claims.
  ///
  /// - Parameter lesson: a lesson without mistakes of form.
  /// - Returns: how many there are, and those that do not hold.
  public static func outcome(of lesson: Lesson) -> Outcome {
    var prover = Prover(lesson: lesson)
    for page in lesson.pages { prover.prove(page) }
    return Outcome(count: prover.count, findings: prover.findings.sorted())
  }

  private init(lesson: Lesson) {
    self.lesson = lesson
  }

  private mutating func prove(_ page: Page) {
    guard let scene = page.scene, page.parts.contains(where: \.isProvable) else { return }
    // The text was checked already: a scene that does not open has a finding of its own.
    guard let start = try? scene.open() else { return }
    var player = ActionPlayer(start)
    for part in page.parts {
      switch part {
      case .demonstration(let demonstration):
        play(demonstration.run, "the demonstration", on: &player)
      case .question(let question): prove(question, on: &player)
      case .goal(let goal):
        prove(goal, from: start, scene)
        player = ActionPlayer(start)
      case .block, .scene, .notes: break
      }
    }
  }

  private mutating func report(_ code: FindingCode, _ position: SourcePosition, _ message: String) {
    findings.append(Finding(code, file: lesson.file, at: position, message))
  }

  // MARK: Demonstrations and questions

  /// Plays actions that must succeed; false when they do not.
  @discardableResult
  private mutating func play(
    _ actions: PlacedActions, _ what: String, on player: inout ActionPlayer
  ) -> Bool {
    count += 1
    do throws(ActionPlayer.Failure) {
      player.forgetSteps()
      try player.play(actions.list)
      return true
    } catch {
      report(.observation, actions.position, "\(what) fails: \(error.text(on: player.panel))")
      return false
    }
  }

  private mutating func prove(_ question: Question, on player: inout ActionPlayer) {
    guard play(question.observation, "the observation", on: &player) else { return }
    let panel = player.panel
    switch question.kind {
    case .choice(_, let proof):
      guard let proof else { return }
      count += 1
      guard !panel.satisfies(proof.expression) else { return }
      let names = proof.expression.variables.map(\.name)
      report(
        .disagreement, proof.position,
        "the engine disagrees: not (\(shownExpression(proof.expression))); "
          + panel.account(also: names))
    case .number(let answer): prove(answer, on: panel)
    }
  }

  /// An answer has to be ten times closer to the truth than a learner's.
  private mutating func prove(_ answer: Question.NumericAnswer, on panel: any HeadlessPanel) {
    count += 1
    let limit = answer.tolerance / 10
    let truth = panel.value(of: answer.truth) ?? .nan
    // Not less or equal: NaN has to fail.
    guard !(abs(truth - answer.value) <= limit) else { return }
    report(
      .wrongAnswer, answer.position,
      "the engine says \(answer.truth) = \(NumberWord.of(truth, digits: 9)), the answer is "
        + "\(NumberWord.exact(answer.value)) (off by at most \(NumberWord.of(limit)))")
  }

  // MARK: Goals

  private mutating func prove(_ goal: Goal, from start: any HeadlessPanel, _ scene: Scene) {
    count += goal.failure == nil ? 2 : 3
    if start.satisfies(goal.check.expression) {
      report(
        .reachedAtStart, goal.check.position,
        "the goal is already reached at the start: \(shownExpression(goal.check.expression))")
    }
    proveFailure(of: goal, from: start)
    if let name = forbidden(in: goal.solution, scene) {
      return report(
        .solution, goal.solution.position,
        "the solution does not reach the goal: '\(name)' is not in allow")
    }
    proveSolution(of: goal, from: start, scene)
  }

  private func forbidden(in actions: PlacedActions, _ scene: Scene) -> String? {
    guard let allowed = scene.allowed else { return nil }
    for element in actions.list.elements {
      guard case .set(let name, _) = element.action else { continue }
      if !allowed.contains(scene.panel.mainName(of: name)) { return name }
    }
    return nil
  }

  private mutating func proveFailure(of goal: Goal, from start: any HeadlessPanel) {
    guard let failure = goal.failure else { return }
    let attempt = GoalAttempt(goal, failure.list, from: start)
    guard let step = attempt.reached else { return }
    report(
      .reachedByFailure, failure.position,
      "what must fail reaches the goal at step \(step): '\(harmless(failure.list.text))'")
  }

  private mutating func proveSolution(
    of goal: Goal, from start: any HeadlessPanel, _ scene: Scene
  ) {
    let attempt = GoalAttempt(goal, goal.solution.list, from: start)
    guard let step = attempt.reached else {
      return report(
        .solution, goal.solution.position,
        "the solution does not reach the goal: \(attempt.reason)")
    }
    guard scene.panel.dependsOnChance, let within = goal.within else { return }
    guard Double(step) > 0.85 * Double(within) else { return }
    report(
      .slack, goal.solution.position,
      "the solution needs \(step) of \(within) steps; leave 15 % for other seeds")
  }
}

extension Page.Part {
  /// True for what claims something about the panel.
  fileprivate var isProvable: Bool {
    if case .demonstration = self { true } else { isExercise }
  }
}
