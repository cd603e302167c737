internal import ArgumentParser
internal import Plotting
internal import Tutor

/// Prints one screen as text: the program as it is after some keys.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: "Print one screen as text, as it is after some keys.",
    usage: "descent frame [<panel>] [--size <WxH>] [--keys <keys>] [options]",
    discussion: """
      Keys are words: a character itself, Space Enter Esc Tab BTab BS Up Down Left Right Home End \
      PgUp PgDn Del F1-F12 C-x; *N repeats the word before, type:TEXT types a text, ~N lets N \
      beats of play go by. The environment does not matter.
      """)

  @Argument(help: "What to draw.")
  var panel = StageKind.curve

  @OptionGroup var settings: SettingOptions

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH"))
  var size = FrameSize(size: Size(width: 80, height: 24))

  @Option(help: "What to press before, as in --keys \"Space *3 Up z\".")
  var keys = ""

  @Option(help: "The language.")
  var lang = Language.en

  @Option(help: "What plots are made of.")
  var glyphs = GlyphChoice.auto

  @Option(help: "How many cells an East Asian ambiguous character takes.")
  var ambiguous = TerminalOptions.AmbiguousWidth.auto

  @Option(help: "The colours of --ansi.")
  var theme = ThemeChoice.dark

  @Flag(help: "Paint with escape sequences for 256 colours.")
  var ansi = false

  func run() throws {
    var app = App(panel)
    app.language = lang
    app.size = size.size
    app.reducedMotion = true
    if ambiguous == .wide { app.repertoire = .narrow }
    if let marker = glyphs.marker { app.marker = marker }
    try settings.apply(to: &app)
    _ = app.play(try KeyScript(parsing: keys))
    let frame = app.frame(size: size.size)
    StandardOutput.write((ansi ? painted(frame) : frame.withoutColors.description) + "\n")
  }

  private func painted(_ frame: Buffer) -> String {
    let background = theme == .light ? Palette.Background.light : .dark
    return Palette(background: background, depth: theme == .mono ? .none : .indexed).painted(frame)
  }
}

/// A size as an argument: `80x24`.
struct FrameSize: ExpressibleByArgument {
  let size: Size

  init(size: Size) {
    self.size = size
  }

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1] else { return nil }
    guard (1...500).contains(width), (1...200).contains(height) else { return nil }
    size = Size(width: width, height: height)
  }

  var defaultValueDescription: String { size.description }
}
