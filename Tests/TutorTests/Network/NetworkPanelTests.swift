import Engine
import Testing

@testable import Tutor

/// A panel as on the command line, after some steps.
private func training(
  _ settings: [(String, String)] = [], steps: Int = 0, slice: Int? = nil
) throws(UserError) -> NetworkPanel {
  var panel = try NetworkPanel(networkSettings(settings))
  panel.advance(to: steps, slice: slice ?? max(1, steps))
  return panel
}

extension NetworkPanel {
  /// Makes steps in slices up to a step, as far as there are any.
  fileprivate mutating func advance(to end: Int, slice: Int) {
    while timeline.position < end, !isBroken {
      step(count: min(slice, end - timeline.position))
    }
  }

  fileprivate var parameters: [Double] { run.network.parameters }

  fileprivate mutating func change(_ pairs: [(String, String)]) throws(UserError) {
    var settings = settings
    for (name, value) in pairs { try NetworkControl.set(name, to: value, in: &settings) }
    try change(to: settings)
  }
}

/// The first step whose loss is no number, by single steps of a run without a panel, and the first
/// layer with a number there that is none; `nil` where all losses are numbers.
private func blowUp(
  _ settings: [(String, String)], within limit: Int = 400
) throws -> (step: Int, layer: Int?)? {
  var run = try network(settings, keepsAccount: false)
  while try #require(run.network.training).loss.isFinite {
    guard run.stepCount < limit else { return nil }
    run.step()
  }
  let outputs = run.network.neuronOutputs(at: run.network.rawRows(.training)).dropFirst()
  let layer = zip(run.network.weights, outputs).enumerated().first { _, numbers in
    !(numbers.0.weight + numbers.0.bias + numbers.1).allSatisfy(\.isFinite)
  }
  return (run.stepCount, layer.map { $0.offset + 1 })
}

extension LossHistory {
  /// What is kept, so that NaN equals NaN.
  fileprivate var bits: [[UInt64]] {
    entries.map { [UInt64($0.step), $0.training.bitPattern, $0.test.bitPattern] }
  }
}

@Suite struct NetworkPanelTests {
  private static let settings = [
    [], [("data", "spiral"), ("optimizer", "adam"), ("dtype", "float32")],
    [("batch", "60"), ("schedule", "step 40 0.5")], [("data", "line"), ("batch", "2")],
    [("data", "xor"), ("optimizer", "momentum")],
  ]

  @Test(arguments: settings, [3, 100, 400])
  func `slices are single steps to the bit`(settings: [(String, String)], slice: Int) throws {
    let single = try training(settings, steps: 400, slice: 1)
    let sliced = try training(settings, steps: 400, slice: slice)
    #expect(sliced.parameters == single.parameters)
    #expect(sliced.losses.bits == single.losses.bits)
    #expect(sliced.entry.training == single.entry.training)
  }

  @Test func `the losses are those of a run without a panel`() throws {
    let panel = try training(steps: 230)
    var run = try network([], keepsAccount: false)
    for entry in panel.losses.entries {
      while run.stepCount < entry.step { run.step() }
      #expect(entry.training == run.network.training?.loss)
      #expect(entry.test == run.network.test?.loss)
    }
    // Four epochs of 25 steps one by one, then the ends of epochs.
    #expect(panel.losses.entries.map(\.step) == Array(0...100) + [125, 150, 175, 200, 225])
    run.step(count: 5)
    #expect(panel.entry.step == 230 && panel.entry.training == run.network.training?.loss)
  }

  @Test func `going to and fro is exact and forgets nothing`() throws {
    var panel = try training(steps: 300, slice: 70)
    let losses = panel.losses
    for target in [299, 0, 31, 300, 150, 151, 12] {
      panel.seek(to: target)
      let run = try network([], steps: target, keepsAccount: false)
      #expect(panel.parameters == run.network.parameters, "step \(target)")
      #expect(panel.entry.training == run.network.training?.loss)
    }
    #expect(panel.losses.bits == losses.bits && panel.timeline.end == 300)
    panel.step(count: 400)
    #expect(try panel.losses == training(steps: 412).losses)
  }

