import Engine
import Testing

@testable import Tutor

/// All that the next steps of a run depend on, and what a screen shows of the last one.
private struct State: Equatable {
  let parameters: [Double]
  let update: [LayerWeights]?
  let epoch: Int
  let rate: Double
  let later: [Double]

  init(_ run: NetworkRun) {
    parameters = run.network.parameters
    update = run.network.lastUpdate
    epoch = run.epoch
    rate = run.network.learningRate
    // What a rule, the gradient, dead links and the loader remember comes out in the next steps.
    var copy = run
    copy.step(count: 3)
    later = copy.network.parameters
  }
}

@Suite struct NetworkTimelineTests {
  private static let settings = [
    [], [("optimizer", "adam"), ("dtype", "float32")], [("optimizer", "nesterov"), ("batch", "7")],
    [("reg", "l1"), ("reg_rate", "0.05")], [("zero_grad", "off"), ("lr", "0.001")],
    [("optimizer", "nadam"), ("l2", "0.01")], [("optimizer", "adadelta"), ("playground", "off")],
    [("optimizer", "rprop"), ("batch", "full")], [("schedule", "exp 0.99"), ("batch", "60")],
    [("optimizer", "rmsprop")], [("optimizer", "adagrad")], [("optimizer", "adamw")],
  ]

  /// Changes on the way; step 64 is that of a checkpoint, two fall on step 90.
  private static let changes = [
    20: [[("lr", "0.1")]], 64: [[("zero_grad", "off"), ("lr", "0.001")]],
    90: [[("optimizer", "adam"), ("weight", "1.1.1 0.5")], [("optimizer", "sgd")]],
    100: [[("reg", "l1"), ("reg_rate", "0.1"), ("zero_grad", "on"), ("batch", "3")]],
    101: [[("weight", "2.1.b -1"), ("schedule", "step 10 0.5")]],
    110: [[("points", "1 1 +; -2 0.5 o; 3 3 +")]], 128: [[("points", "1 1 +")], [("batch", "9")]],
  ]

  @Test(arguments: settings, [false, true])
  func `every state comes back to the bit`(
    settings: [(String, String)], keepsAccount: Bool
  ) throws {
    var timeline = Timeline(start: try network(settings, keepsAccount: keepsAccount))
    var states = [State(timeline.present)]
    for step in 1...160 {
      timeline.step()
      for change in Self.changes[step] ?? [] {
        var settings = timeline.present.settings
        for (name, value) in change { try NetworkControl.set(name, to: value, in: &settings) }
        timeline.change(settings)
      }
      states.append(State(timeline.present))
    }
    for target in [159, 0, 1, 31, 32, 33, 64, 65, 63, 90, 89, 100, 101, 128, 160, 96, 115, 20] {
      timeline.seek(to: target)
      #expect(State(timeline.present) == states[target], "step \(target)")
    }
    timeline.step(count: 90)
    #expect(timeline.position == 110 && State(timeline.present) == states[110])
  }

  @Test(arguments: settings)
  func `many steps at once are single ones`(settings: [(String, String)]) throws {
    var single = Timeline(start: try network(settings, keepsAccount: false))
    var many = single
    for _ in 0..<150 { single.step() }
    many.step(count: 31)
    many.step(count: 70)
    many.seek(to: 40)
    many.step(count: 110)
    #expect(many.position == 150 && many.end == 150)
    #expect(State(many.present) == State(single.present))
  }

  // 64·1024 + 1024 + 1024·10 (each row of ten padded to 16) + 16 numbers of 4 bytes, eight times.
  @Test func `a checkpoint of a large network is told to be large`() throws {
    let run = try network([
      ("data", "digits"), ("n", "20"), ("layers", "64 1024 10"), ("dtype", "float32"),
    ])
    #expect(run.checkpointSize == 8 * 4 * (64 * 1024 + 1024 + 1024 * 16 + 16))
  }
}
