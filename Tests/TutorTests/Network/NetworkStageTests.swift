import Engine
import Plotting
import Testing

@testable import Tutor

extension App {
  fileprivate var run: NetworkRun { network.panel.run }
  fileprivate var parameters: [Double] { run.network.parameters }
}

/// The numbers of a network after some single steps.
private func parameters(
  _ settings: [(String, String)] = [], after steps: Int = 0
) throws -> [Double] {
  try network(settings, steps: steps, keepsAccount: false).network.parameters
}

/// What keys do to the time of a network in training.
@Suite struct NetworkStageTests {
  @Test(arguments: ["D", "R", "k Right", ": \"type:noise 20\" Enter"])
  func `a change that throws steps away says so, and u brings them back`(keys: String) throws {
    let app = try lab("e *2 " + keys)
    #expect(app.network.position == 0)
    #expect(app.said() == "this starts anew at step 0; u brings the steps back")
    #expect(try lab("e *2 " + keys + " Esc u").network.position == 50)
  }

  @Test func `space makes one mini-batch`() throws {
    let app = try lab("Space")
    #expect(try app.run.stepCount == 1 && app.parameters == parameters(after: 1))
    #expect(try lab("n s Right Space").parameters == parameters(after: 4))
  }

  @Test(arguments: [
    ("e", "10", 25), ("Space *3 e", "10", 25), ("e e", "10", 50), ("e", "60", 4),
    ("e *2", "60", 8), ("e Left e", "7", 35), ("e", "full", 1),
  ])
  func `e goes on to the end of the epoch`(keys: String, batch: String, step: Int) throws {
    let app = try lab(keys, [("batch", batch)])
    #expect(app.run.stepCount == step && app.run.epoch > 0)
    #expect(try app.parameters == parameters([("batch", batch)], after: step))
  }

  @Test func `back is exact`() throws {
    let app = try lab("e Space *5 Left *7")
    #expect(app.run.stepCount == 23 && app.network.end == 30)
    #expect(try app.parameters == parameters(after: 23))
    #expect(try lab("Space BS").parameters == parameters())
    #expect(try lab("Left").said() == "this is step 0: press Space to step")
  }

  // 1000 steps a second in beats of 33 ms.
  @Test func `play makes its steps beat by beat`() throws {
    let app = try lab("p ~3")
    #expect(app.run.stepCount == 99 && app.tickInterval == 33)
    #expect(try app.parameters == parameters(after: 99))
  }

  @Test func `the fastest play takes no longer than its steps`() throws {
    let app = try lab(". . p ~2")
    #expect(app.playback.label == "max" && app.tickInterval == 0)
    let steps = app.run.stepCount
    #expect(try steps > 0 && app.parameters == parameters(after: steps))
    #expect(try lab(". *9 , *9").playback.label == "1/s")
    #expect(try lab(", *9 .").playback.label == "5/s")
  }

  @Test(arguments: ["Space", "e", "Left", "Esc", "r", "P", "p"])
  func `this key stops play`(key: String) throws {
    #expect(try lab("p ~3").playback.isRunning)
    #expect(try !lab("p ~3 \(key)").playback.isRunning)
  }

  @Test func `g goes to a step, known or not`() throws {
    let app = try lab("g type:60 Enter g type:7 Enter")
    #expect(app.run.stepCount == 7 && app.network.end == 60)
    #expect(try app.parameters == parameters(after: 7))
    #expect(try lab("g type:3000 Enter").run.stepCount == 3000)
  }

  @Test func `r begins again with the same weights`() throws {
    let app = try lab("e Up r")
    #expect(try app.run.stepCount == 0 && app.parameters == parameters())
    #expect(app.network.panel.settings.learningRate == 0.05)
    #expect(try lab("r").said() == "this is step 0: press Space to step")
  }

  @Test func `R draws other weights, D other data`() throws {
    let (start, weights, data) = (try lab(), try lab("e R"), try lab("e D"))
    #expect(weights.parameters != start.parameters)
    #expect(weights.run.network.rawRows(.training) == start.run.network.rawRows(.training))
    #expect(try weights.parameters == parameters([("seed", "2")]))
    #expect(data.parameters == start.parameters)
    #expect(data.run.network.rawRows(.training) != start.run.network.rawRows(.training))
    #expect(weights.run.stepCount == 0 && data.run.stepCount == 0)
  }

