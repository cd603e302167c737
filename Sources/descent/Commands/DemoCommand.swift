internal import ArgumentParser
internal import Classroom
internal import Glibc
internal import Lessons
internal import Plotting
internal import Tutor

/// Shows the program by itself.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Watch the best of every screen, in two minutes; Enter takes over.",
    usage: "descent demo [--loop] [--cast <file>] [options]",
    discussion: """
      Space pauses, the arrows left and right go to the scene before and the next one, Enter hands \
      you the keys. --loop is for a booth: it begins again at its end, and a minute after the last \
      key of a visitor.
      """)

  @Flag(help: "Begin again at the end.")
  var loop = false

  @Option(
    help: ArgumentHelp("Write it as an asciicast instead of showing it.", valueName: "file"))
  var cast: String?

  @Option(help: ArgumentHelp("The size of an asciicast.", valueName: "WxH"))
  var size = FrameSize(size: Size(width: 80, height: 24))

  @Flag(help: "Replace an asciicast of that name.")
  var force = false

  @OptionGroup var lessons: LessonsOption
  @OptionGroup var appearance: AppearanceOptions

  func validate() throws {
    guard cast == nil || !loop else {
      throw ValidationError("--cast needs an end: leave out --loop")
    }
  }

  func run() throws {
    var demo = Demo(learner, scenes: scenes, isEndless: loop)
    appearance.apply(to: &demo)
    guard let cast else {
      let status = runInteractively(app: demo, options: appearance.terminal)
      if status != 0 { Glibc.exit(status) }
      return
    }
    demo.size = size.size
    try Asciicast(theme: appearance.theme).write(demo, to: cast, replacing: force)
  }

  /// A visitor leaves no traces: there is no file of progress.
  private var learner: Learner {
    let folder = lessons.folder
    return Learner(App()) { folder.map { LessonLibrary(root: $0) } }
  }

  /// Without lessons there is one scene less.
  private var scenes: [DemoScene] {
    lessons.folder == nil ? DemoScene.screens : DemoScene.screens + DemoScene.lesson
  }
}
