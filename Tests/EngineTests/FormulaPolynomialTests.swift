import Engine
import Testing

@Suite struct FormulaPolynomialTests {
  @Test(
    arguments: [
      ("2x^2 - 3x + 1", 2, -3, 1), ("1 - 3x + 2x²", 2, -3, 1), ("2*x*x-3*x+1", 2, -3, 1),
      ("x(2x - 3) + 1", 2, -3, 1), ("2(x-1)^2", 2, -4, 2), ("(x-1)(x+1)", 1, 0, -1),
      ("-x^2", -1, 0, 0), ("x^2/4", 0.25, 0, 0), ("0.1x^2", 0.1, 0, 0), ("5", 0, 0, 5),
      ("3x - 7", 0, 3, -7), ("x^3 - x^3 + x^2", 1, 0, 0), ("sqrt(4)x^2 + 2^3", 2, 0, 8),
      ("x^2 - 2e8x + 1e16", 1, -2e8, 1e16), ("(x^2)^1 + x^0", 1, 0, 1),
    ] as [(String, Double, Double, Double)])
  func `a parabola is recognised however it is written`(
    text: String, a: Double, b: Double, c: Double
  ) throws {
    #expect(try Formula(parsing: text).quadraticCoefficients == Quadratic(a: a, b: b, c: c))
  }

  @Test(arguments: [
    "x^4 - 4x^2 + 5", "sin x", "1/x", "x^2/x", "abs(x)", "x^0.5", "2^x", "x^x", "1e300 x^2*1e300",
    "(x - 1e8)^2", "(x^8)^8", "x^9^9",
  ])
  func `other functions are not`(text: String) throws {
    #expect(try Formula(parsing: text).quadraticCoefficients == nil)
  }

  @Test func `with two variables nothing is a parabola`() throws {
    #expect(try Formula(parsing: "x^2", variables: ["x", "y"]).quadraticCoefficients == nil)
  }
}
