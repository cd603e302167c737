internal import ArgumentParser
internal import Classroom
internal import Lessons
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
  @OptionGroup var digits: DigitsOptions
  @OptionGroup var lessons: LessonsOption

  @Option(
    help: ArgumentHelp("Draw a lesson: its id or its number.", valueName: "lesson"),
    completion: .lessons)
  var lesson: String?

  @Option(help: ArgumentHelp("The page of the lesson, from 1.", valueName: "n"))
  var page: Int?

  @Flag(help: "Draw the lesson as a class sees it.")
  var present = false

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
    if let pictures = digits.pictures() { try app.read(pictures) }
    try settings.apply(to: &app)
    try draw(program(like: app))
  }

  /// The panel, or the lesson beside one.
  private func program(like app: App) throws -> any Program {
    guard let name = lesson else { return app }
    let library = try lessons.library()
    let lesson = try LessonsOption.lesson(name, in: library)
    let page = try LessonsOption.page(page, of: lesson) ?? 0
    if present { return Presenter(lesson, terms: library.terms, page: page, like: app) }
    var learner = Learner(app) { library }
    learner.open(lesson.id, page: page)
    return learner
  }

  private func draw(_ program: some Program) throws {
    var program = program
    _ = program.play(try KeyScript(parsing: keys))
    let frame = program.frame(size: size.size)
    StandardOutput.write((ansi ? painted(frame) : frame.withoutColors.description) + "\n")
  }

  private func painted(_ frame: Buffer) -> String {
    Palette(theme, depth: .indexed).painted(frame)
  }
}
