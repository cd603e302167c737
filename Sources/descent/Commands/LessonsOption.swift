internal import ArgumentParser
internal import Classroom
internal import Lessons
internal import Tutor

/// Where lessons are read from.
struct LessonsOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that has en and zh.", valueName: "folder"))
  var lessons: String?

  /// The folder; `nil` where there is none.
  var folder: String? {
    LessonLibrary.folder(chosen: lessons, executable: "/proc/self/exe")
  }

  /// The lessons of the folder.
  ///
  /// - Throws: status 66, after a line that says what is missing.
  func library() throws -> LessonLibrary {
    guard let folder else {
      throw Self.missing(
        lessons.map { "\($0): there is no such folder" }
          ?? "there are no lessons here; name their folder with --lessons")
    }
    return LessonLibrary(root: folder)
  }

  /// A lesson by its id or its number.
  ///
  /// - Parameters:
  ///   - name: what was typed.
  ///   - library: where to look.
  /// - Returns: the lesson in the languages there are.
  /// - Throws: status 66 with the nearest id for a lesson that is not there, 65 with the first
  ///   finding for one that cannot be read.
  static func lesson(_ name: String, in library: LessonLibrary) throws -> LessonPair {
    let names = library.entries.compactMap(\.name)
    let id = names.first { $0.id == name || Int(name) == $0.number }?.id ?? name
    if let lesson = LessonPair(id, in: library) { return lesson }
    if let entry = library.entries.first(where: { $0.name?.id == id }) {
      for finding in entry.findings where !finding.code.isWarning {
        StandardError.write("\(finding)\n")
      }
      throw ExitStatus.badData
    }
    let hint = nearestName(to: name, among: names.map(\.id))
    throw missing(
      "there is no lesson '\(name)'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; descent learn lists them"))
  }

  /// Says what is missing.
  static func missing(_ message: String) -> ExitStatus {
    StandardError.write("descent: \(Finding.safe(message))\n")
    return .noInput
  }
}
