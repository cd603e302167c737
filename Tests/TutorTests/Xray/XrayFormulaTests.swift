import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct XrayFormulaTests {
  private func lines(_ settings: [(String, String)], _ places: [Int]) throws -> [String] {
    var run = try xray(settings)
    run.step(count: run.plan.steps.count)
    let formulas = XrayFormulas(run)
    return places.map { place in
      formulas.formula(at: place).line.map(\.text).joined()
    }
  }

  @Test func `each operation of a neuron is a line in letters and numbers`() throws {
    #expect(
      try lines([], [0, 2, 3, 4, 5, 7, 8, 9, 12, 13, 15, 17])
        == [
          "w₁·x₁ = 0.5·2 = 1", "w₁·x₁ + w₂·x₂ = 1 + (−1) = 0",
          "z = w₁·x₁ + w₂·x₂ + b = 0 + 0.5 = 0.5", "o = tanh(z) = tanh(0.5) = 0.462117",
          "e = o − t = 0.462117 − 1 = −0.537883", "L = ½·e² = 0.5·0.289318 = 0.144659",
          "∂L/∂L = 1", "∂L/∂(e²) = ∂L/∂L·½ = 1·0.5 = 0.5",
          "∂o/∂z = 1 − o² = 1 − 0.462117² = 0.786448",
          "∂L/∂z = ∂L/∂o·∂o/∂z = −0.537883·0.786448 = −0.423017",
          "∂L/∂w₁ = ∂L/∂z·x₁ = −0.423017·2 = −0.846033",
          "w₁ ← w₁ − lr·∂L/∂w₁ = 0.5 − 0.1·(−0.846033) = 0.584603",
        ])
  }

  @Test func `two paths to one number add up`() throws {
    let run = try xray([("loss", "bce")])
    let place = try #require(
      run.plan.steps.firstIndex { if case .back(_, _, true) = $0 { true } else { false } })
    #expect(
      try lines([("loss", "bce")], [place])
        == ["∂L/∂z ← ∂L/∂z + ∂L/∂s·∂s/∂z = −1 + 1·0.622459 = −0.377541"])
  }

  @Test func `the parabola has one weight, without a number`() throws {
    #expect(
      try lines([("net", "parabola"), ("w", "0.588")], [0, 6, 8, 9])
        == [
          "o = w·x = 0.588·2 = 1.176", "∂L/∂e = ∂L/∂(e²)·2e = 0.5·2·(−0.324) = −0.324",
          "∂L/∂w = ∂L/∂o·x = −0.324·2 = −0.648", "w ← w − lr·∂L/∂w = 0.588 − 0.1·(−0.648) = 0.6528",
        ])
  }

  @Test func `what comes next is told in letters only`() throws {
    let run = try xray(smallNetwork, steps: 24)
    let words = XrayWords(run: run, language: .en)
    #expect(words.next == "o: ∂L/∂(w₁·h₁) = …")
    #expect(!words.next.contains { $0.isNumber && $0.isASCII })
  }

  @Test(arguments: [
    [("net", "parabola")], [], [("loss", "bce")], [("loss", "mse"), ("activation", "relu")],
    [("layers", "2 4 2 1"), ("activation", "sigmoid")],
  ])
  func `every sentence fits into eighty columns, in both languages`(
    settings: [(String, String)]
  ) throws {
    var run = try xray(settings)
    for _ in 0...2 * run.plan.steps.count {
      for language in Language.allCases {
        let status = XrayWords(run: run, language: language).status.text
        #expect(status.contains(language == .en ? "k=\(run.stepCount)" : "第 \(run.stepCount) 步"))
        #expect(Charset.full.width(of: status) <= 78, "\(status)")
      }
      run.step()
    }
  }
}
