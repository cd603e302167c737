import Engine
import Plotting
import Testing

@testable import Tutor

/// Numbers without end, functions without values, keys that nobody presses in this order.
@Suite struct SurfaceFuzzTests {
  private static let keys = [
    "Space", "Space *9", "Left", "Left *4", "p", "r", "R", "f", "F", "u", "U", "Up", "Down", "+",
    "-", "o", "d", "k", "K", "w", "z", "c", "i", "Tab", "BTab", "Enter", "B", "L", "m", "?", "Esc",
    "Right", "PgDn", "=", ":", "g", "BS", "1", "2", "~1", "P", "h", "t", "type:3", "type:-1",
    "'type:f 1/x' Enter", "'type:f log(x)' Enter",
  ]

  private static let commands = [
    "f 1/x", "f log(x)", "f sqrt(x*y)", "f x + y", "f 0*x", "f exp(exp(x))*y", "f x^9 - y^9",
    "f abs(x) + abs(y)", "f rosenbrock", "f beale", "f hills", "f houses", "f bowl", "kappa 1e6",
    "kappa 0.001", "scale standard", "start 1e308 1e308", "start -1e308 1e-308", "start 0 0",
    "start random", "start 5e-324 0", "race all", "race newton", "lane 3", "lr 1e308", "lr 0",
    "lr -1", "lr 1e-300", "share_lr on", "beta 1", "beta 0", "schedule exp 2", "schedule step 1",
    "zero_grad off", "zero_grad on", "noise 1e6", "noise 0", "view path", "view whole",
    "view -1e300 1e300 0 1", "view 0 1e-300 0 1e-300", "view -1e-9 1e-9 -1e9 1e9", "step 40",
    "optimizer adam", "optimizer armijo",
  ]

  private static let sizes = [
    (60, 18), (76, 22), (80, 24), (120, 40), (200, 60), (61, 40), (300, 19), (20, 5), (1, 1),
  ]

  private static let places = [(40, 20), (38, 12), (59, 30), (80, 16), (9, 3), (1, 1)]

  @Test(arguments: Array(UInt64(1)...12))
  func `the screen lives through all of them`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func pick<Element>(_ all: [Element]) -> Element {
      all[Int(generator.next() % UInt64(all.count))]
    }
    var app = App(.surface)
    app.reducedMotion = true
    _ = try app.execute("speed 30")
    for _ in 0..<80 {
      if generator.next() % 3 == 0 {
        // A refusal is as good as a change.
        _ = try? app.execute(pick(Self.commands))
      } else if !app.play(try KeyScript(parsing: pick(Self.keys))) {
        Issue.record("it ended")
      }
      if generator.next() % 4 == 0 {
        let size = pick(Self.sizes)
        app.size = Size(width: size.0, height: size.1)
        #expect(app.frame(size: app.size).size == app.size)
        _ = app.press(.mouse(.press, Point(size.0 / 3, size.1 / 3)))
      }
      if generator.next() % 6 == 0 {
        let place = pick(Self.places)
        var beside = app
        beside.size = Size(width: place.0, height: place.1)
        _ = beside.pressPanel(.press, at: Point(place.0 / 2, place.1 / 3))
        _ = beside.panel(size: beside.size)
      }
    }
  }

  @Test(arguments: commands)
  func `every odd setting is drawn in every pane, before and after some steps`(
    command: String
  ) throws {
    for race in ["race sgd", "race all"] {
      var app = App(.surface)
      app.reducedMotion = true
      _ = try app.execute(race)
      _ = try? app.execute(command)
      let (small, large) = (Size(width: 80, height: 24), Size(width: 200, height: 60))
      for steps in [0, 60] {
        _ = try app.execute("step \(steps)")
        #expect(app.frame(size: large).size == large)
        for _ in SurfacePane.allCases {
          #expect(app.frame(size: small).size == small)
          try app.press("BTab")
        }
        try app.press("B")
        #expect(app.frame(size: small).size == small)
        try app.press("B")
      }
    }
  }
}
