import Engine
import Testing

@testable import Tutor

@Suite struct NetworkControlTests {
  @Test func `each quantity is set by its name`() throws {
    let s = try networkSettings([
      ("data", "xor-cloud"), ("n", "200"), ("noise", "25"), ("data_seed", "3"), ("seed", "4"),
      ("train_share", "0.8"), ("features", "x,y,x2"), ("scale", "standard"), ("gap", "0.5"),
      ("problem", "regression"), ("classes", "3"), ("layers", "3 5 1"), ("activation", "relu"),
      ("loss", "mse"), ("w1", "1"), ("w2", "-2"), ("b", "0.5"), ("optimizer", "adam"),
      ("lr", "0.1"), ("beta", "0.5"), ("batch", "20"), ("reg", "l1"), ("reg_rate", "0.01"),
      ("zero_grad", "off"), ("dtype", "float32"), ("playground", "off"), ("init", "zero"),
    ])
    #expect(s.data == .made(.xorCloud) && s.count == 200 && s.noise == 25)
    #expect(s.dataSeed == 3 && s.seed == 4 && s.trainShare == 0.8)
    #expect(s.features == [.x, .y, .xSquared] && s.isStandardised && s.gap == 0.5)
    #expect(s.problem == .regression && s.classCount == 3 && s.layers == [3, 5, 1])
    #expect(s.activations == [.relu] && s.loss == .mse && s.initialization == .zero)
    #expect(s.edits[.w1] == 1 && s.edits[.w2] == -2 && s.edits[.b] == 0.5)
    #expect(s.rule == .adam && s.learningRate == 0.1 && s.momentum == 0.5 && s.batchSize == 20)
    #expect(s.regularization == Regularization(kind: .l1, rate: 0.01))
    #expect(!s.zeroesGradient && s.precision == .float32 && !s.isPlayground)
  }

  @Test func `values of several words are read`() throws {
    #expect(try networkSettings([("init", "const 0.5")]).initialization == .constant(0.5))
    #expect(try networkSettings([("batch", "full")]).batchSize == nil)
    #expect(try networkSettings([("layers", "2,4,1")]).layers == [2, 4, 1])
    #expect(try networkSettings([("activation", "tanh,relu")]).activations == [.tanh, .relu])
    let l2 = Regularization(kind: .l2, rate: 0.03)
    #expect(try networkSettings([("l2", "0.03")]).regularization == l2)
    #expect(try networkSettings([("l2", "0.03"), ("l2", "0")]).regularization == .none)
  }

  @Test(arguments: [
    ("const", Schedule.constant), ("decay 0.01", .decay(rate: 0.01)),
    ("step 100", .step(every: 100, factor: 0.1)),
    ("step 100 0.5", .step(every: 100, factor: 0.5)), ("exp 0.99", .exponential(factor: 0.99)),
    ("cosine 1000", .cosine(steps: 1000, floor: 0)), ("warmup 50", .warmUp(steps: 50)),
  ])
  func `a schedule is a name and its numbers`(text: String, schedule: Schedule) throws {
    #expect(try networkSettings([("schedule", text)]).schedule == schedule)
  }

  @Test(arguments: [
    ("layer", "2 1", "mlp has no setting 'layer'; did you mean 'layers'?"),
    ("layers", "2", "layers: 1 numbers; write 2 to 16, as in 2 4 2 1"),
    ("layers", "2 x 1", "layers: 'x' is not a whole number of at least 0"),
    ("layers", "2 0 1", "layers: 0 is outside 1…1024"),
    ("features", "x,z", "features: 'z' is not one of x, y, x2, y2, xy, sinx, siny"),
    ("features", "x,x", "features: x is there twice"),
    ("features", " ", "features: at least one is needed, as in x,y"),
    ("noise", "51", "noise: 51 is outside 0…50"),
    ("train_share", "0", "train_share: 0 is outside 0.1…1"),
    ("batch", "0", "batch: '0' is not a whole number of at least 1"),
    ("init", "const", "init: 'const' is not torch, zero or const and a number, as in const 0.5"),
    ("schedule", "step", "schedule: 'step' is not like one of const, decay 0.01, step 100 0.5"),
    ("optimizer", "newton", "optimizer: newton works on curves and surfaces; for a network try"),
    ("loss", "bec", "loss: 'bec' is not one of half, mse, bce, ce; did you mean 'bce'?"),
    ("activation", "", "activation: '' is not one of identity, linear, step, sigmoid, tanh"),
  ])
  func `a mistake is named and changes nothing`(name: String, value: String, start: String) {
    expectRefusal(by: NetworkControl.self, of: name, value, start, leaving: NetworkSettings())
  }
}
