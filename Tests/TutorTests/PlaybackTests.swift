import Testing

@testable import Tutor

@Suite struct PlaybackTests {
  @Test func `it stands still at five steps a second`() {
    let playback = Playback()
    #expect(!playback.isRunning)
    #expect(playback.speed == 5)
    #expect(playback.label == "5/s")
  }

  @Test func `faster and slower end at the ends`() {
    var playback = Playback()
    for _ in 0..<9 { playback.faster() }
    #expect(playback.label == "max")
    for _ in 0..<9 { playback.slower() }
    #expect(playback.label == "1/s")
  }

  @Test(arguments: [(1, 1), (7, 5), (9, 10), (50, 30), (80, 100), (5000, 100), (Int.max, Int.max)])
  func `the nearest speed is chosen`(wanted: Int, chosen: Int) {
    var playback = Playback()
    playback.choose(wanted)
    #expect(playback.speed == chosen)
  }

  // Speed, milliseconds and steps of a beat: 33 ms is a frame at 30 a second.
  @Test(arguments: [
    (1, 1000, 1), (2, 500, 1), (5, 200, 1), (10, 100, 1), (30, 33, 1), (100, 40, 4),
    (Int.max, 33, 2000),
  ])
  func `a beat is a fixed number of steps`(speed: Int, milliseconds: Int, steps: Int) {
    var playback = Playback()
    playback.choose(speed)
    #expect(playback.beat == Playback.Beat(milliseconds: milliseconds, steps: steps))
  }
}
