/// Automatic stepping: whether it runs, and how fast.
public struct Playback: Hashable, Sendable {
  /// The speeds to choose from, in steps a second; the last stands for as fast as is sensible.
  public let speeds: [Int]

  /// True while steps are made without a key.
  public var isRunning = false
  private var choice = 0

  /// Standing still, at the usual speed of a screen.
  public init(for kind: StageKind = .curve) {
    speeds = kind.stage.speeds
    choose(kind.stage.usualSpeed)
  }

  /// Steps a second.
  public var speed: Int { speeds[choice] }

  /// The speed as a title shows it.
  public var label: String { speed == .max ? "max" : "\(speed)/s" }

  /// Takes the next higher speed, if there is one.
  public mutating func faster() { choice = min(choice + 1, speeds.count - 1) }

  /// Takes the next lower speed, if there is one.
  public mutating func slower() { choice = max(choice - 1, 0) }

  /// Takes the speed nearest to some steps a second.
  public mutating func choose(_ speed: Int) {
    let gaps = speeds.map { abs($0 - max(1, speed)) }
    choice = gaps.indices.min { gaps[$0] < gaps[$1] } ?? 0
  }

  /// A piece of automatic play: its length and the steps in it.
  public struct Beat: Hashable, Sendable {
    /// How long it lasts; 0 for no longer than its steps take.
    public var milliseconds: Int
    /// How many steps it makes.
    public var steps: Int
  }

  /// How many milliseconds lie between two beats, and how many steps one beat makes.
  ///
  /// A beat is a fixed number of steps, so that a replay does not depend on the clock, and takes
  /// at least as long as a frame.
  public var beat: Beat {
    let shortest = 33
    guard speed != .max else { return Beat(milliseconds: shortest, steps: 2000) }
    let steps = (speed * shortest + 999) / 1000
    return Beat(milliseconds: 1000 * steps / speed, steps: steps)
  }
}