  @Test func `d goes round the sets of points`() throws {
    var app = try lab()
    var seen: [String] = []
    for _ in 0..<11 {
      seen.append(app.run.settings.data.rawValue)
      try app.press("d")
      #expect(app.said().hasPrefix("data: "))
    }
    #expect(app.run.settings.data == .circle && Set(seen).count == 11)
    #expect(Set(seen).isDisjoint(with: ["digits", "line", "houses"]))
  }

  @Test(arguments: ["2 4 2 1", "2 1", "2 3 4 5 6 7 8 1"])
  func `the layers inside stay when the data change`(layers: String) throws {
    var app = try lab("", [("layers", layers)])
    let hidden = app.run.design.sizes.dropLast()
    for _ in 0..<10 {
      try app.press("d")
      #expect(app.run.design.sizes.dropLast() == hidden)
      #expect(app.run.design.sizes.last == 1)
    }
  }

  @Test func `inputs and outputs follow the data`() throws {
    var app = try lab("", [("features", "x,y,xy"), ("layers", "3 4 1")])
    try app.press("d")
    #expect(app.run.design.sizes == [3, 4, 1])
    let clouds = try lab("d", [("data", "reg-gauss")])
    #expect(clouds.run.settings.data == .clouds)
    let classes = try lab(
      "", [("data", "clouds"), ("classes", "5"), ("layers", "2 4 5")])
    #expect(classes.run.design.sizes == [2, 4, 5])
    var next = classes
    try next.press("d")
    #expect(next.run.settings.data == .made(.and) && next.run.design.sizes == [2, 4, 1])
  }

  @Test func `a goes round the functions of all hidden layers`() throws {
    var app = try lab()
    var seen: Set<String> = []
    for _ in 0..<9 {
      try app.press("a")
      seen.insert(app.network.panel.settings.activationText)
      #expect(app.said().hasPrefix("activation: "))
    }
    #expect(seen.count == 9 && app.network.panel.settings.activationText == "tanh")
  }

  @Test func `in the cursor a changes the function of its layer`() throws {
    let app = try lab("Tab c Right a")
    #expect(app.run.design.activations == [.tanh, .relu, .tanh])
    #expect(app.said() == "activation: tanh,relu")
    let first = try lab("Tab c a a")
    #expect(first.run.design.activations.dropFirst() == [.tanh, .tanh])
    #expect(first.run.design.activations[0] != .tanh)
  }

  @Test func `o takes the next update rule and goes on`() throws {
    var app = try lab("e")
    var seen: Set<UpdateRule> = []
    for _ in UpdateRule.allCases {
      try app.press("o Space")
      seen.insert(app.run.settings.rule)
    }
    #expect(seen.count == UpdateRule.allCases.count)
    #expect(app.run.settings.rule == .sgd && app.run.stepCount == 25 + seen.count)
  }

  @Test func `f keeps a ghost and F forgets them`() throws {
    #expect(try lab("f").said() == "there is no run to keep yet: press Space to step")
    let app = try lab("e f r o e f")
    #expect(app.network.panel.ghosts.map(\.number) == [1, 2])
    #expect(app.said().hasPrefix("kept as ghost 2"))
    #expect(try lab("e f F").network.panel.ghosts.isEmpty)
    #expect(try lab("F").said() == "there are no ghosts: f keeps a run as one")
  }

  @Test(arguments: [
    "r", "R", "D", "d", "a", "o", "f", "Up", "Down", "+", "-", "= type:0.5 Enter",
    "k Right", "k Down *4 Right", ": 'type:layers 2 8 1' Enter", ": 'type:stop_epoch 4' Enter",
    "Tab c Left +",
  ])
  func `this key can be undone and made again`(keys: String) throws {
    let before = try lab("e *2").network.panel
    var app = try lab("e *2 \(keys)")
    let after = app.network.panel
    try app.press("Esc u")
    #expect(app.network.panel.settings == before.settings)
    #expect(app.parameters == before.run.network.parameters)
    #expect(app.network.panel.ghosts == before.ghosts)
    #expect(app.network.position == 50)
    try app.press("U")
    #expect(app.network.panel.settings == after.settings)
    #expect(app.parameters == after.run.network.parameters)
    #expect(app.network.panel.ghosts == after.ghosts)
  }

