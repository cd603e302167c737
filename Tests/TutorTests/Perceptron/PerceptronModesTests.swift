import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct PerceptronHandTests {
  @Test func `the arrows choose a weight and change it by a notch`() throws {
    #expect(try pressingPerceptron("w Right *3").weights == NeuronWeights(w1: 0.3))
    #expect(try pressingPerceptron("w Down Right").weights == NeuronWeights(w2: 0.1))
    #expect(try pressingPerceptron("w Down *2 Left").weights == NeuronWeights(b: -0.1))
    #expect(try pressingPerceptron("w Up Left").weights == NeuronWeights(b: -0.1))
    #expect(try pressingPerceptron("w + *2 -").weights == NeuronWeights(w1: 0.01))
    #expect(try pressingPerceptron("w Right *3 0").weights.isZero)
  }

  @Test func `= types a value, u takes it back, Esc leaves`() throws {
    let typed = try pressingPerceptron("w = type:-1.25 Enter")
    #expect(typed.weights == NeuronWeights(w1: -1.25))
    #expect(typed.perceptron.mode == .adjust(.w1))
    #expect(try pressingPerceptron("w Right *2 u").weights == NeuronWeights(w1: 0.1))
    #expect(try pressingPerceptron("w Esc").perceptron.mode == .normal)
    #expect(try pressingPerceptron("Tab *5 c").perceptron.mode == .adjust(.w1))
  }

  // Lesson 2: w = (0.5, 0.5), b = −0.7 puts (1, 1) alone above 0.
  @Test func `AND is solved by hand`() throws {
    let app = try pressingPerceptron("w Right *5 Down Right *5 Down Left *7")
    #expect(app.perceptron.panel.run.errors == 0)
    #expect(app.screen.contains("✓ all 4 samples are on their side of the line"))
  }

  @Test func `learning goes on from what was set by hand`() throws {
    let app = try pressingPerceptron("w Right *5 Esc Space")
    #expect(app.perceptron.position == 1 && app.weights == NeuronWeights(w1: 0.5))
    #expect(try pressingPerceptron("w Right *5 Space *3 r").weights == NeuronWeights(w1: 0.5))
  }
}

@Suite struct PerceptronDrawTests {
  private func points(_ keys: String) throws -> [LabelledPoint] {
    try pressingPerceptron(keys).perceptron.panel.settings.points
  }

  @Test func `points are put where the cursor is, beside those that are there`() throws {
    let app = try pressingPerceptron("i o")
    #expect(app.perceptron.panel.settings.data == .points)
    #expect(try points("i o").last == LabelledPoint(x: 0.5, y: 0.5, isPositive: false))
    #expect(try points("i Right Up +").last == LabelledPoint(x: 0.6, y: 0.6, isPositive: true))
    #expect(try points("i Right 1 Down Space").suffix(2).map(\.isPositive) == [true, true])
    #expect(try points("i Right 0").count == 5)
  }

  @Test func `the cursor stays in sight`() throws {
    for keys in ["i Left *99 o", "i Up *99 o", "i PgDn *9 o", "i End *9 o"] {
      let point = try #require(try points(keys).last)
      #expect(abs(point.x) < 3 && abs(point.y) < 3)
    }
  }

  @Test func `the other class on the same place flips a point, the same is refused`() throws {
    let flipped = try points("i o +")
    #expect(flipped.count == 5 && flipped.last?.isPositive == true)
    #expect(try pressingPerceptron("i o Space").said().hasPrefix("there is such a point"))
  }

  @Test func `Backspace takes the nearest away, but for the last one`() throws {
    #expect(try points("i o BS").count == 4)
    let last = try pressingPerceptron("i BS *9")
    #expect(last.perceptron.panel.settings.points.count == 1)
    #expect(last.said() == "one point must stay: put another one first")
  }

  @Test func `the weights stay, the steps begin at 0, and it can be undone`() throws {
    let before = try pressingPerceptron("Space *8")
    let after = try pressingPerceptron("Space *8 i o")
    #expect(after.weights == before.weights && after.perceptron.position == 0)
    let undone = try pressingPerceptron("Space *8 i o u")
    #expect(undone.perceptron.position == 8 && undone.perceptron.panel.settings.data == .and)
  }

  @Test func `a click puts a point of the class that was put last`() throws {
    var app = try pressingPerceptron("i Right +")
    _ = app.press(.mouse(.press, Point(12, 6)))
    let points = app.perceptron.panel.settings.points
    #expect(points.count == 6 && points.last?.isPositive == true)
    guard case .draw(let cursor) = app.perceptron.mode else { throw UserError(en: "", zh: "") }
    #expect(cursor.place == SIMD2(points[5].x, points[5].y))
  }

