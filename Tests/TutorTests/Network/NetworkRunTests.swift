import Engine
import Testing

@testable import Tutor

/// The numbers of `lesson-vectors.json`, made by another program in double precision.
private let xorVectors = (
  weights: [
    0.0941322823415559, 0.3475878945048039, 0.6660984820375202, -0.07868794986078476,
    -0.07882161599428639, 0.37178881451344004, 0.5336516305655703, 0.03262191859095731,
  ],
  lossAt: [
    (0, 0.6945175922541026), (1, 0.6943551669675245), (10, 0.693357120333389),
    (100, 0.6670629201906163), (277, 0.05027082481806734), (278, 0.0497565213729443),
  ]
)

@Suite struct NetworkRunTests {
  // Rows (−2, −3), (0, 1), (2, 5) of y = 2x + 1; w = b = 0, η = 0.1, batches of 2.
  // Batch 1, rows 1 2: errors 3, −1; g_w = (−6 + 0)/2 = −3, g_b = 1; w = 0.3, b = −0.1.
  // Batch 2, the row left over and rows 1 2: errors −4.5, 2.3, −1.1;
  // g_w = (−9 − 4.6 + 0)/3 = −13.6/3, g_b = −3.3/3; w = 0.3 + 1.36/3, b = 0.01.
  @Test func `Playground carries a row that is left over into the next epoch`() throws {
    var run = try network([
      ("data", "line"), ("n", "3"), ("layers", "1 1"), ("init", "zero"), ("lr", "0.1"),
      ("batch", "2"),
    ])
    run.step()
    #expect(abs(run.value("w1") - 0.3) < 1e-15 && abs(run.value("b") + 0.1) < 1e-15)
    #expect(run.epoch == 1)
    #expect(abs(run.value("step_size") - 0.1.squareRoot()) < 1e-15)
    run.step()
    #expect(abs(run.value("w1") - (0.3 + 1.36 / 3)) < 1e-15 && abs(run.value("b") - 0.01) < 1e-15)
    #expect(run.epoch == 2)
    #expect(run.value("turns") == 0)
  }

  // From 0 every output is tanh 0 = 0, its slope 1; targets −1 −1 −1 +1, so errors 1 1 1 −1:
  // g_b = ½, and g_w = (1 − 1)/4 = 0 for both. With η = 1 all outputs become tanh(−½);
  // Python: .5*(3*(tanh(-.5)+1)**2 + (tanh(-.5)-1)**2)/4 = 0.3757175548870314.
  @Test func `Playground's output is tanh and its targets are signed`() throws {
    let run = try network(
      [("data", "and"), ("layers", "2 1"), ("init", "zero"), ("lr", "1"), ("batch", "4")],
      steps: 1)
    #expect(run.value("loss0") == 0.5)
    #expect(run.value("w1") == 0 && run.value("w2") == 0 && run.value("b") == -0.5)
    #expect(abs(run.value("loss") - 0.3757175548870314) < 1e-15)
    #expect(run.value("errors") == 1 && run.value("train_acc") == 0.75)
  }

  @Test func `XOR takes the lessons' path to twelve digits`() throws {
    var run = try network(torchFull + [("data", "xor"), ("layers", "2 4 1"), ("lr", "0.5")])
    let first = run.network.firstNeuron
    #expect(abs(first.weights[0] - xorVectors.weights[0]) < 1e-15)
    #expect(abs(first.weights[1] - xorVectors.weights[1]) < 1e-15)
    #expect(abs(first.bias + 0.3033365275370576) < 1e-15)
    for (step, loss) in xorVectors.lossAt {
      while run.stepCount < step { run.step() }
      #expect(abs(run.value("loss") - loss) < 1e-12, "after \(step) steps")
    }
    #expect(run.epoch == 278)
  }

  // The curriculum's numbers, made by a reference program.
  @Test(arguments: [("and", 157), ("or", 88)])
  func `a logistic neuron comes below 0.1 at the lessons' step`(gate: String, step: Int) throws {
    let settings =
      torchFull + [
        ("data", gate), ("layers", "2 1"), ("activation", "sigmoid"), ("init", "zero"), ("lr", "1"),
      ]
    #expect(try network(settings, steps: step - 1).value("loss") >= 0.1)
    #expect(try network(settings, steps: step).value("loss") < 0.1)
  }

  @Test func `a line is found in nineteen steps`() throws {
    let settings =
      torchFull + [
        ("data", "line"), ("layers", "1 1"), ("loss", "half"), ("init", "zero"), ("lr", "0.1"),
      ]
    #expect(try network(settings).value("loss") == 4.5)
    #expect(try network(settings + [("w1", "1")]).value("loss") == 1.5)
    #expect(try network(settings + [("w1", "2")]).value("loss") == 0.5)
    #expect(try network(settings, steps: 18).value("loss") >= 0.01)
    #expect(try network(settings, steps: 19).value("loss") < 0.01)
  }

