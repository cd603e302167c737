/// Actions played towards a goal, and whether they reach it.
public struct GoalAttempt: Sendable {
  /// The step at which the goal was first reached; `nil` when it was not.
  public private(set) var reached: Int?
  /// Why it was not reached.
  public private(set) var reason = ""

  /// Plays actions from a start.
  ///
  /// - Parameters:
  ///   - goal: the goal.
  ///   - actions: what is done.
  ///   - start: the panel at the beginning.
  init(_ goal: Goal, _ actions: ActionList, from start: any HeadlessPanel) {
    var player = ActionPlayer(start)
    var judge = GoalJudge(goal)
    do throws(ActionPlayer.Failure) {
      try player.play(actions) { panel, stepped in judge.look(at: panel, stepped: stepped) }
      reason = judge.reason ?? Self.missed(goal, player.panel)
    } catch {
      reason = judge.reason ?? error.text(on: player.panel)
    }
    reached = judge.reached
  }

  private static func missed(_ goal: Goal, _ panel: any HeadlessPanel) -> String {
    let check = goal.check.expression
    return "not (\(shownExpression(check))); "
      + panel.account(also: check.variables.map(\.name))
  }
}

/// Watches a panel for a goal: what a learner does and what a proof does are judged alike.
public struct GoalJudge: Sendable {
  /// The step at which the goal was first reached; `nil` before.
  public private(set) var reached: Int?
  /// Why it can no longer be reached without going back to the start; `nil` while it can.
  public private(set) var reason: String?

  private let goal: Goal

  /// A judge who has seen nothing.
  public init(_ goal: Goal) {
    self.goal = goal
  }

  /// Looks at the panel after a step or a change.
  ///
  /// - Parameters:
  ///   - panel: the panel as it is now.
  ///   - stepped: whether a step was made.
  /// - Returns: false when nothing more has to be seen.
  public mutating func look(at panel: any HeadlessPanel, stepped: Bool) -> Bool {
    guard reached == nil else { return false }
    if panel.stepCount == 0 { reason = nil }
    guard reason == nil else { return true }
    if let within = goal.within, panel.stepCount > within {
      reason =
        "not (\(shownExpression(goal.check.expression))) within \(within) steps; "
        + panel.account(also: goal.check.expression.variables.map(\.name))
      return true
    }
    if stepped, let always = goal.always, !panel.satisfies(always.expression) {
      reason =
        "'always' breaks: not (\(shownExpression(always.expression))); "
        + panel.account(also: always.expression.variables.map(\.name))
      return true
    }
    guard panel.satisfies(goal.check.expression) else { return true }
    reached = panel.stepCount
    return false
  }
}
