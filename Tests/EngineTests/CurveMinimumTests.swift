import Engine
import Testing

@Suite struct CurveMinimumTests {
  private func minima(_ text: String) throws -> [CurveMinimum] {
    CurveMinimum.minima(of: try CurveFunction(parsing: text))
  }

  @Test func `a parabola has one, wherever it is`() throws {
    #expect(CurveMinimum.minima(of: Quadratic.lecture) == [CurveMinimum(x: 0.75, value: -0.125)])
    #expect(try minima("x^2 - 1e6x") == [CurveMinimum(x: 500_000, value: -250_000_000_000)])
    #expect(try minima("x^2").first?.x.sign == .plus)
  }

  @Test(arguments: [
    "-x^2", "3x + 1", "5", "x^3", "exp(x)", "log x", "log(abs(x - 1/3))", "-1/x^2",
    "-1/(x - 1/3)^2", "tan x",
    "1/x", "sqrt x", "sign(x) + x/9", "abs(x)/x + x^2/9", "0/x",
  ])
  func `what falls for ever or nowhere has none`(text: String) throws {
    #expect(try minima(text).isEmpty)
  }

  @Test func `the double well has two with the same bits`() throws {
    let minima = try minima("x^4 - 4x^2 + 5")
    let root = 2.0.squareRoot()
    #expect(minima.map(\.x) == [-root, root])
    #expect(minima.allSatisfy { abs($0.value - 1) < 4e-15 })
    #expect(minima.best == minima)
    #expect(minima.best(nearest: -3)?.x == -root)
    #expect(minima.best(nearest: 0.1)?.x == root)
  }

  @Test func `only the lower of two wells is best`() throws {
    let minima = try minima("x^4 - 4x^2 + x")
    #expect(minima.count == 2)
    // >>> mpmath.polyroots([4, 0, -8, 1])[0]
    #expect(minima.best.map { abs($0.x + 1.472997601114030134) < 1e-15 } == [true])
  }

  @Test func `a cosine has one every two pi`() throws {
    let minima = try minima("cos x")
    #expect(minima.count == 32)
    #expect(minima.best.count == 32)
    for (index, minimum) in minima.enumerated() {
      #expect(abs(minimum.x - Double(2 * index - 31) * Double.pi) < 1e-12)
      #expect(minimum.value == -1)
    }
  }

  @Test(
    arguments: [
      ("abs(x)", 0), ("abs(x - 1/3)", 1.0 / 3), ("abs(x) + abs(x - 1)", 0.5),
      ("sqrt(abs(x - 0.3))", 0.3),
      ("x^4", 0), ("x^40", 0), ("(x - 1/3)^4", 1.0 / 3), ("exp(x) - x", 0),
      ("x^x", 0.36787944117144233),
      ("x log x", 0.36787944117144233), ("(x - 5000)^4", 5000), ("x^4 - 200x^3", 150),
    ] as [(String, Double)])
  func `kinks, cusps and flat floors count`(text: String, x: Double) throws {
    let range = -1e4...1e4
    let minima = CurveMinimum.minima(of: try CurveFunction(parsing: text), over: range)
    #expect(minima.count == 1)
    #expect(abs((minima.first?.x ?? .nan) - x) <= 1e-9 * max(1, abs(x)))
  }

  @Test func `a range limits the search`() throws {
    let curve = try CurveFunction(parsing: "cos x")
    #expect(CurveMinimum.minima(of: curve, over: 0...7).count == 1)
    #expect(CurveMinimum.minima(of: curve, over: 0...1).isEmpty)
    #expect(CurveMinimum.minima(of: curve, over: 2...2).isEmpty)
  }

  @Test func `no curve has more than 256`() throws {
    #expect(try minima("sin(30x)").count == 256)
  }

  @Test func `nothing is best of nothing`() {
    #expect([CurveMinimum]().best.isEmpty)
    #expect([CurveMinimum]().best(nearest: 0) == nil)
  }
}
