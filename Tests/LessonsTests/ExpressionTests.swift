import Testing

@testable import Lessons

@Suite struct ExpressionTests {
  let values: [String: Double] = [
    "x": 0.3, "step": 9, "loss": -0.125, "nan": .nan, "up": 1, "down": 0, "big": .infinity,
  ]

  @Test(arguments: [
    "x < 0.4", "x <= 0.3", "x > -1", "x >= .3", "step == 9", "step != 8", "up", "not down",
    "x within 0.1 of 0.35", "loss within 1e-3 of -0.125", "0.1 < x", "(x < 1)",
    "x < 0 or step == 9", "up and not down and x < 1", "not (x < 0 or step == 1)",
    "down and down or up", "up or down and down", "loss < −0.1", "big within 1 of big",
    "not not up", "x<1 and step==9",
  ])
  func `these hold`(text: String) throws {
    #expect(try Expression(parsing: text).holds { values[$0] })
  }

  @Test(arguments: [
    "x < 0.3", "x > 0.3", "step == 8", "step != 9", "down", "not up", "x within 0.01 of 0.35",
    "up and down", "not (up or down)", "(up or up) and down", "big < 1", "big within 1 of 0",
  ])
  func `these do not`(text: String) throws {
    #expect(try !Expression(parsing: text).holds { values[$0] })
  }

  @Test(arguments: ["<", "<=", ">", ">=", "==", "!="])
  func `no comparison with NaN or an absent value holds`(sign: String) throws {
    for text in ["nan \(sign) 1", "1 \(sign) nan", "nan \(sign) nan", "absent \(sign) 1"] {
      #expect(try !Expression(parsing: text).holds { values[$0] })
    }
    #expect(try !Expression(parsing: "nan within 1 of nan").holds { values[$0] })
    #expect(try !Expression(parsing: "absent").holds { values[$0] })
  }

  @Test(arguments: [
    ("", 0, "a variable or a number is missing at the end"),
    ("x <", 3, "a variable or a number is missing at the end"),
    ("x < 1 or", 8, "a variable or a number is missing at the end"),
    ("x < and", 4, "a variable or a number is missing before 'and'"),
    ("x < 1 y < 2", 6, "'and' or 'or' is missing before 'y'"),
    ("x < 1)", 5, "a '(' is missing"), ("(x < 1", 6, "a ')' is missing"),
    ("x = 1", 2, "'=' compares nothing; write '=='"),
    ("x + 1 < 2", 2, "there is no arithmetic in an expression: '+'"),
    ("x * 2 < 2", 2, "there is no arithmetic in an expression: '*'"),
    ("!x", 0, "'!' is written 'not'"), ("x && y", 2, "'&' is written 'and'"),
    ("x within 1", 10, "write 'x within 0.1 of 1'"),
    ("1", 1, "a comparison is missing, such as '< 0.1'"),
    ("x < 0x10", 4, "'0x10' means nothing in an expression"),
    ("x < 1e400", 4, "'1e400' means nothing in an expression"),
    ("x < \"a\"", 4, "'\"' means nothing in an expression"),
    ("sin(x) < 1", 3, "'and' or 'or' is missing before '('"),
  ])
  func `a mistake is named at its place`(text: String, offset: Int, message: String) {
    #expect(throws: SyntaxProblem(code: .expression, offset: offset, message: message)) {
      try Expression(parsing: text)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "not ", count: 120),
    String(repeating: "(", count: 17) + "x < 1", String(repeating: "x < 1 and ", count: 51) + "x",
  ])
  func `depth and length are limited`(text: String) {
    #expect { try Expression(parsing: text) } throws: {
      ($0 as? SyntaxProblem)?.code == .expressionLimit
    }
  }

  @Test func `sixteen levels are allowed`() throws {
    let text = String(repeating: "(", count: 16) + "up" + String(repeating: ")", count: 16)
    #expect(try Expression(parsing: text).holds { values[$0] })
  }

  @Test func `every text of the alphabet ends in a value or a mistake`() {
    let words = ["x", "1", "(", ")", "and", "or", "not", "within", "of", "<", "==", "-", "?", "é"]
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += words[Int(state >> 33) % words.count] + " "
      }
      _ = (try? Expression(parsing: text))?.holds { _ in 1 }
    }
  }
}
