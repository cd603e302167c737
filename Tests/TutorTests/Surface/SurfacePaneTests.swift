import Engine
import Plotting
import Testing

@testable import Tutor

/// What the panes show and say, and what they say when there is nothing to show.
@Suite struct SurfacePaneTests {
  /// The screen with a pane enlarged.
  private func screen(
    _ pane: SurfacePane, _ settings: [(String, String)] = [], keys: String = "",
    hidesNext: Bool = false
  ) throws -> String {
    var app = try pressingSurface(keys, settings)
    app.hidesNext = hidesNext
    var stage = app.surface
    (stage.focus, stage.isEnlarged) = (pane, true)
    app.stage = stage
    return app.screen
  }

  @Test func `a step that moves nothing has no cut`() throws {
    #expect(try screen(.cut, [("lr", "0")]).contains("the next step moves nothing"))
    #expect(try screen(.cut, [("lr", "1e308")]).contains("nothing to see along the next step"))
  }

  @Test func `directions need a minimum, of a bowl or of another surface`() throws {
    #expect(try screen(.eigen, [("f", "x + y")]).contains("no minimum is known here"))
    #expect(try screen(.phase).contains("a few steps show place and step"))
    // [[10, 8], [8, 10]] has 18 and 2; the saddle's basins at y = ±1 have 3y² − 1 = 2 and 1.
    #expect(
      try screen(.eigen, [("f", "booth")], keys: "Space").contains("▲ steep λ 18  ▼ flat λ 2"))
    #expect(
      try screen(.eigen, [("f", "saddle")], keys: "Space").contains("▲ steep λ 2  ▼ flat λ 1"))
  }

  @Test func `rates need a bend upwards, and are not told while a question is open`() throws {
    #expect(try screen(.rates, [("f", "0 - x^2 - y^2")]).contains("does not bend upwards"))
    for pane in [SurfacePane.rates, .cut] {
      #expect(try screen(pane, hidesNext: true).contains("this is shown after your answer"))
    }
    let shown = try screen(.rates)
    for part in ["walks", "hops", "swings", "flies away", "stable: lr·λ < 2+2β", "(1−√(lr·λ))²"] {
      #expect(shown.contains(part), "\(part)")
    }
    #expect(try screen(.rates, [("optimizer", "nesterov")]).contains("(2+2β)/(1+2β)"))
  }

  @Test func `a race tells who is there and who is gone, and lists kept walks`() throws {
    let shown = try screen(
      .race, [("race", "sgd momentum newton"), ("lr", "1")], keys: "Space *4 f")
    #expect(shown.contains("✗ at 3") && shown.contains("✓ at 1"))
    #expect(shown.contains("a GD lr 1"))
  }

  @Test func `of lanes in one cell the one in focus is shown, with a sign for the others`() throws {
    // Two equal lanes are always in one cell.
    let race = [("race", "sgd sgd newton")]
    #expect(try screen(.map, race, keys: "Space").contains("1+"))
    #expect(try screen(.map, race, keys: "Space Tab").contains("2+"))
    #expect(try !screen(.map, [("race", "sgd newton")], keys: "Space").contains("1+"))
  }

  @Test func `nine lanes differ in ink or in dots`() {
    let marks = (0..<9).map { LaneMark($0, of: 9) }
    let looks = marks.map { "\($0.ink) \($0.dash(isFocus: false))" }
    #expect(Set(looks).count == 9 && Set(marks.map(\.head)).count == 9)
    #expect(marks.allSatisfy { $0.dash(isFocus: true) == 1 })
  }

  @Test(arguments: [Size(width: 60, height: 18), Size(width: 80, height: 24)], Language.allCases)
  func `both parameters of the update stand there, whatever their digits`(
    size: Size, language: Language
  ) throws {
    for function in SurfaceFunction.Name.allCases {
      for optimizer in ["sgd", "momentum"] {
        var app = try pressingSurface(
          "Space *37", [("f", function.rawValue), ("optimizer", optimizer)], size: size)
        app.language = language
        let lines = app.screen.split(separator: "\n")
        let update = try #require(lines.last { $0.hasPrefix(" x ") })
        #expect(update.contains("  y "), "\(function) \(update)")
      }
    }
  }
}
