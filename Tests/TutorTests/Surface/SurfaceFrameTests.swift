import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct SurfaceFrameTests {
  private static let sizes = [
    Size(width: 40, height: 15), Size(width: 71, height: 31), Size(width: 100, height: 36),
    Size(width: 33, height: 9), Size(width: 12, height: 30),
  ]

  private func frame(
    _ settings: [(String, String)], _ view: SurfaceView = .whole, steps: Int = 0,
    size: Size = Size(width: 40, height: 15)
  ) throws -> SurfaceFrame {
    var panel = SurfacePanel(try surfaceSettings(settings))
    panel.step(count: steps)
    return SurfaceFrame(view, of: panel, in: size)
  }

  private func length(_ range: ClosedRange<Double>) -> Double {
    range.upperBound - range.lowerBound
  }

  // A cell is twice as high as it is wide; screens.md allows 12 %.
  @Test(
    arguments: SurfaceFunction.Name.allCases.filter { $0 != .houses }, sizes)
  func `units are as long in both directions`(name: SurfaceFunction.Name, size: Size) throws {
    let frame = try frame([("f", name.rawValue)], size: size)
    let ratio =
      length(frame.x) / Double(size.width) / (length(frame.y) / Double(2 * size.height))
    #expect(abs(ratio - 1) < 0.12)
    let usual = SurfaceFunction(name).usualView
    #expect(frame.x.lowerBound <= usual.x.lowerBound && frame.y.upperBound >= usual.y.upperBound)
  }

  @Test func `sides of very different length are stretched`() throws {
    let frame = try frame([("f", "houses")])
    #expect(frame.x == -1...7 && frame.y == -0.05...0.15)
  }

  @Test(arguments: ["40 3", "-300 0", "0 1000", "1e6 -1e6"])
  func `a far start is seen, with what is worth seeing`(start: String) throws {
    for function in ["bowl", "hills", "x^2 + y^2"] {
      let settings = [("f", function), ("start", start)]
      let origin = try surfaceSettings(settings).origin
      let frame = try frame(settings)
      #expect(frame.x.contains(origin.x) && frame.y.contains(origin.y))
      #expect(frame.x.contains(0) && frame.y.contains(0))
    }
  }

  @Test(arguments: ["1e308 1e308", "-1e308 1e308", "1.7e308 0", "5e-324 5e-324"])
  func `the largest numbers have a frame`(start: String) throws {
    for view in [SurfaceView.whole, .path] {
      let frame = try frame([("start", start)], view, steps: 3)
      #expect(frame.x.lowerBound < frame.x.upperBound)
      #expect(frame.y.lowerBound < frame.y.upperBound)
      #expect(length(frame.x).isFinite && length(frame.y).isFinite)
    }
  }

  @Test func `the path is followed as it shrinks`() throws {
    let early = try frame([], .path, steps: 1)
    let late = try frame([], .path, steps: 400)
    #expect(early.x.contains(-4) && early.x.contains(0))
    #expect(length(late.x) < length(early.x))
    #expect(late.x.contains(0) && late.y.contains(0))
  }

  @Test func `who has flown away is not followed`() throws {
    let frame = try frame([("race", "sgd newton"), ("lr", "1")], .path, steps: 300)
    #expect(length(frame.x) < 3000 && length(frame.y) < 3000)
  }

  @Test func `a window is seen whole`() throws {
    let frame = try frame([], try SurfaceView(parsing: "-1 1 -1 3"))
    #expect(frame.x.lowerBound <= -1 && frame.x.upperBound >= 1)
    #expect(abs(length(frame.y) - 4) < 1e-12)
  }

  @Test func `views by name, and what is wrong with one`() throws {
    #expect(try SurfaceView(parsing: "whole") == .whole)
    #expect(try SurfaceView(parsing: "fit") == .path && SurfaceView(parsing: "lens") == .path)
    #expect(try SurfaceView(parsing: "-1 2,3 4") == .window(x: -1...2, y: 3...4))
    for text in ["big", "1 2 3", "2 1 3 4", "1 2 4 4", "a 1 2 3"] {
      #expect(throws: UserError.self, "\(text)") { try SurfaceView(parsing: text) }
    }
    #expect(SurfaceView.whole.following == .path && SurfaceView.path.following == .whole)
    #expect(SurfaceView.window(x: 0...1, y: 0...1).following == .whole)
  }
}
