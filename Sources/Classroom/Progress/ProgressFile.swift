internal import Foundation
internal import Lessons
internal import Tutor

/// The text of a file that keeps progress: JSON of a numbered format, with its keys in order.
enum ProgressFile {
  /// Why a text is not progress.
  enum Problem: Error, Hashable {
    /// It is not JSON, or not what this program writes.
    case damaged
    /// Another version of the program wrote it.
    case unknownFormat
    /// It has more bytes than are read.
    case tooLarge
  }

  /// The format that is written, and the only one that is read.
  static let format = 1

  /// The most bytes of a file.
  static let sizeLimit = 4 << 20

  /// Writes progress as text.
  ///
  /// - Parameter progress: what to write.
  /// - Returns: the bytes, with a line's end at the last.
  /// - Throws: `FileProblem.tooLarge` for what could not be read again.
  static func encode(_ progress: Progress) throws(FileProblem) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let content = Content(format: format, lessons: progress.lessons)
    guard let data = try? encoder.encode(content), data.count < sizeLimit else { throw .tooLarge }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Reads what `encode(_:)` wrote.
  ///
  /// - Parameter bytes: the content of the file.
  /// - Returns: the progress.
  /// - Throws: why it is none.
  static func decode(_ bytes: [UInt8]) throws(Problem) -> Progress {
    guard bytes.count <= sizeLimit else { throw .tooLarge }
    let decoder = JSONDecoder()
    let data = Data(bytes)
    // The number comes first: what another version means by the rest is not known here.
    guard let version = try? decoder.decode(Version.self, from: data) else { throw .damaged }
    guard version.format == format else { throw .unknownFormat }
    guard let content = try? decoder.decode(Content.self, from: data),
      content.lessons.values.allSatisfy(\.isSound)
    else { throw .damaged }
    return Progress(lessons: content.lessons)
  }

  private struct Version: Decodable {
    let format: Int
  }

  private struct Content: Codable {
    let format: Int
    let lessons: [String: LessonProgress]
  }
}

extension ProgressFile.Problem {
  /// What to say of a file that was renamed.
  ///
  /// - Parameter path: where it is now.
  /// - Returns: one line.
  func notice(keptAs path: String) -> Localized {
    let place = Finding.safe(path)
    let problem =
      switch self {
      case .damaged: Localized(en: "is damaged", zh: "已损坏")
      case .unknownFormat: Localized(en: "comes from another version", zh: "来自另一个版本")
      case .tooLarge: Localized(en: "is too large", zh: "太大了")
      }
    return Localized(
      en: "the file of your progress \(problem.en): it is kept as \(place), and a new one begins",
      zh: "学习进度文件\(problem.zh)：原文件保留为 \(place)，现在从头记录")
  }
}