  @Test func `after undo the pane before the knobs still gets its focus back`() throws {
    #expect(try lab("Up k").network.focus == .knobs)
    #expect(try lab(": 'type:layers 2 8 1' Enter k u").network.mode == .knobs(0))
    #expect(try lab(": 'type:layers 2 8 1' Enter Tab c u").network.mode == .normal)
    #expect(try lab("Up k Esc").network.focus == .map)
    #expect(try lab("Up k u Esc").network.focus == .map)
    #expect(try lab("Up Tab k u Esc").network.focus == .network)
    #expect(try lab("d k u Esc").network.focus == .map)
  }
}

/// A run whose loss ends to be a number.
@Suite struct NetworkBlowUpTests {
  private static let settings = [
    ("data", "reg-plane"), ("activation", "linear"), ("lr", "10"),
  ]

  @Test(arguments: ["Space *400", "e *20", "p ~40", ". . p ~9", "g type:900 Enter"])
  func `every way of stepping ends at the same step`(keys: String) throws {
    let end = try #require(try lab("Space *400", Self.settings).network.panel.breakdown?.step)
    let app = try lab(keys, Self.settings)
    #expect(app.run.stepCount == end && app.network.panel.isBroken)
    #expect(!app.playback.isRunning)
    #expect(app.screen.contains("step \(end) blew up"))
  }

  @Test(arguments: ["Space", "e", "p ~1"])
  func `further steps are refused with the way out`(key: String) throws {
    let app = try lab("e *20 \(key)", Self.settings)
    let end = try #require(app.network.panel.breakdown?.step)
    #expect(app.run.stepCount == end)
    #expect(app.said() == "step \(end) blew up (its squared error): ← goes back, ↓ lowers lr")
    #expect(app.said(in: .zh).contains("第 \(end) 步"))
    let named = try lab("e *20 \(key)", [("activation", "relu"), ("lr", "1e308")])
    #expect(named.said().hasPrefix("step 2 blew up (layer 2):"))
    #expect(named.said(in: .zh).contains("（第 2 层）"))
  }

  @Test func `back and a lower rate lead on`() throws {
    let app = try lab("e *20 Left *3 = type:1e-9 Enter e *3", Self.settings)
    #expect(!app.network.panel.isBroken && app.run.epoch == 3)
  }

  @Test func `a weight that overflows ends the run where it is set, another lets it go on`() throws
  {
    let settings = [("data", "line"), ("layers", "1 1"), ("activation", "linear")]
    let keys = "e *3 Tab c Left = type:1e308 Enter Space"
    let broken = try lab(keys, settings)
    #expect(broken.run.stepCount == 3 && broken.network.panel.isBroken)
    #expect(broken.network.panel.breakdown?.step == 3)
    let whole = try lab(keys + " 0 Space", settings)
    #expect(whole.run.stepCount == 4 && !whole.network.panel.isBroken)
    let start = try lab("e", settings + [("w1", "1e308")])
    #expect(start.run.stepCount == 0 && start.network.panel.breakdown?.step == 0)
  }

  @Test func `there is nothing to predict behind the end`() throws {
    let app = try lab("e *20 P", Self.settings)
    #expect(app.network.mode == .normal && app.said() != "")
    let guessed = try lab("P Enter Enter Enter", Self.settings)
    guard case .predict(let prediction) = guessed.network.mode else {
      Issue.record("the mode was left")
      return
    }
    #expect(prediction.asked == 1 && guessed.network.panel.isBroken)
  }

  @Test func `r begins again`() throws {
    #expect(try lab("e *20 r", Self.settings).run.stepCount == 0)
    #expect(try lab("e *20 = type:1e-9 Enter r e", Self.settings).run.epoch == 1)
  }

