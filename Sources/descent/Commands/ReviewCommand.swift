internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Lessons
internal import Tutor

/// Asks missed predictions again.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Review: predictions that you missed are asked again.",
    usage: "descent review [--print] [--lessons <folder>] [options]",
    discussion: """
      They come with other numbers where the lesson allows it, the oldest mistake first. One that \
      is right now does not come again. --print prints them on paper, the answers at the end.
      """)

  @Flag(help: "Print the questions as plain text, with the answers at the end.")
  var print = false

  @OptionGroup var options: LearnerOptions

  func run() throws {
    let library = try options.lessons.library()
    let known = options.state.store.load()
    let review = Review(of: known.progress, in: library)
    guard review != nil, !print else { return say(review, known.notice) }
    let status = try learn(App(), options) {
      $0.openReview()
    }
    if status != 0 { Glibc.exit(status) }
  }

  /// Prints the questions, or that there are none.
  private func say(_ review: Review?, _ notice: Localized?) {
    let isASCII = TextEncoding.adopt() == .ascii
    let language = isASCII ? .en : options.appearance.lang ?? Environment.language
    if let notice { StandardError.write("descent: \(notice[language])\n") }
    StandardOutput.write(review?.text(in: language) ?? Review.nothing[language] + "\n")
  }
}
