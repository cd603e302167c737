/// Watches a panel for a goal: what a learner does and what a proof does are judged alike.
public struct GoalJudge: Sendable {
  /// What keeps a goal from being reached until one goes back.
  public enum Obstacle: Hashable, Sendable {
    /// More steps were made than the goal allows.
    case late(within: Int)
    /// What has to hold on the way did not hold after a step.
    case broken(PlacedExpression, step: Int)

    /// The step at which it arose: one before it, it is gone.
    var step: Int {
      switch self {
      case .late(let within): within + 1
      case .broken(_, let step): step
      }
    }
  }

  /// The step at which the goal was first reached; `nil` before.
  public private(set) var reached: Int?
  /// Why it cannot be reached from here; `nil` while it can.
  public private(set) var obstacle: Obstacle?

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
  public mutating func look(at panel: any PanelState, stepped: Bool) -> Bool {
    guard reached == nil else { return false }
    if let step = obstacle?.step, panel.stepCount < step { obstacle = nil }
    guard obstacle == nil else { return true }
    if let within = goal.within, panel.stepCount > within {
      obstacle = .late(within: within)
      return true
    }
    if stepped, let always = goal.always, !panel.satisfies(always.expression) {
      obstacle = .broken(always, step: panel.stepCount)
      return true
    }
    guard panel.satisfies(goal.check.expression) else { return true }
    reached = panel.stepCount
    return false
  }
}
