/// A file that is to be written: the app knows no files, so the rim of the program writes it and
/// says how it went.
public struct Export: Hashable, Sendable {
  /// What goes into it.
  public enum Content: Hashable, Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The screen, which the rim draws: in a lesson there is more on it than the panel.
    case screen(ScreenFormat)
  }

  /// How a screen becomes a file.
  public enum ScreenFormat: String, CaseIterable, Hashable, Sendable {
    /// Its characters.
    case text = "txt"
    /// A picture with its colours, for browsers and slides.
    case svg
  }

  /// The name of the file, as it was given.
  public let name: String
  /// Whether a file of that name may be replaced.
  public let replaces: Bool
  /// What goes into it.
  public let content: Content
  /// What is to be said of it besides that it was written.
  public var remark: Localized?
}
