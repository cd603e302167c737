import Testing

@testable import Lessons

@Suite struct LessonActionTests {
  @Test func `actions are read in order`() throws {
    let text = "set lr 0.6; step; step 20 ;until diverged max 200; reset; wait 500ms"
    let actions = try ActionList(parsing: text).elements.map(\.action)
    let diverged = try Expression(parsing: "diverged")
    #expect(
      actions == [
        .set(name: "lr", value: "0.6"), .step(1), .step(20), .until(diverged, limit: 200), .reset,
        .wait(500),
      ])
    #expect(try ActionList(parsing: text).stepLimit == 221)
  }

  @Test func `a value may have several words`() throws {
    let actions = try ActionList(parsing: "set layers 2 3 1; set f 2x^2 - 3x + 1").elements
    #expect(actions[0].action == .set(name: "layers", value: "2 3 1"))
    #expect(actions[1].action == .set(name: "f", value: "2x^2 - 3x + 1"))
    #expect(actions.map(\.offset) == [0, 18])
    #expect(actions.map(\.operandOffset) == [4, 22])
  }

  @Test(arguments: [
    ("", FindingCode.unknownAction, 0, "an action is missing; 'step 1' is one"),
    ("step 1;", .unknownAction, 7, "an action is missing; 'step 1' is one"),
    ("stpe 1", .unknownAction, 0, "unknown action 'stpe' (did you mean 'step'?)"),
    ("run", .unknownAction, 0, "unknown action 'run'; known: set, step, until, reset, wait"),
    ("step x", .actionCount, 5, "step: 'x' is not a number of steps"),
    ("step 0", .actionCount, 5, "step: '0' is not a number of steps"),
    ("step -3", .actionCount, 5, "step: '-3' is not a number of steps"),
    ("step 60001", .actionCount, 5, "step: 60001 steps; at most 60000"),
    (
      "step 99999999999999999999", .actionCount, 5,
      "step: '99999999999999999999' is not a number of steps"
    ),
    ("reset 3", .actionCount, 6, "nothing can follow 'reset'"),
    ("wait 5", .actionCount, 5, "wait: '5' is not a time up to 60000ms; write it like 500ms"),
    (
      "wait 60001ms", .actionCount, 5,
      "wait: '60001ms' is not a time up to 60000ms; write it like 500ms"
    ),
    ("set lr", .actionCount, 4, "'set' needs a name and a value: 'set lr 0.5'"),
    ("until x < 1", .endless, 6, "'until' needs 'max N', so that it always ends"),
    ("until x < 1 max", .actionCount, 12, "max: '' is not a number of steps"),
    ("step 1; until x < max 5", .expression, 17, "a variable or a number is missing at the end"),
  ])
  func `a mistake is named at its place`(
    text: String, code: FindingCode, offset: Int, message: String
  ) {
    #expect(throws: SyntaxProblem(code: code, offset: offset, message: message)) {
      try ActionList(parsing: text)
    }
  }

  @Test func `a long list is refused`() {
    #expect { try ActionList(parsing: String(repeating: "step;", count: 100_000)) } throws: {
      ($0 as? SyntaxProblem)?.code == .unknownAction
    }
  }
}
