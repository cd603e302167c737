internal import Classroom
internal import Tutor

/// Reads saved runs: from a file, or from the word that a run can be written as.
enum RunReader {
  /// Why there is no run.
  struct Failure: Error {
    /// One line that names the file and what is wrong.
    let message: Localized
    /// The exit status of a command that needed it.
    let status: ExitStatus
  }

  /// The run that a name or a word stands for.
  ///
  /// - Parameter text: the name of a file, or a word such as `gd1:curve:+3:…`.
  /// - Returns: the run, which has not been made yet.
  /// - Throws: what is wrong with it.
  static func run(of text: String) throws(Failure) -> SavedRun {
    guard !SavedRun.isCode(text) else {
      do throws(UserError) {
        return try SavedRun(code: text)
      } catch {
        throw Failure(message: error.message, status: .badData)
      }
    }
    return try read(file: text)
  }

  private static func read(file name: String) throws(Failure) -> SavedRun {
    let bytes: [UInt8]
    do throws(FileProblem) {
      let file = DataFile(UserPath.resolved(name), limit: SavedRun.lengthLimit)
      bytes = try file.bytes { true } ?? []
    } catch {
      throw Failure(
        message: about(name, error.reason), status: error.isMissing ? .noInput : .badData)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(message: about(name, .notText), status: .badData)
    }
    do throws(UserError) {
      return try SavedRun(file: text)
    } catch {
      throw Failure(message: about(name, error.message), status: .badData)
    }
  }

  private static func about(_ name: String, _ reason: Localized) -> Localized {
    let name = ExportFile.shown(name)
    return Localized(en: "\(name): \(reason.en)", zh: "\(name)：\(reason.zh)")
  }
}

extension Localized {
  fileprivate static let notText = Localized(
    en: "it is not text in UTF-8", zh: "它不是 UTF-8 文本")
}