  @Test(arguments: [
    ("lr", "0.3"), ("optimizer", "adam"), ("batch", "7"), ("batch", "full"), ("l2", "0.1"),
    ("schedule", "exp 0.9"), ("zero_grad", "off"), ("beta", "0.5"),
  ])
  func `a restart is a new run with the same weights and what is set now`(
    name: String, value: String
  ) throws {
    var panel = try training([("lr", "0.01")], steps: 60)
    try panel.change([(name, value)])
    panel.step(count: 10)
    panel.restart()
    var fresh = try training([("lr", "0.01"), (name, value)])
    #expect(panel.timeline.end == 0 && panel.parameters == fresh.parameters)
    panel.step(count: 90)
    fresh.step(count: 90)
    #expect(panel.parameters == fresh.parameters)
    #expect(panel.losses == fresh.losses)
  }

  @Test func `a restart takes weights set by hand on the way back`() throws {
    var panel = try training(steps: 5)
    try panel.change([("weight", "1.1.1 5")])
    panel.restart()
    #expect(try panel.parameters == training().parameters)
  }

  @Test func `a change on the way forgets the future`() throws {
    var panel = try training(steps: 80)
    panel.seek(to: 40)
    try panel.change([("lr", "0.3")])
    #expect(panel.timeline.end == 40 && panel.losses.end == 40)
    panel.step(count: 30)
    var run = try network([], steps: 40, keepsAccount: false)
    run.apply(try networkSettings([("lr", "0.3")]))
    run.step(count: 30)
    #expect(panel.parameters == run.network.parameters)
    // The change is made again on the way back and on.
    panel.seek(to: 39)
    panel.seek(to: 70)
    #expect(panel.parameters == run.network.parameters)
  }

  @Test func `another structure is a new run that keeps ghosts of the same data`() throws {
    var panel = try training(steps: 30)
    panel.fork()
    try panel.change([("layers", "2 3 1")])
    #expect(panel.timeline.end == 0 && panel.ghosts.count == 1)
    try panel.change([("data", "gauss")])
    #expect(panel.ghosts.isEmpty)
  }

  @Test func `settings that do not go together change nothing`() throws {
    var panel = try training(steps: 30)
    let before = (panel.parameters, panel.settings, panel.losses)
    #expect(throws: UserError.self) { try panel.change([("lr", "1"), ("layers", "3 1")]) }
    #expect(throws: UserError.self) { try panel.change([("weight", "9.1.1 1")]) }
    #expect((panel.parameters, panel.settings, panel.losses) == before)
  }

  @Test func `a fork keeps the losses as a ghost, and four at most`() throws {
    var panel = try training(steps: 30)
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [1] && panel.ghosts[0].losses == panel.losses)
    #expect(panel.ghosts[0].label == "SGD lr 0.03")
    for _ in 2...4 { panel.fork() }
    #expect(panel.ghosts.map(\.number) == [1, 2, 3, 4])
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [2, 3, 4, 1])
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [3, 4, 1, 2])
    panel.restart()
    #expect(panel.ghosts.count == 4)
    panel.dropGhosts()
    panel.fork()
    #expect(panel.ghosts.map(\.number) == [1])
  }

  @Test func `a fork in the past forgets the future`() throws {
    var panel = try training(steps: 30)
    panel.seek(to: 10)
    panel.fork()
    #expect(panel.timeline.end == 10 && panel.losses.end == 10)
    #expect(panel.ghosts[0].losses.end == 30)
  }

  @Test(arguments: [("10", 25), ("7", 35), ("60", 4), ("full", 1)])
  func `an epoch ends where no whole batch is left`(batch: String, steps: Int) throws {
    // 250 rows; what is left of them joins the next epoch's first batch.
    var panel = try training([("batch", batch)])
    panel.stepEpoch()
    #expect(panel.run.epoch == 1 && panel.timeline.position == steps)
    panel.seek(to: 0)
    panel.stepEpoch()
    #expect(panel.run.epoch == 1 && panel.timeline.position == steps)
  }

  @Test func `the speed limit is 2 over the largest curvature`() throws {
    // ½ of the mean (w·x + b − t)² over x = −2…2: the curvatures are Σx²/5 = 2 and 1.
    let settings = [("data", "line"), ("layers", "1 1"), ("loss", "half"), ("batch", "full")]
    let linear = settings + [("activation", "linear")]
    let limit = try #require(try training(linear).view.speedLimit)
    #expect(abs(limit - 1) < 2e-3)
  }

  @Test func `the speed limit belongs to the state, however it was reached`() throws {
    var byEpoch = try training([])
    for _ in 0..<8 { byEpoch.stepEpoch() }
    var bySteps = try training([])
    for _ in 0..<200 { bySteps.step(count: 1) }
    let first = try training([]).view.speedLimit
    #expect(byEpoch.view.speedLimit == bySteps.view.speedLimit)
    #expect(byEpoch.view.speedLimit != first)
    bySteps.seek(to: 0)
    #expect(bySteps.view.speedLimit == first)
  }

  @Test func `a weight set by hand changes the loss of this very step in the history`() throws {
    var panel = try training([])
    panel.step(count: 30)
    var settings = panel.settings
    settings.edits[.w1] = 9
    try panel.change(to: settings)
    #expect(panel.losses.entries.last == panel.entry)
    #expect(panel.losses.entries.filter { $0.step == 30 }.count == 1)
    #expect(panel.historyUpToNow.entries.last?.training == panel.run.network.training?.loss)
  }
}

