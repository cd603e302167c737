internal import CNcurses
internal import Glibc

/// Why there is no screen to draw on.
enum TerminalRefusal: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot move its cursor.
  case noCursorAddressing(term: String)

  /// One line for the standard error stream.
  var message: String {
    switch self {
    case .notATerminal: "descent needs a terminal; try: descent run curve"
    case .noCursorAddressing(let term):
      "descent cannot draw on TERM=\(term); try: TERM=xterm-256color, or descent run curve"
    }
  }
}

/// What the terminal database says about the terminal.
struct TerminalKind: Hashable, Sendable {
  /// The entry that is used.
  let name: String
  /// True when the terminal understands xterm's questions and modes: mouse, paste, colours.
  let isXtermLike: Bool

  /// The entry for a terminal, or a stand-in for one that the database does not know.
  ///
  /// - Parameter wanted: a name that beats the environment.
  /// - Throws: `TerminalRefusal` when the terminal cannot move its cursor.
  init(wanted: String? = nil) throws(TerminalRefusal) {
    let term = wanted ?? Environment.value(of: "TERM") ?? Self.least
    // Terminals that come with a database entry of their own (kitty, ghostty) understand xterm.
    let known = [term, "xterm-256color", "xterm"].first(where: Self.isKnown)
    guard let known, Self.canMoveCursor else {
      throw .noCursorAddressing(term: term.filter { $0.isASCII && !$0.isWhitespace })
    }
    name = known
    isXtermLike = Self.isXtermLike(known)
  }

  /// A terminal of eight colours that can do little more than move its cursor.
  ///
  /// The entry `screen` is used: the console of Linux knows neither the tabs of `ansi` nor the
  /// repetition of `xterm`.
  ///
  /// - Throws: `TerminalRefusal` when the database does not know it.
  static func plain() throws(TerminalRefusal) -> TerminalKind {
    let kind = try TerminalKind(wanted: "screen")
    return TerminalKind(name: kind.name, isXtermLike: false)
  }

  private init(name: String, isXtermLike: Bool) {
    self.name = name
    self.isXtermLike = isXtermLike
  }

  private static func isXtermLike(_ name: String) -> Bool {
    let families = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "wezterm", "ghostty",
      "konsole", "gnome", "vte", "contour", "iterm", "st-", "mintty",
    ]
    return name == "st" || families.contains(where: name.hasPrefix)
  }

  /// Holds where nobody has named a terminal.
  static let least = "dumb"

  /// True when the terminal database has an entry of this name; it becomes the one in use.
  static func isKnown(_ name: String) -> Bool {
    var status: Int32 = 0
    return setupterm(name, STDERR_FILENO, &status) == OK
  }

  /// Holds for the entry that was looked up last.
  private static var canMoveCursor: Bool {
    cncurses_capability("cup") != nil
  }
}

extension Terminal {
  /// Tells whether the terminal says that it can do nothing but print lines.
  ///
  /// - Parameter wanted: a name that beats the environment.
  /// - Returns: false where there is no terminal.
  static func isDumb(_ wanted: String?) -> Bool {
    isPresent
      && (wanted ?? Environment.value(of: "TERM") ?? TerminalKind.least) == TerminalKind.least
  }
}
