/// The point on its way along the curve, after a step that was made by hand.
public struct Slide: Hashable, Sendable {
  /// Where it comes from.
  public let from: Double
  /// Where it goes.
  public let to: Double
  /// How many frames are over, 0 to `Slide.frames`.
  public private(set) var frame = 0

  /// How many frames a slide has.
  public static let frames = 4
  /// How long a frame lasts, in milliseconds.
  public static let milliseconds = 40

  /// A slide that has not begun; `nil` when there is nothing to see.
  init?(from: Double, to: Double) {
    guard from.isFinite, to.isFinite, from != to else { return nil }
    self.from = from
    self.to = to
  }

  /// Where the point is now: the frames are even parts of the way.
  public var place: Double {
    // Not from + share · (to − from): between the ends of the numbers that overflows.
    let share = Double(frame) / Double(Self.frames)
    return from * (1 - share) + to * share
  }

  /// Goes on by one frame; false when the slide is over.
  mutating func advance() -> Bool {
    frame += 1
    return frame < Self.frames
  }
}
