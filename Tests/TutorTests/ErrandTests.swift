import Engine
import Plotting
import Testing
import Tutor

/// A long way is made in slices.
@Suite struct ErrandTests {
  private func sent(_ line: String) throws -> App {
    var app = App()
    _ = try app.execute(line)
    return app
  }

  @Test func `a short way is made at once`() throws {
    let app = try sent("step 5000")
    #expect(app.panel.timeline.position == 5000)
    #expect(app.tickInterval == nil)
  }

  @Test func `a long way goes on with each beat until it is made`() throws {
    var app = try sent("step 14000")
    #expect(app.panel.timeline.position == 5000)
    var beats = 0
    while app.tickInterval != nil {
      app.tick()
      beats += 1
    }
    #expect(beats == 2)
    #expect(app.panel.timeline.position == 14_000)
  }

  @Test func `Esc stops it where it is`() throws {
    var app = try sent("go 1000000")
    app.tick()
    _ = app.press(.escape)
    #expect(app.tickInterval == nil)
    #expect(app.panel.timeline.position == 10_000)
  }

  @Test func `keys that are typed ahead wait for its end`() throws {
    var app = try sent("go 30000")
    _ = app.press(.character(" "))
    #expect(app.panel.timeline.position == 30_001)
  }

  @Test func `on a way that is too long to wait for only Esc and q are heard`() throws {
    var app = try sent("go 1000000")
    #expect(app.press(.character(" ")) == nil)
    #expect(app.panel.timeline.position == 5000 && app.tickInterval != nil)
    #expect(app.press(.character("q")) == .quit)
    #expect(app.panel.timeline.position == 5000)
  }

  @Test func `the status says where it goes and how to stop`() throws {
    let app = try sent("step 14000")
    #expect(app.frame(size: app.size).description.contains("Esc stops"))
  }
}
