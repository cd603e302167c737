internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Plotting
internal import Tutor

/// Plays a recording.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play keys that were recorded with --record: the same screens come out again.",
    usage: "descent replay <file> [--speed <factor>] [--frame] [options]",
    discussion: """
      Space pauses, the right arrow goes on by one key, comma and point turn the speed, r begins \
      again, q quits. --frame prints the last screen as text instead.
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("How many times as fast, 0.1 to 100.", valueName: "factor"))
  var speed = 1.0

  @Flag(help: "Print the last screen as text.")
  var frame = false

  @OptionGroup var lessons: LessonsOption
  // A recording is never part of what was learned; said all the same, it does no harm.
  @OptionGroup var state: StateOption
  @OptionGroup var appearance: AppearanceOptions

  func validate() throws {
    guard (0.1...100).contains(speed) else {
      throw ValidationError("--speed \(speed): 0.1 to 100 is possible; 1 is as it was")
    }
  }

  func run() throws {
    var replay = try RecordingReader.replay(file, lessons: lessons)
    guard !frame else {
      replay.finish()
      let running = replay.running
      let picture = running.frame(size: running.size)
      return StandardOutput.write(picture.withoutColors.description + "\n")
    }
    replay = Replay(replay.recording, of: replay.running, speed: speed)
    let status = runInteractively(app: replay, options: appearance.terminal)
    if status != 0 { Glibc.exit(status) }
  }
}
