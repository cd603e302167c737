import Engine
import Testing

@Suite struct CurveFunctionTests {
  @Test func `the lecture's parabola is at hand`() {
    let curve = CurveFunction.lecture
    #expect(curve.text == "2x² − 3x + 1")
    #expect(curve.source == "2x^2 - 3x + 1")
    #expect(curve.derivativeText == "4x − 3")
    #expect(curve.quadratic == .lecture)
  }

  @Test func `the lecture's parabola typed in is the same`() throws {
    #expect(try CurveFunction(parsing: "y = 2x² − 3x + 1") == .lecture)
    #expect(try CurveFunction(parsing: "x^2") != .lecture)
  }

  @Test(arguments: ["2x^2 - 3x + 1", "1 - 3x + 2x²", "2*x*x-3*x+1", "x(2x - 3) + 1"])
  func `a typed parabola walks like the lecture's bit by bit`(text: String) throws {
    let curve = try CurveFunction(parsing: text)
    var typed = Descent(from: [0.0], optimizer: SGD(learningRate: 0.1))
    var lecture = typed
    for _ in 0..<100 {
      typed.step(on: curve)
      lecture.step(on: Quadratic.lecture)
      #expect(typed.parameters == lecture.parameters)
    }
    #expect(typed.parameters == [0x1.7ffffffffffffp-1])
  }

  @Test func `coefficients become text`() {
    #expect(CurveFunction(Quadratic(a: -1, b: 0, c: 2.5)).text == "−x² + 2.5")
    #expect(CurveFunction(Quadratic(a: 0, b: 1, c: -3)).text == "x − 3")
    #expect(CurveFunction(Quadratic(a: 0, b: 0, c: 0)).text == "0")
  }

  @Test func `a line has one slope everywhere`() throws {
    let line = try CurveFunction(parsing: "3x - 1")
    #expect(line.jet(at: 2) == Jet(value: 5, slope: 3, curvature: 0))
  }

  @Test func `another function is computed as a formula`() throws {
    let curve = try CurveFunction(parsing: "x^4 - 4x^2 + 5")
    #expect(curve.quadratic == nil)
    #expect(curve.jet(at: 2) == Jet(value: 5, slope: 16, curvature: 40))
  }

  @Test func `what is wrong with a text is thrown`() {
    #expect(throws: FormulaError.neverClosed(column: 4)) { try CurveFunction(parsing: "sin(x") }
  }
}