  @Test func `a drawn o inside of pluses is proven inseparable`() throws {
    let app = try pressingPerceptron("i o Esc", [("points", "0 0 +; 1 0 +; 0.5 1 +")])
    guard case .inseparable = app.perceptron.panel.run.separability else {
      throw UserError(en: "it was separated", zh: "")
    }
  }
}

@Suite struct PerceptronPredictTests {
  private func prediction(_ keys: String) throws -> (prediction: Prediction, isOpen: Bool) {
    guard case .predict(let prediction, let isOpen) = try pressingPerceptron(keys).perceptron.mode
    else { throw UserError(en: "nothing is predicted after \(keys)", zh: "") }
    return (prediction, isOpen)
  }

  @Test(arguments: ["Space", "n", "p", "e", "g"])
  func `no step is made before the answer`(key: String) throws {
    let app = try pressingPerceptron("P \(key)")
    #expect(app.perceptron.position == 0 && !app.playback.isRunning)
    #expect(app.said().hasPrefix("predict first"))
  }

  @Test func `an answer must be given before Enter`() throws {
    #expect(try pressingPerceptron("P Enter").said().hasPrefix("predict first"))
    #expect(try pressingPerceptron("P Enter").perceptron.position == 0)
  }

  // From 0 the neuron answers 0 to everything; AND's fourth sample is its first mistake.
  @Test func `the answer is compared, and the tally kept`() throws {
    let first = try prediction("P Left Enter")
    #expect(first.prediction.hits == 1 && !first.isOpen)
    #expect(
      try pressingPerceptron("P Left Enter").said()
        == "you are right: it says 0 (a right answer); 1/1 so far")
    let fourth = "P o Enter o Enter o Enter + Enter"
    #expect(try prediction(fourth).prediction.hits == 3)
    #expect(
      try pressingPerceptron(fourth).said()
        == "you missed: it says 0, not 1 (a mistake); 3/4 so far")
  }

  @Test func `Enter or Space opens the next question, with the answer hidden`() throws {
    #expect(try prediction("P o Enter Enter").isOpen)
    #expect(try prediction("P o Enter Space").prediction.caret.isNaN)
    let screen = try pressingPerceptron("Space *6 P").screen
    #expect(screen.contains("◂ ?") && screen.contains("‹") == false)
    #expect(screen.contains("PREDICT"))
  }

  @Test func `keys that only look keep their meaning`() throws {
    #expect(try pressingPerceptron("P z").perceptron.view == .proof)
    #expect(try pressingPerceptron("P Esc").perceptron.mode == .normal)
    #expect(try pressingPerceptron("P P").perceptron.mode == .normal)
  }
}

@Suite struct PerceptronReadoutTests {
  @Test func `a click reads out a place`() throws {
    var app = try pressingPerceptron("e *2")
    _ = app.press(.mouse(.press, Point(12, 6)))
    #expect(app.screen.contains("the answer is") && app.screen.contains("from the line"))
    #expect(app.screen.contains("CURSOR"))
  }

  @Test func `a click on a sample reads out the sample`() throws {
    var app = try pressingPerceptron("e *2")
    let rows = app.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("[+]") })
    let column = try #require(Array(rows[row]).firstIndex(of: "["))
    _ = app.press(.mouse(.press, Point(column + 1, row)))
    #expect(app.screen.contains("sample 4, (1, 1): z = 0.3, the answer is 1, the truth 1"))
  }

  @Test func `on the loss it reads out steps, and Enter goes there`() throws {
    let app = try pressingPerceptron("e *2 Tab *4 c Left *3")
    #expect(app.screen.contains("k=5: 2 of 4 wrong, loss 0.05; Enter goes there"))
    #expect(try pressingPerceptron("e *2 Tab *4 c Left *3 Enter").perceptron.position == 5)
  }

  @Test func `a click on a pane gives it the focus`() throws {
    var app = try pressingPerceptron("e", size: Size(width: 200, height: 60))
    _ = app.press(.mouse(.press, Point(180, 5)))
    #expect(app.perceptron.focus == .steps)
  }

  @Test func `the knobs are turned`() throws {
    #expect(try pressingPerceptron("k Right *2").perceptron.panel.settings.data == .xor)
    #expect(try pressingPerceptron("k Down Right").perceptron.panel.settings.rule == .delta)
    #expect(try pressingPerceptron("k Left").said().hasPrefix("this is its last place"))
    #expect(try pressingPerceptron("k Right u").perceptron.panel.settings.data == .and)
  }
}
