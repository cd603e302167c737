import Engine
import Testing

@Suite struct FormulaErrorTests {
  private func refusal(of text: String, variables: [String] = ["x"]) -> FormulaError? {
    do {
      _ = try Formula(parsing: text, variables: variables)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", "the formula is empty; try 2x^2 - 3x + 1"),
    ("y =", "the formula is empty; try 2x^2 - 3x + 1"),
    ("2x + ", "column 6: a number, x or '(' must follow '+'"),
    ("2x +* 3", "column 5: a number, x or '(' must follow '+'"),
    ("sin", "column 4: a number, x or '(' must follow 'sin'"),
    ("*x", "column 1: a number, x or '(' must stand before '*'"),
    ("x2", "column 2: an operator is missing before '2'; put * or ^ there"),
    ("(x 2)", "column 4: an operator is missing before '2'; put * or ^ there"),
    ("x·(x", "column 3: '(' is never closed"),
    ("2(", "column 2: '(' is never closed"),
    ("x) + 1", "column 2: ')' closes nothing; remove it or put a '(' before it"),
    (")", "column 1: ')' closes nothing; remove it or put a '(' before it"),
    ("sin()", "column 4: nothing stands in the parentheses"),
    ("1,5x", "column 2: ',' does not belong in a formula; write numbers with a point, as in 1.5"),
    ("|x|", "column 1: '|' is not understood; write abs(x)"),
    ("1.2.3", "column 1: '1.2.3' is not a number; write 2, .5 or 1e-3"),
    ("x + .", "column 5: '.' is not a number; write 2, .5 or 1e-3"),
    ("x⁻", "column 2: '⁻' is not a number; write 2, .5 or 1e-3"),
    ("x+1e400", "column 3: 1e400 is out of range; numbers reach from 1e-307 to 1e308"),
    ("1e-400", "column 1: 1e-400 is out of range; numbers reach from 1e-307 to 1e308"),
    ("x = 2", "column 3: '=' may only stand in 'y =' or 'f(x) =' at the beginning"),
    ("y = x = 2", "column 7: '=' may only stand in 'y =' or 'f(x) =' at the beginning"),
    ("sin⁻¹ x", "column 4: this power of sin is ambiguous; write it as in sin(x)^2 or 1/sin(x)"),
  ])
  func `the message says where, what and what would do`(text: String, message: String) {
    #expect(refusal(of: text)?.message == message)
  }

  @Test func `an unknown name is answered with those that are known`() {
    #expect(
      refusal(of: "2x + 3y")?.message
        == "column 7: unknown name 'y'; use x, a number, pi, e or a function: "
        + "sin cos tan exp log sqrt abs tanh sign")
    #expect(
      refusal(of: "x + z", variables: ["x", "y"])?.message
        == "column 5: unknown name 'z'; use x, y, a number, pi, e or a function: "
        + "sin cos tan exp log sqrt abs tanh sign")
  }

  @Test(arguments: [
    ("sine(x)", "sin"), ("Cosine x", "cos"), ("sqr(x)", "sqrt"), ("sqtr(x)", "sqrt"),
    ("tahn(x)", "tanh"),
    ("log10(x)", "log(x)/log(10)"), ("log2(x)", "log(x)/log(2)"), ("sigmoid(x)", "1/(1 + exp(-x))"),
    ("sinh(x)", "(exp(x) - exp(-x))/2"),
  ])
  func `a slip is answered with what was meant`(text: String, meant: String) {
    #expect(refusal(of: text)?.message.hasSuffix("; did you mean \(meant)?") == true)
    #expect(refusal(of: text)?.messageInChinese.hasSuffix("；是不是 \(meant)？") == true)
  }

  @Test func `the inverse of a function is not taken for a slip`() {
    #expect(refusal(of: "asin(x)")?.message.contains("did you mean") == false)
  }

  @Test func `Chinese messages name the same column`() {
    #expect(refusal(of: "2x +")?.messageInChinese == "第 5 列：“+”后面应是数字、x 或“(”")
    #expect(refusal(of: "２（ｘ＋１")?.messageInChinese == "第 2 列：“(”没有配对的“)”")
    #expect(refusal(of: "变量")?.messageInChinese.hasPrefix("第 1 列：未知的名称“变量”") == true)
  }

  @Test func `columns count characters as a reader does`() {
    #expect(refusal(of: "x² + é + 1")?.column == 6)
    #expect(refusal(of: "👩‍👩‍👧 x")?.column == 1)
  }

  @Test(arguments: [
    "\u{1B}[31mx", "x\u{7}", "x\u{202E}2", "x + \u{200B}", "\u{9B}x", "\u{0}", "x\u{1B}b",
  ])
  func `control characters never come back`(text: String) throws {
    let error = try #require(refusal(of: text))
    for message in [error.message, error.messageInChinese] {
      let harmful = message.unicodeScalars.filter {
        [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(harmful.isEmpty)
      #expect(message.contains("U+"))
    }
  }

  @Test func `long and deep input is refused at once`() {
    #expect(refusal(of: String(repeating: "x", count: 501)) == .tooLong(limit: 500))
    #expect(refusal(of: String(repeating: "(", count: 100_000)) == .tooLong(limit: 500))
    #expect(refusal(of: String(repeating: "(", count: 400)) == .tooDeep(column: 65, limit: 64))
    #expect(refusal(of: String(repeating: "2^", count: 200)) == .tooDeep(column: 129, limit: 64))
    #expect(refusal(of: "x" + String(repeating: "\u{301}", count: 100_000)) == .tooLong(limit: 500))
  }

  @Test func `long names are cut`() throws {
    let error = try #require(refusal(of: String(repeating: "q", count: 400)))
    #expect(error.message.hasPrefix("column 1: unknown name 'qqqqqqqqqqqqqqqqqqqq…';"))
  }
}
