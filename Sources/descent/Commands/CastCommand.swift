internal import ArgumentParser
internal import Tutor

/// Makes a film of a recording.
struct CastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cast",
    abstract: "Turn a recording into an asciicast, which web pages and asciinema play.",
    usage: "descent cast <file> [<file.cast>] [--idle <seconds>] [--theme <theme>]",
    discussion: """
      Without a second file the asciicast (version 2) goes to standard output.
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "file"), completion: .file())
  var file: String

  @Argument(help: ArgumentHelp("The asciicast.", valueName: "file.cast"), completion: .file())
  var film: String?

  @Option(help: ArgumentHelp("Shorten longer pauses to so many seconds.", valueName: "seconds"))
  var idle: Double?

  @Option(help: "The colours.")
  var theme = ThemeChoice.dark

  @Flag(help: "Replace a file of that name.")
  var force = false

  @OptionGroup var lessons: LessonsOption
  // A recording is never part of what was learned; said all the same, it does no harm.
  @OptionGroup var state: StateOption

  func validate() throws {
    if let idle, !(idle > 0 && idle < 1e6) {
      throw ValidationError("--idle \(idle): seconds above 0 are possible")
    }
  }

  func run() throws {
    let replay = try RecordingReader.replay(file, lessons: lessons)
    try Asciicast(theme: theme, longestPause: idle).write(replay, to: film, replacing: force)
  }
}
