import Plotting
import Testing

@testable import Tutor

/// The tour through all screens shows what it says.
@Suite struct DemoTourTests {
  private static let all = DemoScene.screens + DemoScene.lesson

  @Test(arguments: all.indices)
  func `each line fits 80 columns in both languages, and its keys are keys`(index: Int) throws {
    let scene = Self.all[index]
    for language in [Language.en, .zh] {
      let width = Charset.full.width(of: scene.caption[language])
      #expect(width > 0 && width <= 78, "\(scene.caption[language]) takes \(width) cells")
    }
    _ = try KeyScript(parsing: scene.keys)
    _ = try KeyScript(parsing: scene.opening ?? "")
  }

  /// What is on the screen at the end of the scene that says so.
  private static let sights: [(said: String, seen: String)] = [
    ("shrink by themselves", "k 7"),
    ("now it hops", "hops over it"),
    ("it diverges", "flies away"),
    ("takes every step back", "k 5"),
    ("hops across and creeps", "k 9"),
    ("four rules race", "Newton was there first"),
    ("without a mistake", "an epoch without mistake"),
    ("coloured by its answer", "circle"),
    ("All can be taken back", "paused"),
    ("arms of a spiral", "spiral, 4→6→6→1 tanh"),
    ("then the update", "update"),
    ("every stroke", "The net sees a 7"),
    ("joins the training", "800 + 1 / 200"),
    ("Without zero_grad()", "zero_grad"),
  ]

  @Test func `what is said is on the screen`() {
    var app = App()
    app.size = Size(width: 80, height: 24)
    app.reducedMotion = true
    var demo = Demo(app, scenes: DemoScene.screens)
    var sights: [String: String] = [:]
    var clock = 0
    demo.tick(at: 0)
    while !demo.isOver {
      let (said, screen) = (demo.caption?.en ?? "", demo.running)
      clock += max(1, demo.tickInterval ?? 1)
      demo.tick(at: clock)
      if demo.caption?.en != said { sights[said] = screen.screen }
    }
    #expect(sights.count == DemoScene.screens.count)
    for (said, seen) in Self.sights {
      let screen = sights.first { $0.key.contains(said) }?.value ?? "nobody says '\(said)'"
      #expect(screen.contains(seen), "'\(said)' shows no '\(seen)'")
    }
    // A minute would be too short for seven screens, four too long for a booth.
    #expect((90_000...180_000).contains(clock), "it takes \(clock) ms")
  }
}
