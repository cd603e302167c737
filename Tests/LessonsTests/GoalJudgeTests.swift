import Testing

@testable import Lessons

/// Whether a goal is reached, and what keeps it from being so.
@Suite struct GoalJudgeTests {
  /// A panel that is nothing but a step and a number.
  private struct Panel: PanelState {
    var stepCount: Int
    var x: Double

    func value(of name: String) -> Double? { name == "x" ? x : nil }
  }

  private func judge(_ conditions: String = "") throws -> GoalJudge {
    let text = """
      ::: goal
      id: g
      check: x > 9
      \(conditions.isEmpty ? "" : conditions + "\n")solution: until x > 9 max 99
      Go.

      ::: explain
      So.
      :::
      :::

      """
    let lesson = try #require(Sample.lesson(text), "\(Sample.findings(text))")
    for case .goal(let goal) in lesson.pages[0].parts { return GoalJudge(goal) }
    throw Missing()
  }

  private struct Missing: Error {}

  /// What a judge says to steps at which x is this and that.
  private func watch(_ judge: inout GoalJudge, _ seen: [(step: Int, x: Double, stepped: Bool)]) {
    for (step, x, stepped) in seen {
      _ = judge.look(at: Panel(stepCount: step, x: x), stepped: stepped)
    }
  }

  @Test func `it is reached at the first step at which its check holds`() throws {
    var judge = try judge()
    watch(&judge, [(1, 5, true), (2, 10, true), (3, 11, true)])
    #expect(judge.reached == 2)
    let goesOn = judge.look(at: Panel(stepCount: 4, x: 0), stepped: true)
    #expect(!goesOn)
    #expect(judge.reached == 2)
  }

  @Test func `a setting can reach it too`() throws {
    var judge = try judge()
    watch(&judge, [(0, 10, false)])
    #expect(judge.reached == 0)
  }

  @Test func `the last step that is allowed counts, the next one does not`() throws {
    var inTime = try judge("within: 3")
    watch(&inTime, [(1, 0, true), (2, 0, true), (3, 10, true)])
    #expect(inTime.reached == 3)
    var late = try judge("within: 3")
    watch(&late, [(1, 0, true), (2, 0, true), (3, 0, true), (4, 10, true)])
    #expect(late.reached == nil)
    #expect(late.obstacle == .late(within: 3))
  }

  @Test func `who goes back within the steps may try again`() throws {
    var judge = try judge("within: 3")
    watch(&judge, [(4, 0, true), (3, 0, false), (2, 10, false)])
    #expect(judge.reached == 2)
    var still = try self.judge("within: 3")
    watch(&still, [(6, 0, true), (5, 0, false), (4, 10, false)])
    #expect(still.reached == nil)
  }

  @Test func `what has to hold is asked after every step, and not after a setting`() throws {
    var judge = try judge("always: x > 0")
    watch(&judge, [(0, -1, false), (1, 2, true)])
    #expect(judge.obstacle == nil)
    watch(&judge, [(2, -1, true)])
    guard case .broken(let claim, 2) = judge.obstacle else {
      Issue.record("\(String(describing: judge.obstacle))")
      return
    }
    #expect(claim.expression.text == "x > 0")
    watch(&judge, [(3, 10, true)])
    #expect(judge.reached == nil)
  }

  @Test func `what broke at a step is mended by going back before it, not to it`() throws {
    var judge = try judge("always: x > 0")
    watch(&judge, [(1, 1, true), (2, -1, true), (3, 1, true), (2, -1, false), (3, 10, true)])
    #expect(judge.reached == nil)
    watch(&judge, [(1, 1, false), (2, 10, true)])
    #expect(judge.reached == 2)
  }

  @Test func `a check that holds where something breaks is no success`() throws {
    var judge = try judge("always: x < 10")
    watch(&judge, [(1, 11, true)])
    #expect(judge.reached == nil)
    #expect(judge.obstacle != nil)
  }
}
