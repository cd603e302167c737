import Engine
import Testing

@testable import Tutor

private func design(_ settings: (String, String)...) throws(UserError) -> NetworkDesign {
  try NetworkDesign(networkSettings(settings))
}

@Suite struct NetworkDesignTests {
  @Test func `it opens as TensorFlow Playground does`() throws {
    let design = try design()
    #expect(design.sizes == [2, 4, 2, 1])
    #expect(design.activations == [.tanh, .tanh, .tanh])
    #expect(design.loss == .half && design.encoding == .signed && design.threshold == 0)
    #expect(design.initialization == .playground && design.remainder == .carry)
    #expect(design.trainShare == 0.5)
  }

  @Test func `with Playground off it is PyTorch's`() throws {
    let design = try design(("playground", "off"))
    #expect(design.activations == [.tanh, .tanh, .identity])
    #expect(design.loss == .bce && design.encoding == .binary && design.threshold == 0)
    #expect(design.initialization == .torch && design.remainder == .keep)
    #expect(
      try NetworkDesign(networkSettings([("playground", "off"), ("data", "line")])).loss == .mse)
  }

  @Test func `sizes that are not set follow the data`() throws {
    #expect(try design(("features", "x,y,x2")).sizes == [3, 4, 2, 1])
    #expect(try design(("data", "line")).sizes == [1, 4, 2, 1])
    #expect(try design(("loss", "ce")).sizes == [2, 4, 2, 2])
    #expect(try design(("data", "clouds"), ("classes", "5")).sizes == [2, 4, 2, 5])
    #expect(try design(("data", "digits")).sizes == [64, 32, 10])
  }

  @Test func `numbers have a linear output and no classes`() throws {
    let design = try design(("problem", "regression"))
    #expect(design.activations.last == .identity)
    #expect(design.encoding == nil && design.threshold == nil && design.loss == .half)
  }

  @Test func `more than two classes are learned by cross-entropy or as one-hot`() throws {
    let entropy = try design(("data", "clouds"), ("classes", "3"))
    #expect(entropy.loss == .ce && entropy.encoding == .index && entropy.threshold == nil)
    let square = try design(("data", "clouds"), ("classes", "3"), ("loss", "mse"))
    #expect(square.encoding == .oneHot && square.activations.last == .identity)
  }

  @Test func `without a hidden layer the activation is the output's`() throws {
    #expect(try design(("layers", "2 1"), ("activation", "step")).activations == [.step])
    #expect(try design(("layers", "2 1")).activations == [.tanh])
    // The sigmoid of this loss is inside it.
    let logistic = try design(("layers", "2 1"), ("activation", "sigmoid"), ("loss", "bce"))
    #expect(logistic.activations == [.identity])
  }

  @Test func `of tables that one can read every row is learned`() throws {
    #expect(try design(("data", "xor")).trainShare == 1)
    #expect(try design(("data", "xor"), ("train_share", "0.5")).trainShare == 0.5)
  }

  @Test(arguments: [
    ([("layers", "3 4 1")], "layers: begins with 3, but the network sees 2 (x, y); write 2 4 1"),
    ([("layers", "2 4 2")], "layers: must end with 1, the number of outputs; write 2 4 1"),
    (
      [("data", "digits"), ("layers", "2 4 10")],
      "layers: begins with 2, but the network sees 64; write 64 4 10"
    ),
    (
      [("activation", "tanh,relu,elu")],
      "activation: 3 for 2 hidden layers; write one, or one for each"
    ),
    ([("data", "line"), ("loss", "bce")], "loss: bce needs classes; for numbers use half or mse"),
    (
      [("data", "line"), ("problem", "classification")],
      "problem: line has numbers, no classes; write problem regression"
    ),
    ([("classes", "3")], "classes: 3 works with data clouds or points, not with circle"),
    ([("data", "xor"), ("n", "5")], "n: xor has 4 rows, not 5"),
    ([("data", "points"), ("n", "5")], "n: points has as many rows as are drawn"),
    (
      [("data", "line"), ("features", "x,y")],
      "features: line has no points (x, y) to make them of"
    ),
    ([("n", "1")], "train_share: 0.5 of 1 rows leaves none to learn from"),
    ([("data", "line"), ("w2", "1")], "w2: the network has one input, so only w1 and b"),
    (
      [("layers", "2 1"), ("activation", "tanh"), ("loss", "bce")],
      "activation: tanh before loss bce, which has its own; use half or mse, or add a hidden layer"
    ),
  ])
  func `what does not go together is named`(settings: [(String, String)], message: String) {
    var said: Localized?
    do throws(UserError) {
      _ = try NetworkDesign(networkSettings(settings))
    } catch {
      said = error.message
    }
    #expect(said?.en == message)
    #expect(said?.zh != said?.en)
  }
}
