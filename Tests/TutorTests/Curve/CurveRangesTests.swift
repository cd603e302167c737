import Engine
import Testing

@testable import Tutor

@Suite struct CurveRangesTests {
  @Test func `each view shows its range`() {
    var panel = CurvePanel()
    panel.view = .window
    #expect(panel.xRange == -5...5)
    panel.view = .range(-1...2)
    #expect(panel.xRange == -1...2)
  }

  @Test func `fit shows all places and the minimum with a tenth to spare`() throws {
    var panel = CurvePanel(try settings(lr: 0.5))
    panel.view = .fit
    // From 0 to ¾ at the start, to 1.5 after a step.
    #expect(panel.xRange == -0.075...0.825)
    panel.step()
    #expect(panel.xRange == -0.15...1.65)
  }

  @Test func `fit without any width shows the lecture's window`() throws {
    var panel = CurvePanel(try settings(start: 0.75))
    panel.view = .fit
    #expect(panel.xRange == -5...5)
  }

  @Test func `fit survives a walk that overflowed`() throws {
    var panel = CurvePanel(try settings(lr: 0.6))
    panel.view = .fit
    panel.step(count: 2200)
    #expect(panel.xRange.lowerBound.isFinite && panel.xRange.upperBound.isFinite)
  }

  @Test func `the height of the window spans the parabola`() {
    let range = yRange(of: .lecture, over: -5...5)
    #expect(range.contains(66) && range.contains(-0.124))
    #expect(range.upperBound < 70 && range.lowerBound < -1)
  }

  @Test func `a pole does not flatten the rest, but what must be seen is seen`() throws {
    let function = try CurveFunction(parsing: "1/x")
    #expect(yRange(of: function, over: -5...5).upperBound < 100)
    #expect(yRange(of: function, over: -5...5, showing: [0.001]).contains(1000))
  }

  @Test(arguments: ["0", "x", "log(x)", "sqrt(x)", "1e-307*x", "1e308*x^2", "exp(x^2)"])
  func `every function has a height that is not empty`(formula: String) throws {
    let function = try CurveFunction(parsing: formula)
    for x in [-5.0...5, -5 ... -1, -1e-300...1e-300, -1e308...1e308, 1e300...1.7e308] {
      let range = yRange(of: function, over: x)
      #expect(range.lowerBound < range.upperBound, "\(formula) over \(x)")
    }
  }
}
