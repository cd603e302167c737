/// How the program uses its terminal; what is drawn is the app's business.
struct TerminalOptions: Hashable, Sendable {
  /// How many cells the glyphs take that Unicode calls ambiguous.
  enum AmbiguousWidth: String, CaseIterable, Sendable {
    /// The terminal is asked.
    case auto
    /// One.
    case narrow = "1"
    /// Two, as many Chinese fonts have it.
    case wide = "2"
  }

  /// The entry of the terminal database to use instead of `TERM`.
  var term: String?
  /// Colours even though `NO_COLOR` is set.
  var forcesColor = false
  /// The width of ambiguous glyphs.
  var ambiguousWidth = AmbiguousWidth.auto
  /// True when lines of text are wanted instead of a screen.
  var isPlain = false
  /// A crash to bring about after the first frame, for tests.
  var crash: CrashKind?

  /// True when colours may be used.
  var allowsColor: Bool { forcesColor || Environment.value(of: "NO_COLOR") == nil }
}
