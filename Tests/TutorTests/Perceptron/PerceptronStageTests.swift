import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct PerceptronStageTests {
  @Test func `the key 3 opens it, and 1 leads back`() throws {
    #expect(try pressing("3").kind == .perceptron)
    #expect(try pressing("3 Space *2 1 3").perceptron.position == 2)
  }

  // By hand: AND with lr 0.1 from 0; the mistakes are k = 4, 5, 6, 8.
  @Test func `a step is a sample, and back is exact`() throws {
    let app = try pressingPerceptron("Space *8")
    #expect(app.weights == NeuronWeights(w1: 0.2, w2: 0.1, b: 0))
    #expect(
      try pressingPerceptron("Space *8 Left *3").weights == pressingPerceptron("n *5").weights)
    #expect(try pressingPerceptron("Space *5 Left *5").weights.isZero)
  }

  @Test func `e goes to the end of the epoch`() throws {
    #expect(try pressingPerceptron("e").perceptron.position == 4)
    #expect(try pressingPerceptron("Space e").perceptron.position == 4)
    #expect(try pressingPerceptron("e *2").perceptron.panel.run.epoch == 2)
  }

  @Test func `rules and data are turned by key, and undone`() throws {
    #expect(try pressingPerceptron("o").perceptron.panel.settings.rule == .delta)
    #expect(try pressingPerceptron("o *3").perceptron.panel.settings.rule == .rosenblatt)
    #expect(try pressingPerceptron("d *2").perceptron.panel.settings.data == .xor)
    #expect(try pressingPerceptron("d *5").perceptron.panel.settings.data == .and)
    #expect(try pressingPerceptron("d u").perceptron.panel.settings.data == .and)
    #expect(try pressingPerceptron("d u U").perceptron.panel.settings.data == .or)
  }

  @Test func `a rule changes in mid-run, a rate too`() throws {
    let app = try pressingPerceptron("Space *5 o Up")
    #expect(app.perceptron.position == 5 && app.perceptron.learningRate == 0.2)
    #expect(try pressingPerceptron("Space *5 o Left").perceptron.panel.settings.rule == .rosenblatt)
  }

  @Test func `R shuffles, and draws clouds anew`() throws {
    let shuffled = try pressingPerceptron("R").perceptron.panel.settings
    #expect(shuffled.isShuffled && shuffled.seed == 1)
    #expect(try pressingPerceptron("R *2").perceptron.panel.settings.seed == 2)
    let clouds = try pressingPerceptron("R", [("data", "clouds")]).perceptron.panel.settings
    #expect(clouds.dataSeed == 2 && !clouds.isShuffled)
    #expect(try pressingPerceptron("D").said().hasPrefix("only clouds"))
  }

  @Test func `a fork stays as a ghost`() throws {
    #expect(try pressingPerceptron("f").said().hasPrefix("there is no run to keep"))
    #expect(try pressingPerceptron("e f r o").perceptron.panel.ghosts.count == 1)
    #expect(try pressingPerceptron("e f F").perceptron.panel.ghosts.isEmpty)
    #expect(try pressingPerceptron("e f u").perceptron.panel.ghosts.isEmpty)
  }

  @Test func `commands set everything, view goes to views and panes`() throws {
    let own = try pressingPerceptron(": 'type:points 0 0 o; 1 1 +' Enter")
    #expect(own.perceptron.panel.settings.data == .points)
    #expect(try pressingPerceptron(": 'type:view proof' Enter").perceptron.view == .proof)
    #expect(try pressingPerceptron(": 'type:view loss' Enter").perceptron.focus == .loss)
    let wrong = try pressingPerceptron(": 'type:view prof' Enter")
    guard case .prompt(let prompt) = wrong.mode else { throw UserError(en: "no prompt", zh: "") }
    #expect(prompt.error?.en.contains("did you mean 'proof'") == true)
  }

  @Test func `z goes round, on the loss it turns its axis`() throws {
    #expect(try pressingPerceptron("z").perceptron.view == .proof)
    #expect(try pressingPerceptron("z *3").perceptron.view == .sides)
    #expect(try pressingPerceptron("Tab *4 z").perceptron.lossScale == .logarithmic)
    #expect(
      try pressingPerceptron("z", [("data", "xor")]).said()
        == "o–o crosses +–+ at (0.5, 0.5), so no line parts them: it never ends")
  }

  @Test func `Tab visits every pane and comes back, Enter enlarges`() throws {
    let count = PerceptronPane.allCases.count
    #expect(try pressingPerceptron("Tab *\(count)").perceptron.focus == .plane)
    #expect(try pressingPerceptron("BTab").perceptron.focus == .knobs)
    #expect(try pressingPerceptron("Tab Enter").perceptron.isEnlarged)
    #expect(try !pressingPerceptron("Tab Enter Esc").perceptron.isEnlarged)
  }

  @Test(arguments: PerceptronPane.allCases)
  func `every pane can be drawn on every size, in both languages, in mid-run and after`(
    pane: PerceptronPane
  ) throws {
    for (width, height) in [(60, 18), (76, 22), (80, 24), (120, 40), (200, 60), (500, 200)] {
      for keys in ["", "Space *3", "e *9", "Enter e *3 f"] {
        var app = try pressingPerceptron(
          "BTab Tab " + keys, [("view", pane.rawValue), ("data", "xor")],
          size: Size(width: width, height: height))
        app.language = .zh
        #expect(app.frame(size: app.size).size == app.size)
      }
    }
  }
}