@Suite struct NetworkBreakdownTests {
  static let settings = [
    [("activation", "linear"), ("data", "reg-plane"), ("lr", "10")],
    [("activation", "linear"), ("data", "reg-plane"), ("lr", "1000")],
    [("activation", "linear"), ("layers", "2 8 8 8 1"), ("problem", "regression"), ("lr", "3")],
    [("activation", "relu"), ("data", "reg-gauss"), ("lr", "1e200")],
    [
      ("data", "line"), ("layers", "1 1"), ("activation", "linear"), ("batch", "full"), ("lr", "2"),
    ],
    [
      ("data", "line"), ("layers", "1 1"), ("activation", "linear"), ("batch", "full"),
      ("lr", "1.2"), ("dtype", "float32"),
    ],
    [("activation", "identity"), ("data", "houses"), ("lr", "0.03"), ("dtype", "float32")],
  ]

  @Test(arguments: settings, [1, 7, 100, 5000])
  func `a run ends at the first loss that is no number, whatever the slices`(
    settings: [(String, String)], slice: Int
  ) throws {
    let expected = try #require(try blowUp(settings))
    let panel = try training(settings, steps: 5000, slice: slice)
    #expect(panel.isBroken)
    #expect(panel.timeline.position == expected.step && panel.timeline.end == expected.step)
    #expect(panel.breakdown == .init(step: expected.step, layer: expected.layer))
    #expect(!panel.entry.training.isFinite && panel.losses.end == expected.step)
    #expect(panel.losses.entries.dropLast().allSatisfy { $0.training.isFinite })
  }

  @Test(arguments: settings.prefix(3))
  func `no step leads on, back does`(settings: [(String, String)]) throws {
    var panel = try training(settings, steps: 500)
    let end = try #require(panel.breakdown?.step)
    panel.step(count: 5)
    panel.stepEpoch()
    #expect(panel.timeline.position == end && panel.isBroken)
    panel.seek(to: end - 1)
    #expect(!panel.isBroken && panel.entry.training.isFinite)
    panel.step(count: 9)
    #expect(panel.isBroken && panel.timeline.position == end)
  }

  @Test func `a lower rate before the end lets it go on`() throws {
    var panel = try training(Self.settings[0], steps: 500)
    let end = try #require(panel.breakdown?.step)
    panel.seek(to: 1)
    try panel.change([("lr", "1e-9")])
    panel.step(count: 100)
    #expect(panel.breakdown == nil && panel.timeline.position == 101 && end < 101)
    #expect(panel.entry.training.isFinite)
  }

  @Test func `a restart with a lower rate is whole again`() throws {
    var panel = try training(Self.settings[0], steps: 500)
    try panel.change([("lr", "0.001")])
    #expect(panel.isBroken)
    panel.restart()
    #expect(panel.breakdown == nil && !panel.isBroken)
    panel.step(count: 100)
    #expect(panel.timeline.position == 100)
  }

  @Test func `a run that stays finite has no end`() throws {
    #expect(try blowUp([], within: 100) == nil)
    #expect(try training([("lr", "-0.1")], steps: 100).breakdown == nil)
  }

  // (10² + 10⁻³⁰⁰…)² overflows while weights and outputs are numbers.
  @Test func `where only squares overflow no layer is named`() throws {
    let settings = [
      ("data", "line"), ("layers", "1 1"), ("activation", "linear"), ("lr", "1e200"),
      ("batch", "full"),
    ]
    let panel = try training(settings, steps: 9)
    #expect(panel.breakdown == .init(step: 1, layer: nil))
    #expect(panel.run.network.isFinite)
  }
}
