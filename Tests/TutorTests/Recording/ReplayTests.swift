import Engine
import Plotting
import Testing

@testable import Tutor

/// What was recorded comes out again.
@Suite struct ReplayTests {
  /// A learner at the keys of a program that moves, and the recording of it.
  private struct Session {
    var app: App
    var recording: Recording
    private var now = 0

    init(_ kind: StageKind) {
      app = App(kind)
      app.size = Size(width: 80, height: 24)
      recording = Recording(
        .run((try? app.savedRun()) ?? SavedRun(kind)), size: app.size, appearance: app.appearance)
    }

    mutating func press(_ key: Key) {
      now += 20
      recording.append(.key(key), at: now)
      _ = app.press(key)
    }

    mutating func wait(beats: Int) {
      for _ in 0..<beats { app.tick() }
      now += 10 * beats
      recording.append(.beats(beats), at: now)
    }

    mutating func resize(to size: Size) {
      recording.append(.size(size), at: now)
      app.size = size
    }
  }

  @Test(arguments: StageKind.allCases, Array(UInt64(1)...4))
  func `any keys and beats lead to the same screens`(kind: StageKind, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var session = Session(kind)
    let keys: [Key] =
      " nepfruUo+-zcwdikm:PB5341".map { .character($0) }
      + [.up, .down, .left, .right, .tab, .enter, .escape, .mouse(.press, Point(30, 9))]
    for _ in 0..<60 {
      session.press(keys[Int(generator.next() % UInt64(keys.count))])
      if generator.next() % 3 == 0 { session.wait(beats: Int(generator.next() % 7) + 1) }
      if generator.next() % 11 == 0 { session.resize(to: Size(width: 100, height: 30)) }
    }
    let recording = try Recording(file: session.recording.file)
    guard case .run(let start) = recording.beginning else { preconditionFailure("a run was open") }
    var replay = Replay(recording, of: App(start))
    replay.finish()
    #expect(replay.isOver)
    #expect(replay.running.screen == session.app.screen)
    #expect(replay.running.position == session.app.position)
  }

  private func replay(speed: Double = 1) -> Replay<App> {
    var session = Session(.curve)
    session.press(.character(" "))
    session.wait(beats: 10)
    session.press(.up)
    session.press(.character("q"))
    return Replay(session.recording, of: App(), speed: speed)
  }

  @Test func `things happen when they did`() {
    var replay = replay()
    #expect(replay.tickInterval == 20 && replay.running.position == 0)
    replay.tick(at: 1000)
    #expect(replay.running.position == 0)
    replay.tick(at: 1019)
    #expect(replay.running.position == 0 && replay.tickInterval == 1)
    replay.tick(at: 1020)
    #expect(replay.running.position == 1)
    // Ten beats in the 100 ms up to 0.12 s.
    #expect(replay.tickInterval == 10)
    replay.tick(at: 1145)
    #expect(!replay.isOver && replay.running.curve.learningRate == 0.2)
    replay.tick(at: 1160)
    #expect(replay.isOver && replay.tickInterval == nil)
    #expect(replay.running.screen.contains("k 1"))
  }

  @Test func `twice the speed takes half the time`() {
    var replay = replay(speed: 2)
    #expect(replay.tickInterval == 10)
    replay.tick(at: 0)
    replay.tick(at: 9)
    #expect(replay.running.position == 0)
    replay.tick(at: 10)
    #expect(replay.running.position == 1)
  }

  @Test func `Space pauses, the arrow goes on by one key, r begins again`() {
    var replay = replay()
    _ = replay.press(.character(" "))
    #expect(replay.isPaused && replay.tickInterval == nil)
    _ = replay.press(.right)
    #expect(replay.running.position == 1)
    _ = replay.press(.right)
    _ = replay.press(.right)
    #expect(replay.running.curve.learningRate == 0.2)
    _ = replay.press(.character("r"))
    #expect(replay.running.position == 0 && !replay.isPaused)
    _ = replay.press(.character("."))
    #expect(replay.speed == 2)
    #expect(replay.press(.character("q")) == .quit)
  }

  @Test func `the frame is the recorded one, with the clock where there is room`() {
    var replay = replay()
    let size = Size(width: 80, height: 24)
    #expect(replay.frame(size: size).description == replay.running.screen)
    let larger = replay.frame(size: Size(width: 90, height: 25))
    #expect(
      larger.line(24)
        == " replay 0:00/0:00 ×1                   Space pause  → one key  , . speed  r again  q quit"
    )
    replay.finish()
    #expect(replay.frame(size: size).line(23).hasPrefix(" end 0:00/0:00 ×1"))
    let small = replay.frame(size: Size(width: 60, height: 18)).description
    #expect(small.contains("recorded at 80x24, this is 60x18"))
  }

  @Test func `more beats than anybody waits for neither trap nor take the keys away`() throws {
    var recording = Recording(
      .run(SavedRun(.curve)), size: Size(width: 80, height: 24), appearance: Appearance())
    recording.append(.beats(100_000_000), at: 99_999_999_999)
    var replay = Replay(recording, of: App())
    for _ in 0..<3 { _ = replay.happen() }
    // A beat is due every 99999999999 / 100000000 ms.
    #expect(replay.dueTime == 3999)
    var dense = Recording(
      .run(SavedRun(.curve)), size: Size(width: 80, height: 24), appearance: Appearance())
    dense.append(.beats(100_000_000), at: 0)
    replay = Replay(dense, of: App())
    replay.tick(at: 0)
    #expect(!replay.isOver && replay.tickInterval == 0)
    _ = replay.press(.right)
    #expect(!replay.isOver && replay.press(.character("q")) == .quit)
  }
}
