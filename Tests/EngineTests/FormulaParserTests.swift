import Engine
import Testing

@Suite struct FormulaParserTests {
  /// What the formula is at x = 3.
  private func value(of text: String) throws -> Double {
    try Formula(parsing: text).jet(at: 3).value
  }

  @Test(arguments: [
    ("2", 2), (".5", 0.5), ("5.", 5), ("1e-3", 0.001), ("2E2", 200), ("1 + 2*3", 7),
    ("7 - 2 - 1", 4), ("16/4/2", 2), ("2^3^2", 512), ("2**3", 8), ("(2^3)^2", 64), ("-x^2", -9),
    ("(-x)^2", 9), ("2^-1", 0.5), ("2^-x", 0.125), ("2*-3", -6), ("--x", 3), ("+x", 3),
    ("x - -x", 6),
  ])
  func `operators bind as in a textbook`(text: String, expected: Double) throws {
    #expect(try value(of: text) == expected)
  }

  @Test(arguments: [
    ("2x", 6), ("3(x+1)", 12), ("(x+1)(x-1)", 8), ("2x^2", 18), ("x x x", 27), ("2x(x+1)", 24),
    ("1/2x", 1.5), ("x(2)", 6), ("2 x sqrt(4)", 12), ("2^2x", 12),
  ])
  func `a product needs no sign`(text: String, expected: Double) throws {
    #expect(try value(of: text) == expected)
  }

  // >>> from math import *; sin(3), pi, sin(6), sin(3)*cos(3), sin(3)**2, e*3, sin(3*pi)
  @Test(arguments: [
    ("sin x", 0.1411200080598672), ("sinx", 0.1411200080598672), ("sin(x)", 0.1411200080598672),
    ("sin 2x", -0.27941549819892586), ("sin x cos x", -0.13970774909946293),
    ("sin² x", 0.019914856674816989), ("sin^2 x", 0.019914856674816989),
    ("sin(x)²", 0.019914856674816989), ("x sin x", 0.4233600241796016),
    ("xsinx", 0.4233600241796016), ("e x", 8.154845485377136), ("2 pi x", 18.84955592153876),
    ("sin -x", -0.1411200080598672), ("ln e", 1), ("log(exp(x))", 3),
    ("sqrt 4x", 3.4641016151377544),
    ("sqrt sqrt 16", 2), ("abs(-x)", 3), ("tanh 0", 0), ("sign(-x)", -1),
    ("sin x + 1", 1.1411200080598672),
  ])
  func `functions may do without parentheses`(text: String, expected: Double) throws {
    #expect(try abs(value(of: text) - expected) < 1e-14)
  }

  @Test(arguments: [
    "2x² − 3x + 1", "2·x² − 3·x + 1", "2×x^2-3×x+1", "y = 2x^2 - 3x + 1", "f(x) = 2x^2 - 3x + 1",
    "ｙ＝２ｘ＾２－３ｘ＋１", "２（ｘ＊ｘ）－３ｘ＋１", "2X^2 - 3X + 1", "  2 x ^ 2-3x+1 ", "2x\u{3000}x − 3x + 1",
    "2x**2 - 3x + 1", "4x²÷2 – 3x + 1", "2x⁴x⁻² - 3x¹ + x⁰",
  ])
  func `print and full-width signs mean the same as ASCII`(text: String) throws {
    #expect(try value(of: text) == 10)
  }

  @Test func `the letter e after a number is the number e unless digits follow`() throws {
    #expect(try value(of: "2e3") == 2000)
    #expect(try value(of: "2e") == 2 * 0x1.5bf0a8b145769p+1)
    #expect(try value(of: "2e -3") == 2 * 0x1.5bf0a8b145769p+1 - 3)
    #expect(try value(of: "2exp(0)") == 2)
  }

  @Test func `a second variable may be named`() throws {
    let bowl = try Formula(parsing: "f(x, y) = x^2 + 3xy", variables: ["x", "y"])
    let place = (x: 2.0, y: 5.0)
    #expect(bowl.jet(at: place, along: (1, 0)) == Jet(value: 34, slope: 19, curvature: 2))
    #expect(bowl.jet(at: place, along: (0, 1)) == Jet(value: 34, slope: 6, curvature: 0))
    #expect(bowl.jet(at: place, along: (1, 1)) == Jet(value: 34, slope: 25, curvature: 8))
    #expect(bowl.text() == "x² + 3x·y")
  }

  @Test func `the longest and the deepest formula are read`() throws {
    let chain = String(repeating: "x+", count: 249) + "xx"
    #expect(try value(of: chain) == 249 * 3 + 9)
    let nested = String(repeating: "(", count: 63) + "x" + String(repeating: ")", count: 63)
    #expect(try value(of: nested) == 3)
    #expect(try value(of: String(repeating: "-", count: 499) + "x") == -3)
  }

  @Test func `a tower of powers overflows and does not hang`() throws {
    #expect(try value(of: "9^9^9^9") == .infinity)
    #expect(try value(of: "x^9^9^9") == .infinity)
    #expect(try value(of: "x^-9^9^9") == 0)
  }
}
