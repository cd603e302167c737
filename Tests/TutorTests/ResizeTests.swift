import Plotting
import Testing

@testable import Tutor

/// A window that changes its size shows other pictures of the same numbers.
@Suite struct ResizeTests {
  private static let sizes = [
    Size(width: 1, height: 1), Size(width: 200, height: 60), Size(width: 60, height: 18),
    Size(width: 33, height: 90), Size(width: 120, height: 40),
  ]

  private func start(_ kind: StageKind) throws -> App {
    try pressing("", on: kind, kind == .digits ? [("n", "100"), ("layers", "64 12 10")] : [])
  }

  @Test(arguments: StageKind.allCases)
  func `no number depends on the size of the window`(kind: StageKind) throws {
    var (still, resized) = (try start(kind), try start(kind))
    for index in 0..<10 {
      resized.size = Self.sizes[index % Self.sizes.count]
      resized.prepareFrame()
      _ = resized.frame(size: resized.size)
      for key in index == 5 ? [Key.up, .character(" ")] : [.character(" ")] {
        _ = still.press(key)
        _ = resized.press(key)
      }
    }
    #expect(resized.position == still.position)
    #expect(resized.stage.numbers(for: resized) == still.stage.numbers(for: still))
    resized.size = still.size
    #expect(resized.screen == still.screen)
    #expect(try resized.savedRun() == still.savedRun())
  }

  @Test(arguments: StageKind.allCases)
  func `the smallest window shows the step and what it says, in large too`(kind: StageKind) throws {
    for keys in ["Space *2", "Space *2 B"] {
      var app = try start(kind)
      _ = app.play(try KeyScript(parsing: keys))
      app.size = App.leastSize
      let rows = app.screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows.count == App.leastSize.height)
      #expect(rows.allSatisfy { $0.count <= App.leastSize.width })
      let title = rows[0]
      #expect(title.contains(kind == .code ? "line 2" : "k 2"), "\(title)")
      // The large form says it in words of its own.
      let status = app.stage.statusLine(for: app).text
      #expect(app.isProjecting || rows[16].contains(status.prefix(12)), "\(rows[16])")
    }
  }
}