  @Test(arguments: [
    "P Enter", "P Up Down Enter", "Tab Tab c Left Left Enter", "c Up", "f", "w", "k",
  ])
  func `the other keys live on`(keys: String) throws {
    let app = try lab("e *20 \(keys)", Self.settings)
    #expect(app.screen.contains("4 MLP lab"))
  }
}

/// Play that ends by itself.
@Suite struct NetworkStopTests {
  /// The first epoch that meets something, by single steps.
  private func firstEpoch(
    _ settings: [(String, String)] = [], _ isReached: (NetworkRun) throws -> Bool
  ) throws -> Int {
    var run = try network(settings, keepsAccount: false)
    var epoch = 0
    repeat {
      while run.epoch == epoch { run.step() }
      epoch = run.epoch
    } while try !isReached(run)
    return epoch
  }

  @Test(arguments: ["p ~40", ". . p ~40", ", , , p ~4000", ". p ~40"])
  func `at an epoch, exactly`(keys: String) throws {
    let app = try lab(keys, [("stop_epoch", "3")])
    #expect(app.run.epoch == 3 && app.run.stepCount == 75)
    #expect(!app.playback.isRunning && app.said() == "epoch 3 is reached")
    #expect(try app.parameters == parameters(after: 75))
  }

  @Test(arguments: [("7", 35), ("60", 4), ("full", 1)])
  func `at the end of an epoch of any length`(batch: String, length: Int) throws {
    let app = try lab("p ~40", [("stop_epoch", "2"), ("batch", batch)])
    #expect(app.run.epoch == 2 && app.run.stepCount == 2 * length)
  }

  // 120 rows are seen in twelve batches of 10; the other 130 are eighteen of 7 and four rows more.
  @Test func `at the end of an epoch in which the batch has changed`() throws {
    let app = try lab(
      "Space *12 : 'type:batch 7' Enter p ~40", [("stop_epoch", "1")])
    #expect(app.run.epoch == 1 && app.run.stepCount == 12 + 18)
  }

  @Test func `at a training loss`() throws {
    let epoch = try firstEpoch { try #require($0.network.training).loss <= 0.3 }
    let app = try lab("p ~400", [("stop_loss", "0.3")])
    #expect(app.run.epoch == epoch && app.run.stepCount == 25 * epoch && epoch > 2)
    #expect(app.said().contains("in epoch \(epoch)"))
  }

  @Test func `at a share of test rows in their class`() throws {
    let epoch = try firstEpoch { try #require($0.network.test?.accuracy) >= 0.9 }
    let app = try lab(". . p ~400", [("stop_acc", "0.9")])
    #expect(app.run.epoch == epoch && app.run.stepCount == 25 * epoch && epoch > 2)
  }

  @Test func `at a share of training rows where there are no others`() throws {
    let settings = [("train_share", "1")]
    let epoch = try firstEpoch(settings) { try #require($0.network.training?.accuracy) >= 0.9 }
    #expect(try lab("p ~400", settings + [("stop_acc", "0.9")]).run.epoch == epoch)
  }

  @Test func `off takes a condition away, and it changes no number`() throws {
    let app = try lab("p ~4", [("stop_epoch", "1"), ("stop_epoch", "off")])
    #expect(app.run.stepCount == 132 && app.playback.isRunning)
  }

  @Test func `steps by hand are not stopped`() throws {
    #expect(try lab("e *5", [("stop_epoch", "2")]).run.epoch == 5)
    #expect(try lab("g type:100 Enter", [("stop_epoch", "2")]).run.stepCount == 100)
  }

  @Test(arguments: [
    ("stop_epoch", "0"), ("stop_epoch", "x"), ("stop_loss", "-1"), ("stop_acc", "1.5"),
    ("stop_acc", "nan"), ("sweep_steps", "0"), ("loss_axis", "x"), ("show_test", "1"),
  ])
  func `what cannot be is refused`(name: String, value: String) throws {
    #expect(throws: UserError.self) { try lab("", [(name, value)]) }
  }
}
