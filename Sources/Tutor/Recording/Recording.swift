public import Plotting

/// Keys as they were pressed, and the beats that went by between them.
///
/// A program is a value that keys and beats change, so the same screens come out again: whoever
/// plays it need not know how fast the machine was. Seeds and settings stand in the beginning.
public struct Recording: Hashable, Sendable {
  /// What was open at first.
  public enum Beginning: Hashable, Sendable {
    /// A screen with its run.
    case run(SavedRun)
    /// A lesson on a page, from 1.
    case lesson(String, page: Int)
    /// The list of lessons.
    case contents
  }

  /// Something that happened.
  public enum Happening: Hashable, Sendable {
    /// A key was pressed, or the mouse did something.
    case key(Key)
    /// So many beats went by since what happened before.
    case beats(Int)
    /// The window got another size.
    case size(Size)
    /// A saved run was opened.
    case open(SavedRun)
  }

  /// When something happened.
  public struct Event: Hashable, Sendable {
    /// Milliseconds since the beginning; of beats, when the last one went by.
    public let time: Int
    /// What it was.
    public let happening: Happening

    /// Something at a time.
    public init(time: Int, happening: Happening) {
      self.time = time
      self.happening = happening
    }
  }

  /// What was open at first.
  public let beginning: Beginning
  /// The window at first.
  public let size: Size
  /// How it looked at first.
  public let appearance: Appearance
  /// What happened, in order.
  public private(set) var events: [Event] = []

  /// A recording in which nothing has happened yet.
  public init(_ beginning: Beginning, size: Size, appearance: Appearance) {
    self.beginning = beginning
    self.size = size
    self.appearance = appearance
  }

  /// Adds what happened; time does not go back.
  ///
  /// - Parameters:
  ///   - happening: what.
  ///   - time: milliseconds since the beginning.
  public mutating func append(_ happening: Happening, at time: Int) {
    events.append(Event(time: max(time, length), happening: happening))
  }

  /// How long it is, in milliseconds.
  public var length: Int { events.last?.time ?? 0 }

  /// The largest window in it.
  public var largestSize: Size {
    events.reduce(size) { largest, event in
      guard case .size(let size) = event.happening else { return largest }
      return Size(
        width: max(largest.width, size.width), height: max(largest.height, size.height))
    }
  }
}
