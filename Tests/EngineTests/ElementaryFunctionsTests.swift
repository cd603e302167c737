import Engine
import Testing

@Suite struct ElementaryFunctionsTests {
  struct Case: Decodable {
    let f: String
    let x: Double
    let e: Double?
    let y: [Double]
    let single: Bool?
  }

  static let doubles: [String: @Sendable (Double) -> Double] = [
    "exp": Elementary.exp, "expm1": Elementary.expm1, "log": Elementary.log,
    "log1p": Elementary.log1p, "tanh": Elementary.tanh, "erf": Elementary.erf,
    "sin": Elementary.sin, "cos": Elementary.cos, "tan": Elementary.tan,
  ]
  static let singles: [String: @Sendable (Float) -> Float] = [
    "exp": Elementary.exp, "expm1": Elementary.expm1, "log": Elementary.log,
    "log1p": Elementary.log1p, "tanh": Elementary.tanh, "erf": Elementary.erf,
    "sin": Elementary.sin, "cos": Elementary.cos, "tan": Elementary.tan,
  ]

  // Expected values: Scripts/elementary_fixture.py, mpmath at 400 bits.
  @Test func `in Double every function is within two units in the last place`() throws {
    let cases = try Fixture.decode([Case].self, from: "elementary.json")
    for item in cases where item.single == nil {
      let found: Double
      if let exponent = item.e {
        found = Elementary.pow(item.x, exponent)
      } else {
        let function = try #require(Self.doubles[item.f])
        found = function(item.x)
      }
      let units = abs((found - item.y[0]) - item.y[1]) / item.y[0].ulp
      #expect(units <= 2, "\(item.f)(\(item.x)) is off by \(units) units")
    }
    #expect(cases.count > 1000)
  }

  @Test func `in Float every function is within 2e-7 of the value`() throws {
    for item in try Fixture.decode([Case].self, from: "elementary.json") where item.single == true {
      let function = try #require(Self.singles[item.f])
      let found = Double(function(Float(item.x)))
      let error = abs(found - item.y[0]) / abs(item.y[0])
      #expect(error <= 2e-7, "\(item.f)(\(item.x)) is off by \(error)")
    }
  }

  @Test func `at the edges the functions are what the limits say`() {
    let infinity = Double.infinity
    #expect(Elementary.exp(infinity) == infinity)
    #expect(Elementary.exp(-infinity) == 0)
    #expect(Elementary.exp(1000.0) == infinity)
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(-745.0) == .leastNonzeroMagnitude)
    #expect(Elementary.expm1(-infinity) == -1)
    #expect(Elementary.expm1(-1e-300) == -1e-300)
    #expect(Elementary.log(0.0) == -infinity)
    #expect(Elementary.log(-1.0).isNaN)
    #expect(Elementary.log(infinity) == infinity)
    #expect(Elementary.log1p(-1.0) == -infinity)
    #expect(Elementary.log1p(-0.0).sign == .minus)
    #expect(Elementary.tanh(infinity) == 1)
    #expect(Elementary.tanh(-.leastNonzeroMagnitude) == -Double.leastNonzeroMagnitude)
    #expect(Elementary.erf(-infinity) == -1)
    #expect(Elementary.sin(infinity).isNaN)
    #expect(Elementary.cos(0.0) == 1)
    #expect(Elementary.sigmoid(1000.0) == 1)
    #expect(Elementary.sigmoid(-1000.0) == 0)
  }

  @Test func `what is not a number stays not a number`() {
    for function in Self.doubles.values { #expect(function(.nan).isNaN) }
    for function in Self.singles.values { #expect(function(.nan).isNaN) }
  }

  // The list of special cases of pow in IEEE 754-2019, section 9.2.1.
  @Test(
    arguments: [
      (0, 0, 1), (.nan, 0, 1), (1, .nan, 1), (-2, 3, -8), (-2, 2, 4), (0, -1, .infinity),
      (-0.0, -1, -.infinity), (0, 2, 0), (-1, .infinity, 1), (0.5, .infinity, 0),
      (0.5, -.infinity, .infinity), (.infinity, -2, 0), (-.infinity, 3, -.infinity),
      (10, 308, 1e308),
      (10, 400, .infinity), (10, -400, 0), (3, 2, 9), (2, 0.5, 1.4142135623730951),
    ] as [(Double, Double, Double)])
  func `pow keeps to the special cases of the standard`(x: Double, y: Double, expected: Double) {
    #expect(Elementary.pow(x, y) == expected)
  }

  @Test func `a root of a negative number is not a number`() {
    #expect(Elementary.pow(-8.0, 1.0 / 3).isNaN)
  }
}
