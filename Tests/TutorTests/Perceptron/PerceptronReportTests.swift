import Testing

@testable import Tutor

@Suite struct PerceptronReportTests {
  @Test func `every state variable that lessons may ask for is there, once`() throws {
    let names = try perceptron(steps: 3).state.map(\.name)
    // lesson-format.md, "State variables", rows "all" and "perceptron, mlp, digits".
    let wanted = [
      "step", "epoch", "lr", "beta", "loss", "loss0", "best_loss", "loss_ratio", "grad_norm",
      "step_size", "turns", "settled", "params", "seed", "diverged", "flat", "val_loss",
      "best_val_loss", "train_acc", "val_acc", "errors", "hidden", "batch", "updates_per_epoch",
      "grad_first", "grad_last", "grad_ratio", "dead", "w1", "w2", "b", "l2",
    ]
    #expect(Set(names).isSuperset(of: wanted))
    #expect(Set(names).count == names.count)
  }

  @Test func `a row is what the sample was and what came of it`() throws {
    let csv = Report(format: .csv)
    let run = try perceptron(steps: 6)
    #expect(
      csv.heading(run.row)
        == "step,epoch,sample,x1,x2,target,sum,output,error,w1,w2,b,errors,mistakes,loss")
    #expect(try csv.line(perceptron().row) == "0,0,,,,,,,,0.0,0.0,0.0,1,0,0.0")
    // Sums with (0.1, 0, −0.1): −0.1, −0.1, 0, 0; only 11 is wrong, and by 0.
    #expect(csv.line(run.row) == "6,1,2,0.0,1.0,0.0,0.1,1.0,-1.0,0.1,0.0,-0.1,1,2,0.0")
  }

  // Step 4 moves by 0.1·(1, 1, 1), step 5 back in b alone: the product is below 0.
  @Test func `updates that go back are turns`() throws {
    let four = try perceptron(steps: 4)
    #expect(abs(four.value("step_size") - 0.1 * 3.0.squareRoot()) < 1e-15)
    #expect(four.value("turns") == 0)
    #expect(try perceptron(steps: 5).value("turns") == 1)
  }

  // Logistic from 0: the gradient over AND is (½ − t)·(x, 1) on average: (0, 0, ¼).
  @Test func `the gradient is that of the loss over all samples`() throws {
    let run = try perceptron([("rule", "logistic")])
    #expect(run.value("grad_norm") == 0.25 && run.value("flat") == 0)
    #expect(abs(run.value("loss") - 0.6931471805599453) < 1e-15)
  }

  @Test func `the best loss is that of the start, of ends of epochs and of now`() throws {
    // OR by delta at a rate that throws it far off: the start stays the best.
    let far = try perceptron([("data", "or"), ("rule", "delta"), ("lr", "3")], steps: 9)
    #expect(far.value("loss") > far.value("loss0"))
    #expect(far.value("best_loss") == far.value("loss0"))
    let good = try perceptron([("rule", "delta")], steps: 401)
    #expect(good.value("best_loss") <= good.value("loss"))
    #expect(good.value("best_loss") < 0.05)
  }

  @Test func `what is known of the data is there`() throws {
    let and = try perceptron(steps: 24)
    #expect(and.value("separable") == 1 && and.value("bound") == 51)
    #expect(abs(and.value("margin") - 2.0.squareRoot() / 4) < 1e-15)
    #expect(and.value("all_mistakes") == 10 && and.value("converged") == 1)
    #expect(and.value("train_acc") == 1 && and.value("cycle").isNaN)
    let xor = try perceptron([("data", "xor")], steps: 24)
    #expect(xor.value("separable") == 0 && xor.value("bound").isNaN && xor.value("cycle") == 4)
    #expect(xor.value("train_acc") == 0.5 && xor.value("converged") == 0)
  }

  @Test func `numbers that blow up are said and stop nothing`() throws {
    let run = try perceptron([("rule", "delta"), ("lr", "1e200")], steps: 40)
    #expect(run.value("diverged") == 1 && run.value("flat") == 0 && run.value("errors") == 4)
    #expect(!run.value("loss").isFinite && run.value("best_loss") == run.value("loss0"))
  }
}
