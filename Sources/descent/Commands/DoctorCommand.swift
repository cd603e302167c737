internal import ArgumentParser
internal import Plotting
internal import Tutor

/// Prints what the program found about where it runs.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this terminal can do, where files are, and what is lacking.",
    usage: "descent doctor [--lang <lang>] [--term <name>] [--lessons <folder>]",
    discussion: """
      Terminal, locale, colours, glyphs, the numeric kernel, paths and versions, then advice. \
      Paste all of it into a report of a mistake: it holds no name but those in paths.
      """)

  @Option(help: "The language; without it, that of the locale.")
  var lang: Language?

  @Option(help: ArgumentHelp("The terminal to assume instead of $TERM.", valueName: "name"))
  var term: String?

  @OptionGroup var lessons: LessonsOption

  func run() throws {
    let locale = LocaleFinding()
    let isASCII = locale.encoding == .ascii
    let checkup = Examination.all(term: term, lessons: lessons, locale: locale)
    StandardOutput.write(
      checkup.text(
        in: isASCII ? .en : lang ?? Environment.language, charset: isASCII ? .ascii : .full))
  }
}
