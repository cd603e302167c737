import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct AppTimeTests {
  @Test func `nothing moves until something is pressed`() throws {
    #expect(try pressing().tickInterval == nil)
    #expect(try pressing("Space").tickInterval == nil)
  }

  @Test func `a step by hand slides for four frames and counts at once`() {
    var app = App()
    _ = app.press(.character(" "))
    #expect(app.panel.run.stepCount == 1)
    var frames = 0
    while app.tickInterval != nil, frames < 100 {
      #expect(app.tickInterval == Slide.milliseconds)
      app.tick()
      frames += 1
    }
    #expect(frames == 4)
    #expect(app.panel.run.stepCount == 1)
  }

  @Test func `the next key ends a slide`() {
    var app = App()
    _ = app.press(.character(" "))
    _ = app.press(.character("y"))
    #expect(app.tickInterval == nil)
  }

  @Test func `five steps a second take a fifth of a second each, slide included`() throws {
    var app = App()
    _ = app.press(.character("p"))
    var milliseconds = 0
    while app.panel.run.stepCount < 5, milliseconds < 10_000 {
      milliseconds += try #require(app.tickInterval)
      app.tick()
    }
    while app.curve.slide != nil {
      milliseconds += try #require(app.tickInterval)
      app.tick()
    }
    #expect(milliseconds == 5 * 200)
  }

  @Test(arguments: ["Space", "Left", "p", "Esc", "r", "P", "g"])
  func `this key stops play`(key: String) throws {
    #expect(try pressing("p ~3").playback.isRunning)
    #expect(try !pressing("p ~3 \(key)").playback.isRunning || key == "g")
  }

  @Test func `play stops where the numbers stall`() throws {
    let app = try pressing(". . . p ~99")
    #expect(app.panel.run.milestones.stalled == 71)
    #expect(!app.playback.isRunning)
    #expect(app.panel.run.stepCount < 110)
  }

  @Test func `play stops at overflow and the keys live on`() throws {
    var app = try pressing()
    try app.set("lr", to: "0.6")
    _ = app.play(try KeyScript(parsing: ". . . . p ~400"))
    #expect(!app.playback.isRunning)
    #expect(app.panel.run.milestones.overflow == 1055)
    _ = app.play(try KeyScript(parsing: "Left r Space"))
    #expect(abs(app.panel.run.x - 1.8) < 1e-12)
  }

  @Test func `a rate of zero does not play for ever`() throws {
    var app = try pressing()
    try app.set("lr", to: "0")
    _ = app.play(try KeyScript(parsing: "p ~5"))
    #expect(app.tickInterval == nil)
  }

  @Test func `go to a step makes it or goes back to it`() throws {
    #expect(try pressing("g type:42 Enter").panel.run.stepCount == 42)
    let app = try pressing("Space *50 g type:7 Enter")
    #expect(app.panel.run.stepCount == 7)
    #expect(app.panel.timeline.end == 50)
  }

  @Test func `back restores and step repeats the known future`() throws {
    let there = try pressing("Space *9").panel.run
    let again = try pressing("Space *9 Left *9 Space *9").panel
    #expect(again.run.x.bitPattern == there.x.bitPattern)
    #expect(again.timeline.end == 9)
  }
}
