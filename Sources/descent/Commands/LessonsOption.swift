internal import ArgumentParser
internal import Classroom
internal import Lessons
internal import Tutor

/// Where lessons are read from.
struct LessonsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that has en and zh.", valueName: "folder"),
    completion: .directory)
  var lessons: String?

  /// The folder; `nil` where there is none.
  var folder: String? {
    LessonLibrary.folder(chosen: lessons, executable: "/proc/self/exe")
  }

  /// The lessons of the folder.
  ///
  /// - Returns: those that can be read, and what is wrong with the others.
  /// - Throws: status 66, after a line that says what is missing.
  func library() throws -> LessonLibrary { LessonLibrary(root: try existingFolder()) }

  /// The folder, without a look at what is in it.
  ///
  /// - Returns: its path.
  /// - Throws: status 66, after a line that says what is missing.
  func existingFolder() throws -> String {
    guard let folder else {
      throw Self.missing(
        lessons.map { "\($0): there is no such folder" }
          ?? "there are no lessons here; name their folder with --lessons")
    }
    return folder
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
    guard let entry = library.entry(named: name, in: Environment.language) else {
      throw missing("there is no lesson '\(shown(name))'; \(library.suggestion(for: name))")
    }
    if let id = entry.name?.id, let lesson = LessonPair(id, in: library) { return lesson }
    let finding = entry.findings.first { !$0.code.isWarning }
    StandardError.write("\(finding?.description ?? Finding.safe(entry.file))\n")
    throw ExitStatus.badData
  }

  /// A page that was typed from 1, counted from 0.
  ///
  /// - Throws: `UserError` for a page that the lesson does not have.
  static func page(_ number: Int?, of lesson: LessonPair) throws(UserError) -> Int? {
    guard let number else { return nil }
    guard (1...lesson.pageCount).contains(number) else {
      throw UserError(
        en: "--page \(number): the pages of '\(lesson.id)' are 1 to \(lesson.pageCount)",
        zh: "--page \(number)：“\(lesson.id)”的页码是 1 到 \(lesson.pageCount)")
    }
    return number - 1
  }

  /// Says what is missing.
  static func missing(_ message: String) -> ExitStatus {
    StandardError.write("descent: \(Finding.safe(message))\n")
    return .noInput
  }
}
