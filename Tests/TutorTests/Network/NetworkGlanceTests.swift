import Plotting
import Testing

@testable import Tutor

@Suite struct NetworkGlanceTests {
  @Test(arguments: [
    "", "Space *3", "e *4", "e c Right *9", "e Tab", "e Tab *4", "e : type:view Space",
  ])
  func `a frame that was prepared is the frame that was not`(keys: String) throws {
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      var app = try lab(keys, size: size)
      let picture = app.frame(size: size)
      app.prepareFrame()
      #expect(app.frame(size: size) == picture)
    }
  }

  @Test func `while it plays a key is answered from the last glance, with the present step`() throws
  {
    var app = try lab(". *8 p")
    app.tick()
    app.prepareFrame()
    let (title, map) = (Self.title(app), Self.map(app))
    for _ in 0..<40 { app.tick() }
    #expect(Self.title(app) != title)
    #expect(Self.map(app) == map)
    // The map and all the rest take turns.
    app.prepareFrame()
    app.tick()
    app.prepareFrame()
    #expect(Self.map(app) != map)
  }

  private static func title(_ app: App) -> String { app.frame(size: app.size).line(0) }

  /// The cells of the map: half blocks look alike as text, their inks do not.
  private static func map(_ app: App) -> [Ink?] {
    let frame = app.frame(size: app.size)
    return (1...15).flatMap { row in (0..<40).map { frame[Point($0, row)]?.ink } }
  }

  @Test func `what stands still is never shown as it was`() throws {
    var app = try lab("e *30")
    app.prepareFrame()
    _ = app.play(try KeyScript(parsing: "e *30"))
    var fresh = try lab("e *60")
    #expect(app.screen == fresh.screen)
    fresh.prepareFrame()
    _ = fresh.play(try KeyScript(parsing: "a"))
    #expect(try fresh.screen == lab("e *60 a").screen)
  }
}
