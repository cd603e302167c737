import Engine
import Plotting
import Testing

@testable import Tutor

/// Keys that nobody presses in this order.
@Suite struct AppFuzzTests {
  private static let keys = [
    "Space", "n", "e", "Left", "p", ",", ".", "r", "R", "f", "F", "u", "U", "Up", "Down", "+", "-",
    "o", "d", "D", "a", "k", "w", "z", "c", "Tab", "BTab", "Enter", "B", "L", "m", "P", "?", "Esc",
    "Right", "Home", "End", "PgDn", "=", ":", "g", "BS", "0", "1", "3", "4", "9", "~1", "i", "x",
    "type:5", "type:-3", "type:0.5", "'type:data clouds'", "'type:classes 4'", "'type:layers 2 1'",
    "'type:data digits'", "'type:n 20'", "'type:lr 1e9'", "'type:data line'", "'type:view warp'",
    "'type:activation linear'", "'type:weight 1.1.1 1e300'", "'type:batch full'",
    "'type:speed max'",
    "'type:stop_epoch 2'", "'type:features x,xy'", "'type:sweep_steps 3'", "Del",
  ]

  @Test(arguments: Array(UInt64(1)...6))
  func `the screens live through all of them`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var app = App([StageKind.mlp, .mlp, .perceptron, .curve][Int(seed % 4)])
    app.reducedMotion = true
    _ = try app.execute("speed 30")
    // Few rows and steps, so that nobody waits for a sweep.
    if app.kind == .mlp { try app.set([("n", "40"), ("sweep_steps", "3")]) }
    var pressed: [String] = []
    for _ in 0..<100 {
      let key = Self.keys[Int(generator.next() % UInt64(Self.keys.count))]
      pressed.append(key)
      guard app.play(try KeyScript(parsing: key)) else {
        Issue.record("it ended after \(pressed.joined(separator: " "))")
        return
      }
      if generator.next() % 8 == 0 {
        let sizes = [(60, 18), (80, 24), (80, 24), (120, 40), (20, 5)]
        let size = sizes[Int(generator.next() % 5)]
        app.size = Size(width: size.0, height: size.1)
        _ = app.frame(size: app.size)
        let places = [(40, 20), (38, 12), (59, 30), (80, 16), (9, 3), (1, 1)]
        let place = places[Int(generator.next() % 6)]
        var beside = app
        beside.size = Size(width: place.0, height: place.1)
        _ = beside.pressPanel(.press, at: Point(place.0 / 2, place.1 / 3))
        _ = beside.panel(size: beside.size)
      }
    }
  }
}
