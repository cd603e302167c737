import Engine
import Testing

@Suite struct LossTests {
  @Test func `cross-entropy of a thousand against nothing is a thousand`() {
    let result = CrossEntropyLoss()([1000.0, 0], [1], columns: 2)
    #expect(result.value == 1000)
    #expect(result.gradient == [1, -1])
  }

  @Test(arguments: [1e308, 1000, -1000, -1e308])
  func `logits of any size give finite losses where the truth has a share`(logit: Double) {
    let entropy = CrossEntropyLoss()([logit, logit], [0], columns: 2)
    #expect(abs(entropy.value - 0.6931471805599453) < 1e-15)
    #expect(entropy.gradient == [-0.5, 0.5])
    let binary = BCEWithLogitsLoss()([logit], [logit > 0 ? 1 : 0], columns: 1)
    #expect(binary.value == 0 && binary.gradient == [0])
  }

  @Test func `the wrong end of the scale costs its distance`() {
    #expect(BCEWithLogitsLoss()([1e308], [0], columns: 1).value == 1e308)
    #expect(CrossEntropyLoss()([1e308, -1e308], [0], columns: 2).value == 0)
    #expect(CrossEntropyLoss()([1e308, -1e308], [1], columns: 2).value == .infinity)
  }

  @Test func `softmax of equals, of nothing and of less than nothing`() {
    #expect(Activation.softmax.values(at: [1000.0, 1000]) == [0.5, 0.5])
    #expect(Activation.softmax.values(at: [-Double.infinity, 0]) == [0, 1])
    let undefined: [Double] = Activation.softmax.values(at: [-.infinity, -.infinity])
    #expect(undefined.allSatisfy { $0.isNaN })
  }

  // The lecture's ½(y − y′)²: ŷ = 3, y = 5 → 2, slope −2; MSELoss has no ½: 4, slope −4.
  @Test func `the lecture's loss is half of PyTorch's`() {
    let half = HalfSquaredError()([3.0], [5], columns: 1)
    let whole = MSELoss()([3.0], [5], columns: 1)
    #expect(half.value == 2 && half.gradient == [-2])
    #expect(whole.value == 4 && whole.gradient == [-4])
  }

  @Test func `a hinge costs nothing beyond its margin`() {
    let result = HingeLoss(reduction: .sum)([2.0, 0.5, -1], [1, 1, 1], columns: 1)
    #expect(result.terms == [0, 0.5, 2])
    #expect(result.gradient == [0, -1, -1])
  }

  // PyTorch: F.cross_entropy(torch.tensor([[1., 2.], [3., 0.]]), torch.tensor([0, 1]),
  // weight=torch.tensor([1., 3.])): (1·1.3132617 + 3·3.0485873)/4.
  @Test func `class weights divide by their sum`() {
    let loss = CrossEntropyLoss(classWeights: [1, 3])([1.0, 2, 3, 0], [0, 1], columns: 2)
    #expect(abs(loss.value - (1.3132616875182228 + 3 * 3.0485873515737421) / 4) < 1e-14)
  }
}
