import Plotting
import Testing

@testable import Tutor

/// A program that shows itself, and hands itself over.
@Suite struct DemoTests {
  private static let scenes = [
    DemoScene(Localized(en: "two steps", zh: "两步"), keys: "Space Space", rest: 500, opening: ""),
    DemoScene(Localized(en: "one more", zh: "再一步"), keys: "Space", rest: 500),
    DemoScene(Localized(en: "a surface", zh: "曲面"), rest: 500, opening: "2"),
  ]

  private func demo(isEndless: Bool = false) -> Demo<App> {
    var app = App()
    app.reducedMotion = true
    return Demo(app, scenes: Self.scenes, isEndless: isEndless)
  }

  /// Lets time go on as the event loop does, from one thing that is due to the next.
  private func play(_ demo: inout Demo<App>, until end: Int, from begin: Int = 0) {
    var clock = begin
    demo.tick(at: clock)
    while let wait = demo.tickInterval, clock + wait <= end {
      clock += max(1, wait)
      demo.tick(at: clock)
    }
    if clock < end { demo.tick(at: end) }
  }

  private let size = Size(width: 80, height: 24)

  @Test func `a caption is read, then the keys come at their pace`() {
    var demo = demo()
    play(&demo, until: 899)
    #expect(demo.running.position == 0)
    #expect(demo.frame(size: size).line(23).hasPrefix(" two steps  "))
    play(&demo, until: 901, from: 899)
    #expect(demo.running.position == 1)
    play(&demo, until: 1601, from: 901)
    #expect(demo.running.position == 2)
  }

  @Test func `a wait is as long as it says, and a machine that slept goes on where it was`() {
    let long = DemoScene(Localized(en: "wait", zh: "等"), rest: 4000, opening: "")
    var demo = Demo(App(), scenes: [long, Self.scenes[2]])
    play(&demo, until: 4899)
    #expect(demo.caption?.en == "wait")
    play(&demo, until: 4901, from: 4899)
    #expect(demo.caption?.en == "a surface")
    demo.tick(at: 4_000_000)
    #expect(demo.caption?.en == "a surface")
  }

  @Test func `a scene goes on where the one before ended, unless it opens a screen`() {
    var demo = demo()
    play(&demo, until: 3300)
    #expect(demo.caption?.en == "one more" && demo.running.position == 3)
    play(&demo, until: 3700, from: 3300)
    #expect(demo.caption?.en == "a surface" && demo.running.kind == .surface)
    #expect(demo.running.position == 0)
  }

  @Test func `at the end it waits to be taken over or shown again`() {
    var demo = demo()
    play(&demo, until: 60_000)
    #expect(demo.isOver && demo.tickInterval == nil)
    #expect(demo.frame(size: size).line(23).contains("Enter: it is yours now"))
    _ = demo.press(.character(" "))
    #expect(!demo.isOver && demo.running.kind == .curve && demo.running.position == 0)
  }

  @Test func `Space holds it, the arrows go from screen to screen, q ends it`() {
    var demo = demo()
    _ = demo.press(.character(" "))
    #expect(demo.isPaused && demo.tickInterval == nil)
    #expect(demo.frame(size: size).line(23).contains("paused"))
    _ = demo.press(.right)
    #expect(demo.caption?.en == "a surface" && !demo.isPaused)
    _ = demo.press(.left)
    #expect(demo.caption?.en == "two steps" && demo.running.kind == .curve)
    #expect(demo.press(.character("q")) == .quit)
  }

  @Test func `Enter hands over the program as it stands, with its own last row`() {
    var demo = demo()
    play(&demo, until: 2000)
    _ = demo.press(.enter)
    #expect(demo.isYours && demo.tickInterval == nil)
    _ = demo.press(.character(" "))
    #expect(demo.running.position == 3)
    #expect(demo.frame(size: size) == demo.running.frame(size: size))
    #expect(demo.press(.character("q")) == .quit)
  }

  @Test func `in a booth q and a minute without a key lead back to the beginning`() {
    var demo = demo(isEndless: true)
    _ = demo.press(.enter)
    #expect(demo.press(.character("q")) == nil)
    #expect(!demo.isYours && demo.running.position == 0)
    _ = demo.press(.enter)
    _ = demo.press(.character("3"))
    demo.tick(at: 1000)
    demo.tick(at: 60_999)
    #expect(demo.isYours && demo.tickInterval == 1)
    demo.tick(at: 61_000)
    #expect(!demo.isYours && demo.running.kind == .curve)
  }

  @Test func `in a booth the end is the beginning`() {
    var demo = demo(isEndless: true)
    play(&demo, until: 6000)
    #expect(!demo.isOver && demo.running.kind == .curve)
  }

  @Test func `a wide window has room for what is said and for the keys`() {
    let line = demo().frame(size: Size(width: 120, height: 40)).line(39)
    #expect(line.hasPrefix(" two steps") && line.hasSuffix("q: quit"))
  }
}
