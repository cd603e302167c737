internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Tutor

/// Opens a saved run on the terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a saved run: a file, or a word such as gd1:curve:lr=0.5:+3:…",
    usage: "descent open <run> [options]",
    discussion: """
      ':save FILE.run' on any screen writes such a file, ':word' shows the run as a word that can \
      be pasted. Both hold what was set and how many steps were made; the run is made again from \
      that, bit by bit.
      """)

  @Argument(help: ArgumentHelp("The file, or the word.", valueName: "run"), completion: .file())
  var source: String

  @OptionGroup var options: LearnerOptions

  func run() throws {
    let saved: SavedRun
    do throws(RunReader.Failure) {
      saved = try RunReader.run(of: source)
    } catch {
      StandardError.write("descent: \(error.message.en)\n")
      throw error.status
    }
    guard !options.appearance.plain, !Terminal.isDumb(options.appearance.term) else {
      var session = PlainSession(App(saved), options.appearance)
      return session.run()
    }
    let status = try learn(App(saved.panel), options) { $0.open(saved) }
    if status != 0 { Glibc.exit(status) }
  }
}
