import Engine
import Testing

@testable import Tutor

/// The settings after one quantity was set.
private func set(_ name: String, _ value: String) throws(UserError) -> CurveSettings {
  var settings = CurveSettings()
  try CurveControl.set(name, to: value, in: &settings)
  return settings
}

@Suite struct CurveControlTests {
  @Test func `each quantity is set by its name`() throws {
    #expect(try set("lr", "0.5").learningRate == 0.5)
    #expect(try set("start", "-3").start == -3)
    #expect(try set("x0", "-3").start == -3)
    #expect(try set("beta", "0.5").momentum == 0.5)
    #expect(try set("optimizer", "momentum").optimizer == .momentum)
    #expect(try set("zero_grad", "off").zeroesGradient == false)
    #expect(try set("direction", "up").direction == .up)
    #expect(try set("seed", "7").seed == 7)
    #expect(try set("f", "x^4 - 4x^2 + 5").function.source == "x^4 - 4x^2 + 5")
  }

  @Test(arguments: [
    ("lrr", "1", "curve has no setting 'lrr'; did you mean 'lr'?"),
    ("strat", "1", "curve has no setting 'strat'; did you mean 'start'?"),
    (
      "elephant", "1",
      "curve has no setting 'elephant'; known: f, start, lr, beta, optimizer, zero_grad, direction, seed"
    ),
    ("beta", "1.5", "beta: 1.5 is outside 0…1; 0.9 is usual"),
    ("beta", "-0.1", "beta: -0.1 is outside 0…1; 0.9 is usual"),
    (
      "optimizer", "momentun",
      "optimizer: 'momentun' is not one of sgd, momentum; did you mean 'momentum'?"
    ),
    ("zero_grad", "maybe", "zero_grad: 'maybe' is not one of on, off"),
    ("seed", "-1", "seed: '-1' is not a whole number of at least 0"),
    ("lr", "fast", "lr: 'fast' is not a number; write it like 0.1, -3 or 1e-3"),
    ("start", "inf", "start: 'inf' is not a number; write it like 0.1, -3 or 1e-3"),
  ])
  func `a mistake is named and changes nothing`(name: String, value: String, message: String) {
    var settings = CurveSettings()
    settings.learningRate = 0.3
    expectRefusal(by: CurveControl.self, of: name, value, message, leaving: settings)
  }

  @Test func `a mistake in a formula tells its column`() throws {
    do throws(UserError) {
      _ = try set("f", "x^4 + y")
      Issue.record("y was taken")
    } catch {
      #expect(error.column == 7)
      #expect(error.message.en.hasPrefix("f: "))
      #expect(error.message.zh.hasPrefix("f："))
    }
  }

  @Test func `a random start lies on the lecture's grid and depends on the seed alone`() throws {
    let starts = (0..<2000).map { randomStart(seed: $0) }
    #expect(starts.allSatisfy { (-5...5).contains($0) && ($0 * 10).rounded() == $0 * 10 })
    #expect(Set(starts).count == 101)
    #expect(try set("start", "random").start == randomStart(seed: 1))
  }

  // splitmix64 of seed 1: 10451216379200822465; (that >> 11) % 101 = 72 in Python.
  @Test func `the first random start is fixed for ever`() {
    #expect(
      randomStart(seed: 1) == Double((10_451_216_379_200_822_465 as UInt64 >> 11) % 101) / 10 - 5)
  }
}
