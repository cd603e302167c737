import Lessons
import Testing
import Tutor

@testable import Classroom

/// Actions that play on a panel, beat by beat.
@Suite struct ActionPlayTests {
  /// The steps that are made after each beat, and the milliseconds before it.
  private func beats(
    _ actions: String, pace: Int? = nil, on app: App = App()
  ) throws -> [(steps: Int, after: Int)] {
    var app = app
    var play = ActionPlay(try ActionList(parsing: actions), pace: pace, on: app)
    var beats: [(Int, Int)] = []
    while !play.isOver, beats.count < 1000 {
      let interval = play.interval
      play.beat(on: &app)
      beats.append((app.stepCount, interval))
    }
    return beats
  }

  @Test func `few steps are made one by one, a quarter of a second each`() throws {
    let beats = try beats("step 3")
    #expect(beats.map(\.steps) == [1, 2, 3])
    #expect(beats.map(\.after) == [250, 250, 250])
  }

  @Test func `many steps take no longer than about four seconds`() throws {
    let beats = try beats("step 1000")
    #expect(beats.last?.steps == 1000)
    #expect(beats.count == 32)
    #expect(beats.allSatisfy { $0.after == 120 })
  }

  @Test func `a pace of one's own is kept, a step a beat`() throws {
    let beats = try beats("step 40", pace: 30)
    #expect(beats.map(\.steps) == Array(1...40))
    #expect(beats.allSatisfy { $0.after == 30 })
  }

  @Test func `until ends where its claim holds, at once where it held before`() throws {
    // From 0 by 0.1: 0.3, 0.48, 0.588, 0.6528.
    #expect(try beats("until x > 0.6 max 9").map(\.steps) == [1, 2, 3, 4])
    #expect(try beats("until x == 0 max 9; step 1").map(\.steps) == [1])
    #expect(try beats("until x > 9 max 3").map(\.steps) == [1, 2, 3])
  }

  @Test func `a wait is waited for before what follows`() throws {
    let beats = try beats("step 1; wait 900ms; step 1")
    #expect(beats.map(\.after) == [250, 250, 900])
    #expect(beats.map(\.steps) == [1, 1, 2])
  }

  @Test func `settings in a row are made together`() throws {
    var app = App(.mlp)
    // Neither of the two goes with what the other one begins with.
    let actions = "set data digits; set n 50; set layers 64 8 10; step 1"
    var play = ActionPlay(try ActionList(parsing: actions), on: app)
    play.finish(on: &app)
    #expect(app.value(of: "hidden") == 8)
    #expect(app.stepCount == 1)
  }

  @Test func `reset goes back to the start, and what is set stays`() throws {
    var app = App()
    var play = ActionPlay(try ActionList(parsing: "set lr 0.2; step 5; reset"), on: app)
    play.finish(on: &app)
    #expect(app.stepCount == 0)
    #expect(app.value(of: "lr") == 0.2)
  }

  @Test func `who looks on sees every step and every setting, and can end it`() throws {
    var app = App()
    var play = ActionPlay(try ActionList(parsing: "set lr 0.2; step 9"), on: app)
    var seen: [String] = []
    play.finish(on: &app) { app, stepped in
      seen.append(stepped ? "step \(app.stepCount)" : "set")
      return app.stepCount < 3
    }
    #expect(seen == ["set", "step 1", "step 2", "step 3"])
    #expect(play.isOver)
    #expect(app.stepCount == 3)
  }

  @Test func `playing to the end leads where the beats lead`() throws {
    let list = try ActionList(
      parsing: "set lr 0.4; step 7; wait 100ms; until error < 0.01 max 90; reset; step 2")
    var (fast, slow) = (App(), App())
    var play = ActionPlay(list, on: fast)
    play.finish(on: &fast)
    var other = ActionPlay(list, pace: 10, on: slow)
    while !other.isOver { other.beat(on: &slow) }
    #expect(fast.stepCount == 2 && slow.stepCount == 2)
    #expect(fast.value(of: "x") == slow.value(of: "x"))
  }
}
