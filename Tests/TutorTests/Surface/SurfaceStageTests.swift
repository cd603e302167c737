import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct SurfaceStageTests {
  private func stage(_ keys: String = "", _ settings: [(String, String)] = []) throws
    -> SurfaceStage
  {
    try pressingSurface(keys, settings).surface
  }

  private func settings(_ keys: String, _ settings: [(String, String)] = []) throws
    -> SurfaceSettings
  {
    try stage(keys, settings).panel.settings
  }

  @Test func `the key 2 opens it, and 1 leads back`() throws {
    #expect(try pressing("2").kind == .surface)
    #expect(try pressing("2 Space *3 1 2").surface.position == 3)
  }

  // MARK: Time

  @Test func `a step is one of every lane, back is exact`() throws {
    let there = try stage("w Space *8 Left *3").panel
    #expect(there.run.lanes.map(\.place) == (try stage("w Space *5").panel.run.lanes.map(\.place)))
    #expect(there.timeline.position == 5 && there.timeline.end == 8)
  }

  @Test func `play ends when all have settled`() throws {
    var app = try pressingSurface("p", [("f", "bowl 9"), ("start", "9 1"), ("lr", "0.2")])
    for _ in 0..<200 { app.tick() }
    #expect(!app.playback.isRunning && app.surface.position == 31)
  }

  @Test func `a restart and a fork need a run`() throws {
    #expect(try pressingSurface("r").said().hasPrefix("this is step 0"))
    #expect(try pressingSurface("f").said().hasPrefix("there is no run to keep"))
    #expect(try stage("Space *3 f r").panel.ghosts.count == 1)
    #expect(try stage("Space *3 f F").panel.ghosts.isEmpty)
    #expect(try stage("Space *3 f u").panel.ghosts.isEmpty)
    #expect(try pressingSurface("Space f").said(in: .zh).contains("影子 1"))
  }

  // MARK: What walks, and where

  @Test func `d goes round the surfaces, each with its own start and rates`() throws {
    let count = SurfaceFunction.Name.allCases.count
    let saddle = try settings("= type:0.5 Enter d")
    #expect(saddle.function.name == .saddle && saddle.start == nil)
    #expect(saddle.lane.learningRate == nil)
    #expect(try settings("d *\(count)").function.name == .bowl)
    #expect(try settings("d *3 u *3").function.name == .bowl)
    #expect(try settings("d", [("f", "x^2 + y^2")]).function.name == .bowl)
  }

  @Test func `κ goes along its ladder, houses change their scale`() throws {
    #expect(try settings("k").function.condition == 25)
    #expect(try settings("K").function.condition == 9)
    #expect(try settings("k *9").function.condition == 1000)
    #expect(try settings("K *9").function.condition == 1)
    #expect(try pressingSurface("K *9").said().hasPrefix("κ is at the end"))
    #expect(try pressingSurface("d k").said().hasPrefix("only the bowl has a κ"))
    let houses = try settings("k", [("f", "houses")])
    #expect(houses.function.isStandardised)
    #expect(try !settings("k k", [("f", "houses")]).function.isStandardised)
  }

  @Test func `w goes from one to four to nine and back`() throws {
    #expect(try settings("w").rules == [.sgd, .momentum, .adam, .newton])
    #expect(try settings("w w").rules == LaneRule.allCases)
    #expect(try settings("w w w").rules == [.sgd])
    #expect(try settings("Space *5 w").lanes.count == 4)
    #expect(try stage("Space *5 w").position == 0)
  }

  @Test func `o changes the rule of the lane in focus, in mid-run too`() throws {
    #expect(try settings("o").rules == [.momentum])
    #expect(try settings("o *9").rules == [.sgd])
    let race = try stage("w Space *3 Tab o")
    #expect(race.panel.settings.rules == [.sgd, .nesterov, .adam, .newton])
    #expect(race.position == 3)
    #expect(try stage("w Space *3 Tab o Left").panel.settings.rules[1] == .momentum)
  }

  @Test func `the arrows turn the rate of the lane in focus`() throws {
    let lanes = try stage("w Tab Up").panel.run.lanes
    // The next rung above 0.02.
    #expect(lanes.map(\.learningRate) == [0.18, 0.03, 0.3, 1])
  }

  @Test func `R draws a start, undo takes it back`() throws {
    let drawn = try settings("R")
    #expect(drawn.seed == 2 && drawn.start == randomPlace(in: drawn))
    #expect(try settings("R u").start == nil && settings("R u U").start == drawn.start)
  }

  // MARK: Panes

  @Test func `Tab visits every pane and comes back, of one alone`() throws {
    let count = SurfacePane.allCases.count
    #expect(try stage("Tab").focus == .race && stage("BTab").focus == .rates)
    #expect(try stage("Tab *\(count)").focus == .map)
    #expect(try stage("Tab BTab").focus == .map)
  }

  @Test func `in a race Tab picks the lane and S-Tab the pane`() throws {
    let race = try stage("w Space *4 Left *2 Tab Tab")
    #expect(race.panel.focus == 2 && race.focus == .map)
    #expect(race.end == 4 && race.position == 2)
    #expect(try stage("w Tab *4").panel.focus == 0)
    #expect(try stage("w BTab").focus == .rates)
  }

  @Test func `undo keeps the lane that is looked at`() throws {
    let race = try stage("w Up Tab u")
    #expect(race.panel.focus == 1)
    #expect(race.panel.run.lanes[0].learningRate == 0.18)
  }

  @Test func `Enter enlarges, Esc comes back`() throws {
    #expect(try stage("Tab Enter").isEnlarged && !stage("Tab Enter Esc").isEnlarged)
    #expect(try !stage("Enter Enter").isEnlarged)
  }

  // MARK: The start

  @Test func `the start moves by a cell, and a step begins there`() throws {
    let app = try pressingSurface("i Right Up")
    let start = app.surface.panel.settings.origin
    let map = SurfaceMap(
      panel: SurfacePanel(), view: .whole, size: Size(width: 49, height: 17))
    #expect(app.surface.mode == .start)
    #expect(abs(start.x + 4 - map.cell.x) <= map.cell.x / 4)
    #expect(abs(start.y - 1.5 - map.cell.y) <= map.cell.y / 4)
    #expect(try settings("i Right Left").origin.distance(to: SurfacePoint(-4, 1.5)) < 0.2)
    #expect(try stage("i Right Esc").mode == .normal && stage("i Enter").mode == .normal)
    #expect(try stage("i i").mode == .normal)
    #expect(try stage("Space *5 i Right Space *2").position == 2)
    #expect(try settings("i Right u").start == nil)
  }

  @Test func `a click on the map starts there, one beside it does not`() throws {
    var app = try pressingSurface()
    _ = app.press(.mouse(.press, Point(20, 8)))
    let start = app.surface.panel.settings.origin
    let head = app.screen.split(separator: "\n", omittingEmptySubsequences: false)[8]
    #expect(head.dropFirst(20).first == "●")
    #expect(start != SurfacePoint(-4, 1.5))
    for point in [Point(2, 8), Point(20, 0), Point(20, 20), Point(60, 8)] {
      var other = app
      _ = other.press(.mouse(.press, point))
      #expect(other.surface.panel.settings.origin == start)
    }
  }

  // MARK: The cursor

  @Test func `the cursor reads, zooms and pans`() throws {
    let cursor = try pressingSurface("c")
    #expect(cursor.surface.mode == .readout(SurfacePoint(-4, 1.5)))
    #expect(cursor.screen.contains("x −4  y 1.5  f 19.25  ∇f (−4, 15)"))
    func width(_ keys: String) throws -> Double {
      let stage = try stage(keys)
      let frame = SurfaceMap(
        panel: stage.panel, view: stage.view, size: Size(width: 49, height: 17)
      ).frame
      return frame.x.upperBound - frame.x.lowerBound
    }
    #expect(abs(try width("c +") - width("") / 2) < 1e-9)
    #expect(abs(try width("c + + -") - width("") / 2) < 1e-9)
    #expect(abs(try width("c + Left *40") - width("c +")) < 1e-9)
    guard case .window(let x, _) = try stage("c + Left *40").view else {
      Issue.record("it did not pan")
      return
    }
    #expect(x.upperBound < 0)
    #expect(try width("c + z") == width(""))
  }

  @Test func `zoom has ends`() throws {
    for keys in ["c + *60", "c - *60"] {
      let app = try pressingSurface(keys)
      #expect(app.frame(size: app.size).size == app.size)
    }
  }

  @Test func `Enter starts where the cursor is, Esc leaves all as it was`() throws {
    let moved = try stage("c Right *5 Enter")
    #expect(moved.panel.settings.origin.x > -4 && moved.panel.settings.origin.y == 1.5)
    #expect(try stage("c Right *5 Esc").panel.settings.start == nil)
    #expect(try stage("c Right *5 Esc").mode == .normal)
    #expect(try stage("c c").mode == .normal)
  }

  @Test func `views are chosen by key and by name`() throws {
    #expect(try stage("z").view == .path && stage("z z").view == .whole)
    #expect(try stage(": 'type:view -1 1 -1 1' Enter").view == .window(x: -1...1, y: -1...1))
    let wrong = try pressingSurface(": 'type:view big' Enter")
    #expect(wrong.screen.contains("view: 'big' is neither whole, path nor four numbers"))
    #expect(try stage("z d").view == .whole)
  }

  @Test func `a formula is typed in, a wrong one stays to be mended`() throws {
    #expect(try settings(": 'type:f x^2 + y^4' Enter").function.name == nil)
    let wrong = try pressingSurface(": 'type:f x^2 + q' Enter")
    #expect(wrong.surface.panel.settings.function.name == .bowl)
    guard case .prompt = wrong.mode else {
      Issue.record("the line is gone")
      return
    }
  }

  // MARK: Every pane, every size

  @Test(arguments: SurfacePane.allCases)
  func `every pane can be drawn on every size, in both languages`(pane: SurfacePane) throws {
    let index = try #require(SurfacePane.allCases.firstIndex(of: pane))
    let tabs = Array(repeating: "Tab ", count: index).joined()
    for (width, height) in [(60, 18), (76, 22), (80, 24), (120, 40), (200, 60), (400, 120)] {
      for keys in ["", "Space *3", "w Space *9", "Enter w w Space *3 f r Space"] {
        var app = try pressingSurface(
          tabs + keys, size: Size(width: width, height: height))
        #expect(app.surface.focus == pane)
        app.language = .zh
        #expect(app.frame(size: app.size).size == app.size)
      }
    }
  }
}
