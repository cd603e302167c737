import Engine
import Plotting
import Testing

@testable import Tutor

/// Settings that nobody makes in this order, on windows of all sizes.
@Suite struct CodeFuzzTests {
  private static let lines = [
    "program loop", "program parabola", "lr 1e308", "lr -1e308", "lr 0", "lr 0.1", "lr 1e-300",
    "optimizer adam", "optimizer momentum", "optimizer sgd", "beta 1", "beta 0", "zero_grad off",
    "zero_grad on", "batch 1", "batch full", "batch 1000", "n 2", "n 7", "n 1000", "start 1e308",
    "start -1e308 1e308", "start 5e-324", "start random", "shuffle on", "shuffle off", "seed 9",
    "step 40", "step 7", "back 5", "go 3", "fork", "ghosts", "restart", "undo", "redo", "predict",
    "view loss", "view passes", "view numbers", "view swift", "view matlab", "big", "lang zh",
    "export torch a.py", "export steps a.csv", "export weights a.npz",
  ]
  private static let keys = [
    "Space *3", "Left *9", "e", "a", "d", "o", "R", "c", "Down", "Up", "P", "Right", "Enter", "Tab",
    "BTab", "Esc", "m", "L", "?", "f",
  ]
  private static let sizes = [
    (60, 18), (76, 22), (80, 24), (118, 36), (180, 50), (200, 60), (61, 40), (300, 19), (20, 5),
  ]

  @Test(arguments: Array(UInt64(1)...12))
  func `the screen of code lives through all of them`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func pick<Element>(_ all: [Element]) -> Element {
      all[Int(generator.next() % UInt64(all.count))]
    }
    var app = App(.code)
    for _ in 0..<60 {
      // A refusal is as good as a change.
      _ = try? app.execute(pick(Self.lines))
      app.finishMotion()
      try app.press(pick(Self.keys))
      let (width, height) = pick(Self.sizes)
      app.size = Size(width: width, height: height)
      #expect(app.frame(size: app.size).size == app.size)
      var beside = app
      beside.size = Size(width: width / 2, height: height / 2)
      _ = beside.pressPanel(.press, at: Point(width / 4, height / 4))
      #expect(beside.panel(size: beside.size).size == beside.size)
    }
  }
}
