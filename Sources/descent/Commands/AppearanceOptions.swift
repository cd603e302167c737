public import ArgumentParser
internal import Plotting
public import Tutor

extension Language: ExpressibleByArgument {}
extension ThemeChoice: ExpressibleByArgument {}
extension TerminalOptions.AmbiguousWidth: ExpressibleByArgument {}
extension CrashKind: ExpressibleByArgument {}

/// The glyphs of plots: the finest that the terminal shows, or those that are asked for.
enum GlyphChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, braille, blocks, ascii

  /// The marker that is asked for; `nil` for the finest there is.
  var marker: Marker? { Marker(rawValue: rawValue) }
}

/// How the screens look.
struct AppearanceOptions: ParsableArguments {
  @Option(help: "The language of the screens; without it, that of the locale.")
  var lang: Language?

  @Option(help: "What plots are made of.")
  var glyphs = GlyphChoice.auto

  @Option(help: "How many cells an East Asian ambiguous character takes; auto asks the terminal.")
  var ambiguous = TerminalOptions.AmbiguousWidth.auto

  @Option(help: "The colours; auto asks the terminal for its background.")
  var theme = ThemeChoice.auto

  @Flag(help: "Use colours even though NO_COLOR is set.")
  var color = false

  @Flag(help: "Nothing slides, and the screen changes at most four times a second by itself.")
  var reducedMotion = false

  @Flag(help: "Tell every step as a line of text: for screen readers and pipes.")
  var plain = false

  @Option(help: ArgumentHelp("The terminal to assume instead of $TERM.", valueName: "name"))
  var term: String?

  @Option(help: .private)
  var crashTest: CrashKind?

  /// How to use the terminal.
  var terminal: TerminalOptions {
    var options = TerminalOptions()
    options.term = term
    options.forcesColor = color
    options.ambiguousWidth = ambiguous
    options.crash = crashTest
    options.isPlain = plain
    return options
  }

  /// Prepares the program for a terminal.
  func apply(to app: inout some Program) {
    app.language = lang ?? Environment.language
    app.theme = theme
    app.reducedMotion = reducedMotion || Environment.wantsStillness
    if let marker = glyphs.marker { app.marker = marker }
  }
}

extension Environment {
  /// The language of the locale: Chinese for `zh_CN.UTF-8` and the like.
  static var language: Language {
    let locale = value(of: "LC_ALL") ?? value(of: "LC_MESSAGES") ?? value(of: "LANG") ?? ""
    return locale.hasPrefix("zh") ? .zh : .en
  }

  /// True when somebody asked for pictures that do not move.
  static var wantsStillness: Bool {
    value(of: "REDUCE_MOTION").map { $0 != "0" } ?? false
  }
}
