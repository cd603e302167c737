import Engine
import Testing

@testable import Tutor

/// The update with its numbers, its parts joined.
private func formula(_ run: CurveRun, hidesNext: Bool = false) -> String {
  let words = CurveWords(run: run, language: .en, hidesNext: hidesNext)
  return words.formulaInNumbers.joined().map(\.text).joined()
}

@Suite struct CurveWordsTests {
  @Test func `the update is written out with its numbers`() throws {
    #expect(
      try formula(run(settings(), steps: 3))
        == " = 0.588 − 0.1·(4·0.588 − 3) = 0.588 − 0.1·(−0.648) = 0.6528")
  }

  // x₁ = −0.06 + 0.1·3.24 by hand.
  @Test func `a negative place stands in one pair of parentheses`() throws {
    #expect(
      try formula(run(settings(start: -0.06), steps: 0))
        == " = −0.06 − 0.1·(4·(−0.06) − 3) = −0.06 − 0.1·(−3.24) = 0.264")
  }

  @Test func `what is to be predicted is a question mark`() throws {
    #expect(try formula(run(settings(), steps: 3), hidesNext: true).hasSuffix("(−0.648) = ?"))
  }

  @Test func `the forgotten minus is written as plus`() throws {
    var up = try settings()
    up.direction = .up
    #expect(formula(run(up, steps: 0)).hasSuffix(" = 0 + 0.1·(−3) = −0.3"))
  }

  // v₂ = 0.5·(−3) + (4·0.3 − 3) = −3.3, x₂ = 0.3 + 0.33 by hand.
  @Test func `momentum is written with its velocity`() throws {
    #expect(
      try formula(run(settings(beta: 0.5), steps: 1))
        == " = 0.3 − 0.1·(0.5·(−3) + (−1.8)) = 0.3 − 0.1·(−3.3) = 0.63")
  }

  @Test func `step numbers stand below the line`() {
    #expect(CurveWords.subscripted(1_234_567_890) == "₁₂₃₄₅₆₇₈₉₀")
    #expect(CurveWords.subscripted(-1) == "₋₁")
  }
}
