import Testing

@testable import Tutor

/// A guess that was committed for a step from 0 to `truth`.
private func guess(_ caret: Double, truth: Double, cell: Double) -> Prediction {
  var prediction = Prediction(caret: caret)
  prediction.commit(truth: truth, from: 0, cell: cell)
  return prediction
}

@Suite struct PredictionTests {
  @Test(arguments: [(0.3, true), (0.329, true), (0.271, true), (0.34, false), (0.26, false)])
  func `a tenth of the step is near enough`(caret: Double, isHit: Bool) {
    #expect(guess(caret, truth: 0.3, cell: 0.001).last?.isHit == isHit)
  }

  @Test func `one cell is near enough, since nobody can point more finely`() {
    #expect(guess(0.35, truth: 0.3, cell: 0.06).last?.isHit == true)
    #expect(guess(0.37, truth: 0.3, cell: 0.06).last?.isHit == false)
  }

  @Test func `guesses and hits are counted`() {
    var prediction = guess(0.3, truth: 0.3, cell: 0.01)
    prediction.caret = 5
    prediction.commit(truth: 0.48, from: 0.3, cell: 0.01)
    #expect(prediction.asked == 2)
    #expect(prediction.hits == 1)
    #expect(prediction.last?.said == 5)
    #expect(prediction.last?.truth == 0.48)
  }

  @Test(arguments: [Double.infinity, .nan])
  func `a step that overflows is no hit`(truth: Double) {
    #expect(guess(0.3, truth: truth, cell: 0.01).last?.isHit == false)
  }
}