@Suite struct PerceptronPlayTests {
  private func played(_ settings: [(String, String)], beats: Int) throws -> App {
    var app = try pressingPerceptron("p", settings)
    for _ in 0..<beats { app.tick() }
    return app
  }

  // Curriculum, lesson 13: AND makes its last mistake in epoch 5.
  @Test func `play ends where nothing changes any more`() throws {
    let app = try played([], beats: 100)
    #expect(!app.playback.isRunning && app.perceptron.position == 24)
  }

  @Test func `on exclusive or it stops once, when the circle is found, and goes on when asked`()
    throws
  {
    var app = try played([("data", "xor")], beats: 100)
    #expect(!app.playback.isRunning)
    #expect(app.perceptron.panel.run.cycleLength == 4)
    let position = app.perceptron.position
    _ = app.press(.character("p"))
    for _ in 0..<10 { app.tick() }
    #expect(app.playback.isRunning && app.perceptron.position > position)
  }

  @Test func `numbers that overflow end the play and are said, nothing traps`() throws {
    let app = try pressingPerceptron(
      ": 'type:step 5000' Enter", [("data", "or"), ("rule", "delta"), ("lr", "1e300")])
    #expect(!app.weights.isFinite)
    #expect(app.screen.contains("w is no longer a number"))
    for size in [Size(width: 60, height: 18), Size(width: 200, height: 60)] {
      for pane in PerceptronPane.allCases {
        var other = app
        try other.set("view", to: pane.rawValue)
        #expect(other.frame(size: size).size == size)
      }
    }
  }

  @Test func `a step slides in four frames, none where motion is reduced`() throws {
    var app = try pressingPerceptron("Space *3")
    app.reducedMotion = false
    _ = app.press(.character(" "))
    #expect(app.tickInterval == 40)
    var shares: [Double?] = []
    for _ in 0..<4 {
      shares.append(app.perceptron.marks(asks: false).share)
      app.tick()
    }
    #expect(shares == [0, 0.25, 0.5, 0.75])
    #expect(app.perceptron.marks(asks: false).share == nil && app.tickInterval == nil)
    #expect(try pressingPerceptron("Space *4").tickInterval == nil)
  }

  @Test func `a step that changes nothing does not slide`() throws {
    var app = try pressingPerceptron()
    app.reducedMotion = false
    _ = app.press(.character(" "))
    #expect(app.tickInterval == nil)
  }
}
