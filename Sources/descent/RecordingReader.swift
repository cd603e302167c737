internal import Classroom
internal import Lessons
internal import Tutor

/// Reads recordings and brings about what was open at first.
enum RecordingReader {
  /// The most bytes of a file.
  private static let sizeLimit = 64 << 20

  /// The recording of a file, ready to be played.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - lessons: where the lessons are.
  /// - Returns: a replay that stands at the beginning.
  /// - Throws: an exit status, after a line that says what is wrong.
  static func replay(_ name: String, lessons: LessonsOption) throws -> Replay<Learner> {
    let recording = try recording(name)
    let app: App =
      if case .run(let run) = recording.beginning { App(run) } else { App() }
    let folder = lessons.folder
    var learner = Learner(app) { folder.map { LessonLibrary(root: $0) } }
    learner.size = recording.size
    learner.appearance = recording.appearance
    switch recording.beginning {
    case .run: break
    case .contents: learner.openContents()
    case .lesson(let id, let page):
      let lesson = try LessonsOption.lesson(id, in: try lessons.library())
      let first = try LessonsOption.page(page, of: lesson)
      learner.open(lesson.id, page: first)
    }
    return Replay(recording, of: learner)
  }

  private static func recording(_ name: String) throws(ExitStatus) -> Recording {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try DataFile(name, limit: sizeLimit).bytes { true } ?? []
    } catch {
      throw refused(name, error.reason.en, error.isMissing ? .noInput : .badData)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw refused(name, "it is not text in UTF-8", .badData)
    }
    do throws(UserError) {
      return try Recording(file: text)
    } catch {
      throw refused(name, error.message.en, .badData)
    }
  }

  private static func refused(
    _ name: String, _ reason: String, _ status: ExitStatus
  ) -> ExitStatus {
    StandardError.write("descent: \(ExportFile.shown(name)): \(reason)\n")
    return status
  }
}
