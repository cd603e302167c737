/// A run of text inside a line: all of it looks the same.
public struct Inline: Hashable, Sendable {
  /// What stands there.
  public enum Content: Hashable, Sendable {
    /// Text, or code as it is written.
    case text(String)
    /// The value that a state variable has now.
    case live(LiveValue)
    /// The end of a line that was asked for.
    case lineBreak
  }

  /// How it looks.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// A style of bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Bold.
    public static let strong = Style(rawValue: 1)
    /// Emphasised.
    public static let emphasis = Style(rawValue: 2)
    /// Code or a formula.
    public static let code = Style(rawValue: 4)
  }

  /// What stands there.
  public var content: Content
  /// How it looks.
  public var style: Style

  /// A run.
  public init(_ content: Content, style: Style = []) {
    self.content = content
    self.style = style
  }
}

extension [Inline] {
  /// The text without its looks; a live value by its name.
  public var plain: String {
    map { run in
      switch run.content {
      case .text(let text): text
      case .live(let value): "{{\(value.name)}}"
      case .lineBreak: "\n"
      }
    }.joined()
  }
}
