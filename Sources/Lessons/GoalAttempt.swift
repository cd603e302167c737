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
    var stuck: String?
    do throws(ActionPlayer.Failure) {
      try player.play(actions) { panel, stepped in
        let goesOn = judge.look(at: panel, stepped: stepped)
        if stuck == nil { stuck = judge.obstacle.map { Self.account(of: $0, goal, panel) } }
        return goesOn
      }
      reason = stuck ?? Self.account(of: goal.check, "", player.panel)
    } catch {
      reason = stuck ?? error.text(on: player.panel)
    }
    reached = judge.reached
  }

  private static func account(
    of obstacle: GoalJudge.Obstacle, _ goal: Goal, _ panel: any HeadlessPanel
  ) -> String {
    switch obstacle {
    case .late(let within): account(of: goal.check, " within \(within) steps", panel)
    case .broken(let always, _): "'always' breaks: " + account(of: always, "", panel)
    }
  }

  /// Says that something does not hold, and where the panel stands.
  private static func account(
    of claim: PlacedExpression, _ condition: String, _ panel: any HeadlessPanel
  ) -> String {
    "not (\(shownExpression(claim.expression)))\(condition); "
      + panel.account(also: claim.expression.variables.map(\.name))
  }
}
