import Engine
import Testing

@testable import Tutor

@Suite struct SurfacePanelTests {
  private func panel(_ settings: [(String, String)] = [], steps: Int = 0) throws -> SurfacePanel {
    var panel = SurfacePanel(try surfaceSettings(settings))
    panel.step(count: steps)
    return panel
  }

  private func set(
    _ name: String, to value: String, in panel: inout SurfacePanel
  ) throws(UserError) {
    var settings = panel.settings
    try SurfaceControl.set(name, to: value, in: &settings)
    panel.change(to: settings)
  }

  private func places(_ panel: SurfacePanel) -> [SurfacePoint] { panel.run.lanes.map(\.place) }

  private static let race = [("race", "sgd momentum adam"), ("noise", "0.3")]

  @Test func `back is exact, and what was known stays known`() throws {
    var there = try panel(Self.race, steps: 70)
    let end = places(there)
    there.seek(to: 33)
    #expect(places(there) == places(try panel(Self.race, steps: 33)))
    #expect(there.timeline.end == 70 && there.paths[0].count == 71)
    there.step(count: 37)
    #expect(places(there) == end && there.paths[0].count == 71)
  }

  @Test func `the ways are those that were walked`() throws {
    let panel = try panel(Self.race, steps: 5)
    for step in 0...5 {
      let run = try surface(Self.race, steps: step)
      for (lane, path) in zip(run.lanes, panel.paths) {
        #expect(path.stops[step].place == lane.place)
        #expect(path.stops[step].loss == run.surface.height(at: lane.place.x, lane.place.y))
      }
    }
  }

  @Test func `a change in mid-run drops the future and goes on from there`() throws {
    var panel = try panel(steps: 9)
    panel.seek(to: 4)
    try set("lr", to: "0.05", in: &panel)
    #expect(panel.timeline.end == 4 && panel.paths[0].count == 5)
    let before = panel.run.lane.place
    panel.step(count: 1)
    #expect(abs(panel.run.lane.place.x - 0.95 * before.x) < 1e-15)
    panel.seek(to: 3)
    #expect(panel.settings.rate(of: panel.settings.lane) == 0.18)
  }

  @Test func `another start or surface begins anew`() throws {
    var panel = try panel(steps: 9)
    panel.fork()
    try set("start", to: "1 1", in: &panel)
    #expect(panel.timeline.end == 0 && panel.paths[0].count == 1 && panel.ghosts.count == 1)
    #expect(panel.run.lane.place == SurfacePoint(1, 1))
    panel.step(count: 3)
    try set("f", to: "well", in: &panel)
    #expect(panel.timeline.end == 0 && panel.ghosts.isEmpty)
  }

  @Test func `the same settings change nothing`() throws {
    var panel = try panel(steps: 9)
    panel.seek(to: 4)
    panel.change(to: panel.settings)
    #expect(panel.timeline.end == 9)
  }

  // MARK: Looking at another lane

  @Test func `looking at another lane keeps the future with all that was changed in it`() throws {
    var panel = try panel(Self.race, steps: 3)
    try set("lr", to: "0.05", in: &panel)
    panel.step(count: 60)
    let (end, known) = (places(panel), panel.paths)
    panel.seek(to: 1)
    panel.look(at: 2)
    #expect(panel.focus == 2 && panel.timeline.end == 63 && panel.paths == known)
    #expect(panel.run.lane.settings.rule == .adam)
    panel.step(count: 62)
    #expect(places(panel) == end && panel.focus == 2)
    panel.seek(to: 40)
    #expect(panel.focus == 2)
    panel.seek(to: 0)
    #expect(panel.focus == 2)
  }

  @Test func `a command that only looks elsewhere keeps the future too`() throws {
    var panel = try panel(Self.race, steps: 9)
    panel.seek(to: 1)
    try set("lane", to: "3", in: &panel)
    #expect(panel.focus == 2 && panel.timeline.end == 9)
    panel.look(at: 99)
    #expect(panel.focus == 2)
    panel.look(at: -1)
    #expect(panel.focus == 0)
  }

  @Test func `a rate is set for the lane that is looked at`() throws {
    var panel = try panel(Self.race, steps: 2)
    panel.look(at: 1)
    try set("lr", to: "0.07", in: &panel)
    #expect(panel.run.lanes.map(\.learningRate) == [0.18, 0.07, 0.3])
  }

  // MARK: Kept walks

  @Test func `a fork keeps the whole known way of the lane in focus, and its future goes`() throws {
    var panel = try panel(Self.race, steps: 9)
    panel.look(at: 1)
    let way = panel.paths[1]
    panel.seek(to: 4)
    panel.fork()
    #expect(panel.ghosts.map(\.path) == [way])
    #expect(panel.ghosts[0].label == "Momentum lr 0.02, β 0.9" && panel.ghosts[0].head == "a")
    #expect(panel.timeline.end == 4 && panel.paths.allSatisfy { $0.count == 5 })
  }

  @Test func `four are kept, the oldest goes`() throws {
    var panel = try panel(steps: 1)
    for rate in ["0.1", "0.11", "0.12", "0.13", "0.14"] {
      try set("lr", to: rate, in: &panel)
      panel.fork()
    }
    #expect(
      panel.ghosts.map(\.label) == ["GD lr 0.11", "GD lr 0.12", "GD lr 0.13", "GD lr 0.14"])
    #expect(Set(panel.ghosts.map(\.number)) == [1, 2, 3, 4])
    panel.dropGhosts()
    #expect(panel.ghosts.isEmpty)
  }

  @Test func `restart keeps settings and ghosts`() throws {
    var panel = try panel(Self.race, steps: 3)
    panel.fork()
    panel.restart()
    #expect(panel.timeline.end == 0 && panel.ghosts.count == 1 && panel.paths.count == 3)
    #expect(panel.settings == (try surfaceSettings(Self.race)))
  }
}
