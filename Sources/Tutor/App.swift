public import Plotting

/// The whole program but for the terminal: what is open, and what a key does to it.
///
/// State changes only in `press` and `tick`; `frame` draws it and changes nothing. A terminal, a
/// test and the headless commands all drive the same value.
public struct App: Sendable {
  /// What the rim of the program can be asked to do.
  public enum Effect: Hashable, Sendable {
    /// Leave the program.
    case quit
  }

  /// The colours wanted by `:theme`.
  public var theme: ThemeChoice = .auto
  /// The glyphs that frames are drawn with.
  public var glyphs: Glyphs = .braille
  /// The language of the screens.
  public var language: Language = .en
  private var count = 0

  /// The program as it starts.
  public init() {}

  /// Takes one key.
  public mutating func press(_ key: Key) -> Effect? {
    count += 1
    return key == .character("q") ? .quit : nil
  }

  /// How long until `tick` wants to be called, in milliseconds; `nil` when nothing moves.
  public var tickInterval: Int? { nil }

  /// Lets time go on by one beat: a frame of a motion, or the steps of automatic play.
  public mutating func tick() {}

  /// The screen of this moment.
  public func frame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: glyphs)
    buffer.write("descent \(count)", at: Point(1, 0), ink: .bright)
    return buffer
  }
}

/// The colours to paint with.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// What the terminal says about its background.
  case auto
  /// Light ink on a dark background.
  case dark
  /// Dark ink on a light background.
  case light
  /// No colour: bold, dim and reverse only.
  case mono
}
