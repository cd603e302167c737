import Testing

@testable import Tutor

@Suite struct NetworkReportTests {
  @Test func `every state variable that lessons may ask for is there, once`() throws {
    let names = try network([], steps: 3).state.map(\.name)
    // lesson-format.md, "State variables", rows "all" and "perceptron, mlp, digits".
    let wanted = [
      "step", "epoch", "lr", "beta", "loss", "loss0", "best_loss", "loss_ratio", "grad_norm",
      "step_size", "turns", "settled", "params", "seed", "diverged", "flat", "val_loss",
      "best_val_loss", "train_acc", "val_acc", "errors", "hidden", "batch", "updates_per_epoch",
      "grad_first", "grad_last", "grad_ratio", "dead", "w1", "w2", "b", "l2",
    ]
    #expect(Set(names) == Set(wanted))
    #expect(names.count == wanted.count)
  }

  @Test func `a row of the table has the promised columns`() throws {
    #expect(
      try network([]).row.map(\.name) == [
        "step", "epoch", "loss", "val_loss", "train_acc", "val_acc", "lr", "errors",
      ])
  }

  // 2·4 + 4 + 4·2 + 2 + 2·1 + 1 = 25; 64·10 + 10 = 650.
  @Test(arguments: [("circle", "2 4 2 1", 25.0), ("circle", "2 3 1", 13), ("digits", "64 10", 650)])
  func `weights and biases are counted`(data: String, layers: String, count: Double) throws {
    #expect(try network([("data", data), ("layers", layers)]).value("params") == count)
  }

  @Test func `what the network is made of`() throws {
    let run = try network([("optimizer", "momentum"), ("beta", "0.5"), ("l2", "0.25")])
    #expect(run.value("hidden") == 4 && run.value("batch") == 10)
    // Half of 500 points in batches of 10.
    #expect(run.value("updates_per_epoch") == 25)
    #expect(run.value("beta") == 0.5 && run.value("l2") == 0.25 && run.value("settled") == -1)
    #expect(try network([("layers", "2 1")]).value("hidden") == 0)
    #expect(try network([("zero_grad", "off")]).value("beta") == 1)
  }

  // One neuron, Σx = 0, Σx² = 10, y = 2x + 1 over five rows: g_w = 2(w − 2), g_b = b − 1.
  @Test func `the gradient is that of the loss over all rows`() throws {
    let run = try network([
      ("data", "line"), ("layers", "1 1"), ("init", "zero"), ("batch", "1"),
    ])
    #expect(abs(run.value("grad_norm") - 17.0.squareRoot()) < 1e-15)
    #expect(run.value("grad_first") == run.value("grad_last"))
    #expect(run.value("grad_ratio") == 1 && run.value("flat") == 0)
  }

  @Test func `neurons that are off everywhere are dead`() throws {
    let settings = [("data", "and"), ("layers", "2 2 1"), ("activation", "relu"), ("b", "-9")]
    #expect(try network(settings).value("dead") == 0.5)
    #expect(try network(settings + [("b", "9")]).value("dead") < 0.5)
  }

  @Test func `the best losses are those of ends of epochs and of now`() throws {
    // The rate throws the network far off at once.
    let run = try network([("lr", "1000"), ("problem", "regression")], steps: 3)
    #expect(run.value("loss") > run.value("loss0"))
    #expect(run.value("best_loss") == run.value("loss0"))
    var good = try network([], steps: 25)
    #expect(good.value("best_loss") == good.value("loss"))
    let after = good.value("best_loss")
    good.step()
    #expect(good.value("best_loss") <= after)
  }

  @Test func `updates that go back and forth are turns`() throws {
    // g_w = 2(w − 2): at rate 0.9 the gap is multiplied by −0.8 each step, that of b by 0.1.
    let run = try network(
      [("data", "line"), ("layers", "1 1"), ("init", "zero"), ("lr", "0.9"), ("batch", "full")],
      steps: 10)
    #expect(run.value("turns") == 9)
  }

  @Test func `without test rows their numbers are empty, without classes the accuracies`() throws {
    let xor = try network([("data", "xor"), ("layers", "2 1"), ("init", "zero")])
    #expect(Report(format: .csv).line(xor.row) == "0,0,0.5,,0.5,,0.03,2")
    let line = try network([("data", "line"), ("layers", "1 1"), ("init", "zero")])
    #expect(Report(format: .csv).line(line.row) == "0,0,4.5,,,,0.03,")
  }

  @Test func `numbers that blow up are said and stop nothing`() throws {
    let run = try network(
      [("data", "line"), ("layers", "1 1"), ("lr", "1e200"), ("batch", "full")], steps: 5)
    #expect(run.value("diverged") == 1 && run.value("flat") == 0)
    #expect(!run.value("loss").isFinite)
    #expect(run.value("best_loss") == run.value("loss0"))
    let net = try network([("lr", "1e300"), ("activation", "relu"), ("loss", "bce")], steps: 5)
    #expect(net.value("diverged") == 1)
    // An output that is not a number belongs to no class.
    #expect(net.value("errors") == 250)
  }
}
