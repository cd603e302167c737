import Testing

@testable import Classroom

@Suite struct NumberInTextTests {
  private func numbers(
    _ text: String, _ quantities: [ReviewQuantity] = [.rate, .start, .momentum]
  ) -> [NumberInText] {
    NumberInText.all(in: Array(text), naming: quantities)
  }

  @Test(arguments: [
    ("lr = 0.4", [0.4]), ("slope −3", [-3]), ("x = -1.5, 1e-3", [-1.5, 0.001]), ("从0到2", [0, 2]),
    ("end at 0.3.", [0.3]),
  ])
  func `a number stands by itself`(text: String, values: [Double]) {
    #expect(numbers(text).map(\.value) == values)
  }

  @Test(arguments: ["2x²", "2-4-2-1", "x₁", "½", "x1", "v0.3.1", "float32"])
  func `a part of a name or a formula is none`(text: String) {
    #expect(!numbers(text).contains { $0.owner != .unknown })
    #expect(numbers(text).count <= 1)
  }

  @Test(arguments: [
    ("with lr = 0.4", "lr"), ("学习率是 0.4", "学习率"), ("Learning rate 0.4", "Learning rate"),
    ("learningRate = 0.4;", "learningRate"),
  ])
  func `a rate stands behind its name`(text: String, name: String) {
    #expect(numbers(text)[0].owner == .quantity(.rate, name: name))
  }

  @Test(arguments: ["w = b = 0", "2·x + x = 3", "At 0 the height", "x 3", "|x| < 3", "max = 3 of"])
  func `what is not clearly named has no quantity`(text: String) {
    for number in numbers(text) {
      if case .quantity = number.owner { Issue.record("\(text)") }
    }
  }

  @Test func `weights in parentheses are told by their place`() {
    let found = numbers("Inputs (2, 3), weights (0.5, −1), bias 0.5.", [.w1, .w2, .bias])
    #expect(
      found.map(\.owner) == [
        .unknown, .unknown, .quantity(.w1, name: "w₁"), .quantity(.w2, name: "w₂"),
        .quantity(.bias, name: "bias"),
      ])
  }

  @Test(arguments: [("4x − 3", true), ("slope −3", false), ("0.4 · 3", true), ("x = 3", false)])
  func `terms and factors are operands`(text: String, isOperand: Bool) {
    #expect(numbers(text)[0].isOperand == isOperand)
  }
}