  @Test func `the gate and its line are set by hand`() throws {
    let settings = [("data", "and"), ("layers", "2 1"), ("activation", "step")]
    let and = settings + [("w1", "1"), ("w2", "1"), ("b", "-1.5")]
    #expect(try network(and).value("errors") == 0)
    #expect(try network(and + [("data", "or")]).value("errors") == 2)
    #expect(try network(and + [("data", "or"), ("b", "-0.5")]).value("errors") == 0)
    #expect(try network(and + [("data", "xor"), ("b", "-0.5")]).value("errors") == 1)
  }

  @Test func `equal neurons stay at ln 2 for ever`() throws {
    let run = try network(
      torchFull + [("data", "xor"), ("layers", "2 4 1"), ("init", "zero"), ("lr", "0.5")],
      steps: 200)
    #expect(abs(run.value("loss") - 0.6931471805599453) < 1e-15)
    #expect(run.value("flat") == 1 && run.value("turns") == 0)
  }

  @Test func `two hidden neurons learn XOR from thirteen of twenty seeds`() throws {
    let solved = try (1...20).count { seed in
      try network(
        torchFull + [("data", "xor"), ("layers", "2 2 1"), ("lr", "0.5")], steps: 1000,
        seed: UInt64(seed), keepsAccount: false
      ).value("loss") < 0.05
    }
    #expect(solved == 13)
  }

  @Test func `an account changes no number of the run`() throws {
    let with = try network([], steps: 60)
    let without = try network([], steps: 60, keepsAccount: false)
    #expect(with.network.parameters == without.network.parameters)
    #expect(without.value("best_loss").isNaN && !with.value("best_loss").isNaN)
  }

  @Test func `a schedule sets the rate of the next step`() throws {
    let run = try network([("lr", "1"), ("schedule", "step 3 0.5")], steps: 3)
    #expect(run.value("lr") == 0.5)
    // The penalty follows: w ← w − η·rate·w at a rate that is 0 after the first step.
    let settings = [
      ("data", "and"), ("layers", "2 1"), ("activation", "step"), ("init", "const 1"),
      ("lr", "1"), ("l2", "0.5"), ("schedule", "exp 0"),
    ]
    #expect(try network(settings, steps: 1).value("w1") == 0.5)
    #expect(try network(settings, steps: 9).value("w1") == 0.5)
  }

  @Test func `a run goes on from a copy with the same bits`() throws {
    var timeline = Timeline(start: try network([("dtype", "float32")]))
    for _ in 0..<100 { timeline.step() }
    let parameters = timeline.present.network.parameters
    timeline.seek(to: 10)
    timeline.seek(to: 100)
    #expect(timeline.present.network.parameters == parameters)
  }

  @Test func `float32 is another arithmetic, not another network`() throws {
    let narrow = try network([("dtype", "float32")], steps: 100)
    let wide = try network([], steps: 100)
    #expect(narrow.network.parameters != wide.network.parameters)
    #expect(abs(narrow.value("loss") - wide.value("loss")) < 1e-5)
  }

  @Test func `what is set on the way acts from the next step on`() throws {
    let settings = [
      ("data", "line"), ("layers", "1 1"), ("init", "zero"), ("lr", "0.1"), ("batch", "full"),
    ]
    var run = try network(settings, steps: 3)
    let before = run.network.parameters
    run.apply(try networkSettings(settings + [("lr", "0")]))
    run.step()
    #expect(run.network.parameters == before && run.value("lr") == 0)
    // Σx = 0 and Σx² = 10 over five rows: g_w = 2·(w − 2).
    run.apply(try networkSettings(settings + [("lr", "0.1"), ("w1", "5"), ("batch", "1")]))
    #expect(run.value("w1") == 5 && run.value("updates_per_epoch") == 5)
    run.apply(try networkSettings(settings))
    run.step()
    #expect(abs(run.value("w1") - (5 - 0.1 * 2 * 3)) < 1e-14)
  }

  @Test func `live settings continue a run and structure does not`() throws {
    let start = NetworkSettings()
    let live = try networkSettings([
      ("lr", "1"), ("optimizer", "adam"), ("beta", "0.5"), ("batch", "1"), ("reg", "l1"),
      ("zero_grad", "off"), ("schedule", "decay 1"), ("w1", "2"),
    ])
    #expect(live.continues(start))
    for change in [("data", "gauss"), ("layers", "2 1"), ("seed", "2"), ("dtype", "float32")] {
      #expect(try !networkSettings([change]).continues(start), "\(change)")
    }
  }
}
