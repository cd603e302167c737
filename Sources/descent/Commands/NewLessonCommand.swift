internal import ArgumentParser
internal import Lessons

/// Writes the skeleton of a lesson.
struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-lesson",
    abstract: "Write the skeleton of a lesson in both languages.",
    usage: "descent new-lesson <id> [--lessons <folder>]",
    discussion: "The lesson gets the number after the last; nothing is overwritten.")

  @Argument(help: "The name: lower-case letters, digits and -.")
  var id: String

  @Option(
    help: ArgumentHelp("The folder that has en and zh.", valueName: "folder"),
    completion: .directory)
  var lessons = "lessons"

  func run() throws {
    do {
      let paths = try LessonSkeleton(id: id, in: lessons).write()
      StandardOutput.write(paths.map { Finding.safe($0) + "\n" }.joined())
    } catch LessonSkeleton.Refusal.usage(let message) {
      throw ValidationError(message)
    } catch LessonSkeleton.Refusal.cannotCreate(let message) {
      StandardError.write("descent: cannot create \(Finding.safe(message))\n")
      throw ExitStatus.cannotCreate
    } catch LessonSkeleton.Refusal.cannotWrite(let message) {
      StandardError.write("descent: cannot write \(Finding.safe(message))\n")
      throw ExitStatus.inputOutput
    }
  }
}
