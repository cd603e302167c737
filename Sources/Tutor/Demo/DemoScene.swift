/// A piece of a demonstration: what is said, and what is pressed meanwhile.
public struct DemoScene: Hashable, Sendable {
  /// What is said, in one line that an 80-column screen holds.
  public let caption: Localized
  /// What is pressed, as a key script.
  public let keys: String
  /// Milliseconds between two keys.
  public let pace: Int
  /// Milliseconds to look at what came of it.
  public let rest: Int
  /// What opens it on a fresh program, pressed before it is seen; `nil` where it goes on.
  public let opening: String?

  /// A piece of a demonstration.
  ///
  /// - Parameters:
  ///   - caption: what is said.
  ///   - keys: what is pressed, as a ``KeyScript``; beats go by by themselves.
  ///   - pace: milliseconds between two keys.
  ///   - rest: milliseconds after the last key.
  ///   - opening: what opens it on a fresh program; `nil` where it goes on.
  public init(
    _ caption: Localized, keys: String = "", pace: Int = 700, rest: Int = 1500,
    opening: String? = nil
  ) {
    self.caption = caption
    self.keys = keys
    self.pace = pace
    self.rest = rest
    self.opening = opening
  }

  /// What is pressed and when, in milliseconds after the scene begins; a caption is read first.
  var presses: [(time: Int, key: Key)] {
    let script = try? KeyScript(parsing: keys)
    return (script?.events ?? []).enumerated().compactMap { index, event in
      guard case .key(let key) = event else { return nil }
      return (Self.readingTime + index * pace, key)
    }
  }

  /// How long it lasts, in milliseconds.
  public var length: Int { (presses.last?.time ?? Self.readingTime) + rest }

  private static var readingTime: Int { 900 }
}
