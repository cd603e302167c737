import Engine
import Testing

@Suite struct PerceptronCriterionTests {
  // z = 1·x₁ − 2·x₂ + 0.5 on 00, 01, 10, 11 is 0.5, −1.5, 1.5, −0.5; for OR the first is wrong by 0.5,
  // the second by 1.5, the last by 0.5: together 2.5 over 4 rows.
  @Test func `wrong samples cost their sum, right ones nothing`() {
    let risk = PerceptronCriterion(on: TruthTable.or.dataset())
    let place = [1.0, -2, 0.5]
    #expect(risk.value(at: place.span) == 0.625)
    var gradient = [9.0, 9, 9]
    var span = gradient.mutableSpan
    #expect(risk.gradient(at: place.span, into: &span) == 0.625)
    // −s·(x, 1): (0, 0, 1) − (0, 1, 1) − (1, 1, 1), over 4.
    #expect(gradient == [-0.25, -0.5, -0.25])
  }

  @Test func `the subgradient agrees with central differences off the bends`() {
    for table in TruthTable.allCases {
      let risk = PerceptronCriterion(on: table.dataset())
      #expect(GradientCheck.error(of: risk, at: [0.3, -0.2, 0.1]) < 1e-8)
    }
  }

  @Test func `at zero the loss is 0 and the missed ones pull`() {
    let risk = PerceptronCriterion(on: TruthTable.and.dataset())
    var gradient = [0.0, 0, 0]
    var span = gradient.mutableSpan
    #expect(risk.gradient(at: [0.0, 0, 0].span, into: &span) == 0)
    #expect(gradient == [-0.25, -0.25, -0.25])
  }

  @Test func `numbers that blow up are not hidden`() {
    let risk = PerceptronCriterion(on: TruthTable.and.dataset())
    #expect(risk.value(at: [Double.nan, 0, 0].span).isNaN)
    #expect(risk.value(at: [Double.infinity, 0, 1].span).isNaN)
    #expect(risk.value(at: [0.0, 0, .infinity].span) == .infinity)
  }

  @Test(arguments: [
    (Neuron<Double>.Rule.rosenblatt, 0.0, 0.0, true), (.rosenblatt, 0, 1, false),
    (.rosenblatt, 0.1, 1, true), (.logistic, 0, 0, true), (.logistic, -0.1, 1, false),
    (.delta, 0.5, 0, true), (.delta, 0.5, 1, false), (.delta, 0.6, 1, true),
    (.delta, .nan, 0, false), (.rosenblatt, .nan, 1, false),
  ])
  func `a decision is right or a mistake`(
    rule: Neuron<Double>.Rule, sum: Double, target: Double, isRight: Bool
  ) {
    #expect(rule.decides(sum, rightlyFor: target) == isRight)
  }

  // Widrow and Hoff's neuron aims at ±1: w' = 2w, b' = 2b − 1, one step at the same rate.
  @Test func `targets of 0 and 1 take the same steps as targets of -1 and 1`() {
    var ours = Neuron<Double>(weights: [0.25, -0.5], bias: 0.125, rule: .delta, learningRate: 0.25)
    var theirs = Neuron<Double>(weights: [0.5, -1], bias: -0.75, rule: .delta, learningRate: 0.25)
    for (x, t) in [([1.0, 0.5], 1.0), ([0.25, 1], 0), ([1, 1], 1)] {
      ours.learn(x, target: t)
      theirs.learn(x, target: 2 * t - 1)
    }
    #expect(theirs.weights == ours.weights.map { 2 * $0 })
    #expect(theirs.bias == 2 * ours.bias - 1)
  }
}
