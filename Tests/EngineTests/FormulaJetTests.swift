import Engine
import Testing

@Suite struct FormulaJetTests {
  private func jet(_ text: String, at x: Double) throws -> Jet {
    try Formula(parsing: text).jet(at: x)
  }

  // >>> from sympy import *; x = symbols('x', real=True)
  // >>> [float(N(diff(f, x, k).subs(x, Rational('0.7')), 30)) for k in range(3)]
  @Test(arguments: [
    ("x^4 - 4x^2 + 5", 1.2, 1.3136, -2.688, 9.28),
    ("sin(x)/x", 0.7, 0.9203109817681301, -0.22209827783377378, -0.2857444736716335),
    ("x sin x cos x", -2.3, -1.142744654178484, 0.7547963137673576, 4.3466735628438276),
    ("exp(-x^2)", 0.5, 0.7788007830714049, -0.7788007830714049, -0.7788007830714049),
    ("x^x", 1.7, 2.46469489948487, 3.772531643400378, 7.224164040523363),
    ("sqrt(x^2 + 1)", -3.0, 3.1622776601683795, -0.9486832980505138, 0.03162277660168379),
    ("tanh(3x) + tan x", 0.4, 1.256447825750317, 2.093814094433202, -3.5803253662511674),
    (
      "log(x^2 + 1)/(x + 2)", 1.1, 0.25580403726763273, 0.238603572856303, -0.18167757128793424
    ),
    ("2^(sin x)", 2.2, 1.7513851739265556, -0.7144213450440167, -0.6900632682979598),
    ("abs(x^2 - 4)", 0.3, 3.91, -0.6, -2.0),
    ("x^-3 + x^2.5", 1.9, 5.121835447004206, 6.317222345401325, 5.653651570121264),
    ("(x^2 + 1)^(x/3)", 0.8, 1.1410158907526442, 0.48500175364503795, 1.0297323075453284),
  ])
  func `jets agree with SymPy`(
    text: String, x: Double, value: Double, slope: Double, curvature: Double
  ) throws {
    let jet = try jet(text, at: x)
    #expect(abs(jet.value - value) <= 1e-14 * max(1, abs(value)))
    #expect(abs(jet.slope - slope) <= 1e-14 * max(1, abs(slope)))
    #expect(abs(jet.curvature - curvature) <= 4e-14 * max(1, abs(curvature)))
  }

  @Test(arguments: [
    "x^5 - x^3/7", "x/(1 + x^2)", "exp(sin(2x))", "log(2 + cos x)", "sqrt(1 + x^4)", "tanh(x)^3",
    "3^x x^3", "(1 + x^2)^1.5", "(2 + sin x)^(cos x)", "tan(x/4)", "abs(x) x", "1/(x - 9) - x^-2",
  ])
  func `slope and curvature are central differences`(text: String) throws {
    let formula = try Formula(parsing: text)
    let h = 1e-5
    for x in [-1.9, -0.8, 0.3, 1.1, 2.6] {
      let (before, here, after) = (
        formula.jet(at: x - h), formula.jet(at: x), formula.jet(at: x + h)
      )
      let slope = (after.value - before.value) / (2 * h)
      let curvature = (after.slope - before.slope) / (2 * h)
      #expect(abs(here.slope - slope) < 1e-7 * max(1, abs(slope)), "\(text) at \(x)")
      #expect(abs(here.curvature - curvature) < 1e-7 * max(1, abs(curvature)), "\(text) at \(x)")
    }
  }

  @Test(
    arguments: [
      ("x^0", 1, 0, 0), ("x^1", 0, 1, 0), ("x^2", 0, 0, 2), ("x^3", 0, 0, 0), ("x^4", 0, 0, 0),
      ("x*x", 0, 0, 2), ("0^0", 1, 0, 0), ("0^x", 1, .nan, .nan), ("x^1.5", 0, 0, .infinity),
      ("abs(x)", 0, 0, 0), ("sign(x)", 0, 0, 0), ("1/x", .infinity, -.infinity, .infinity),
      ("sqrt(x)", 0, .infinity, -.infinity), ("log(x)", -.infinity, .infinity, -.infinity),
      ("0/x", .nan, .nan, .nan), ("sqrt(x - 1)", .nan, .nan, .nan),
      ("log(x - 1)", .nan, .nan, .nan),
      ("0 log(x + 1)", 0, 0, 0),
    ] as [(String, Double, Double, Double)])
  func `zero is no trap`(
    text: String, value: Double, slope: Double, curvature: Double
  ) throws {
    let jet = try jet(text, at: 0)
    #expect(isSame(jet.value, value))
    #expect(isSame(jet.slope, slope))
    #expect(isSame(jet.curvature, curvature))
  }

  private func isSame(_ first: Double, _ second: Double) -> Bool {
    first == second || first.isNaN && second.isNaN
  }

  @Test func `whole powers of negative numbers are numbers`() throws {
    #expect(try jet("x^3", at: -2) == Jet(value: -8, slope: 12, curvature: -12))
    #expect(try jet("x^-1", at: -2) == Jet(value: -0.5, slope: -0.25, curvature: -0.25))
    #expect(try jet("x^101", at: -1) == Jet(value: -1, slope: 101, curvature: -10100))
    #expect(try jet("x^0.5", at: -2).value.isNaN)
  }

  @Test func `a product written out has the bits of a power`() throws {
    for x in [0.1, -1.7, 3.3] {
      #expect(try jet("x^5", at: x).value == jet("x*x*x*x*x", at: x).value)
    }
  }

  @Test func `what overflows is infinite and not a wrong number`() throws {
    #expect(try jet("x^4", at: 1e100) == Jet(value: .infinity, slope: 4e300, curvature: 12e200))
    #expect(
      try jet("x^4", at: -1e200)
        == Jet(value: .infinity, slope: -.infinity, curvature: .infinity))
    #expect(
      try jet("exp(x)", at: 1000)
        == Jet(value: .infinity, slope: .infinity, curvature: .infinity))
    #expect(try jet("x^2 + 1", at: .infinity).value == .infinity)
    #expect(try jet("sin x", at: .infinity).value.isNaN)
    #expect(try jet("x^2", at: .nan).value.isNaN)
  }

  @Test func `constants are computed beforehand with the same bits`() throws {
    let x = 0.3
    #expect(try jet("(1/3 + 2^0.5) x", at: x).value == (1.0 / 3 + 2.0.squareRoot()) * x)
    #expect(try jet("x - 1/3", at: x).value == x - 1.0 / 3)
    #expect(try jet("1/3 - x", at: x).value == 1.0 / 3 - x)
  }

  @Test func `deep operands on the right do not change the result`() throws {
    #expect(
      try jet("x - (1 - (x - (2 - (x/(3 + x^2)))))", at: 1).value == 1 - (1 - (1 - (2 - 0.25))))
    #expect(try jet("2/(x + 1/(x + 1/(x + 1)))", at: 1).value == 2 / (1 + 1 / (1 + 1 / 2.0)))
    #expect(try jet("x^(x + x^(x + 1))", at: 2).value == 1024)
  }
}
