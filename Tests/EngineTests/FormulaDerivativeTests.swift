import Engine
import Testing

@Suite struct FormulaDerivativeTests {
  // Worked by hand.
  @Test(arguments: [
    ("2x^2 - 3x + 1", "4x − 3"), ("1 - 3x + 2x²", "4x − 3"), ("x^4 - 4x^2 + 5", "4x³ − 8x"),
    ("sin x", "cos(x)"), ("cos x", "−sin(x)"), ("2(x-1)^2", "4(x − 1)"), ("3(x+1)", "3"),
    ("7", "0"),
    ("x^3/3", "x²"), ("x^2/4", "x/2"), ("0.1x^3", "0.3x²"), ("x(x+1)", "2x + 1"),
    ("(x^2-4)^2", "4x·(x² − 4)"), ("sin(x)/x", "cos(x)/x − sin(x)/x²"),
    ("exp(-x^2)", "−2x·exp(−x²)"),
    ("e^(3x)", "3e^(3x)"), ("x^x", "log(x)·x^x + x^x"), ("2^x", "log(2)·2^x"), ("log x", "1/x"),
    ("log(x^2 + 1)", "2x/(x² + 1)"), ("sqrt x", "1/(2sqrt(x))"),
    ("sqrt(x^2 + 1)", "x/sqrt(x² + 1)"),
    ("tanh x", "1 − tanh(x)²"), ("tan x", "1/cos(x)²"), ("abs x", "sign(x)"), ("sign x", "0"),
    ("x^-2", "−2/x³"), ("1/x", "−1/x²"), ("x sin x", "sin(x) + x·cos(x)"),
    ("sin² x", "2sin(x)·cos(x)"),
    ("pi x", "π"), ("(2x)^3", "24x²"), ("x^1.5", "1.5sqrt(x)"),
  ])
  func `the derivative is simplified`(text: String, derivative: String) throws {
    let expected = derivative.replacing("3e^", with: "3·e^")
    #expect(try CurveFunction(parsing: text).derivativeText == expected)
  }

  @Test(arguments: [
    ("2x^2 - 3x + 1", "0.588", "4·0.588 − 3"), ("2x^2 - 3x + 1", "−0.06", "4·(−0.06) − 3"),
    ("x^4 - 4x^2 + 5", "1.2", "4·1.2³ − 8·1.2"), ("x^4 - 4x^2 + 5", "−1", "4·(−1)³ − 8·(−1)"),
    ("2(x-1)^2", "0.5", "4(0.5 − 1)"), ("2(x-1)^2", "−0.5", "4(−0.5 − 1)"),
    ("sin x", "−2", "cos(−2)"),
    ("x^3/3", "1e−5", "(1e−5)²"), ("1 - x^2", "3", "−2·3"), ("x", "3", "1"), ("3x", "3", "3"),
    ("(1-x)^2", "−2", "−2(1 − (−2))"),
  ])
  func `a number stands in the place of x`(text: String, number: String, shown: String) throws {
    #expect(try CurveFunction(parsing: text).derivativeText(at: number) == shown)
  }

  @Test func `ASCII has the same form`() throws {
    let curve = try CurveFunction(parsing: "x^4 - 4x^2 + 5")
    #expect(curve.derivativeText(in: .ascii) == "4x^3 - 8x")
    #expect(curve.derivativeText(at: "-1.2", in: .ascii) == "4*(-1.2)^3 - 8*(-1.2)")
  }

  @Test func `what nobody would read is left out`() throws {
    let product = (1...18).map { "(x + \($0))" }.joined()
    let curve = try CurveFunction(parsing: product)
    #expect(curve.derivativeText == nil)
    #expect(curve.derivativeText(at: "2") == nil)
    #expect(curve.jet(at: 0).value == 6_402_373_705_728_000)
  }

  @Test(arguments: [
    "x^4 - 4x^2 + 5", "sin(x)/x", "x sin x cos x", "exp(-x^2/2)", "x^x", "sqrt(x^2 + 1)",
    "tanh(3x) + tan x",
    "log(x^2 + 1)/(x + 2)", "2^(sin x)", "abs(x^2 - 4)", "x^-3 + x^2.5", "(x^2 + 1)^(x/3)",
    "(1 - x)^2 + 0.1x^4", "(x + 1)/(x^2 + 2)", "e^(x/2) cos(2x)", "1/(1 + exp(-x))", "x/2/(3x + 1)",
    "(2x)^-2 (x + 1)^3", "sqrt(x) sqrt(x + 1)", "log(log(x + 2))", "sin(cos(tanh(x)))", "pi^x x^pi",
    "-(x - 3)^3/7 + 2(x - 1)(x - 2)", "(0.1x + 0.3)^2*0.7x", "x abs(x)", "(x^0.5)^3", "2^-x",
    "sin(x)^-2",
  ])
  func `the shown derivative is the computed slope`(text: String) throws {
    let curve = try CurveFunction(parsing: text)
    let shown = try Formula(parsing: try #require(curve.derivativeText))
    for x in [0.2, 0.9, 1.3, 2.7] {
      let (slope, expected) = (shown.jet(at: x).value, curve.jet(at: x).slope)
      #expect(abs(slope - expected) <= 1e-12 * max(1, abs(expected)), "\(text) at \(x)")
    }
  }

  @Test(arguments: ["x^4 - 4x^2 + 5", "sin(x)/x", "exp(-x^2/2)", "2(x - 1)^2", "tanh(3x)", "1/x"])
  func `the shown arithmetic gives the slope`(text: String) throws {
    let curve = try CurveFunction(parsing: text)
    for x in [-1.25, 0.5, 2] {
      let arithmetic = try #require(curve.derivativeText(at: "\(x)", in: .ascii))
      let result = try Formula(parsing: arithmetic).jet(at: 0).value
      #expect(abs(result - curve.jet(at: x).slope) <= 1e-12, "\(arithmetic)")
    }
  }
}
