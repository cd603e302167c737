public import Engine
internal import Glibc
internal import Tutor

/// Digits that a user has as files: optdigits as one file, MNIST as two.
public struct DigitsFile: Sendable {
  /// Why there are no digits.
  public enum Failure: Error, Hashable, Sendable {
    /// A file was not read.
    case notRead(name: String, FileProblem)
    /// What is in a file is no such data.
    case badData(name: String, reason: String)
    /// Pictures have no file of labels, or labels no pictures.
    case labelsMissing(name: String)
    /// Digits of one file have their labels in it.
    case labelsIdle(name: String)
  }

  private let path: String
  private let labels: String?

  /// Digits by the paths of their files.
  ///
  /// - Parameters:
  ///   - path: an optdigits file, or the pictures of an IDX file.
  ///   - labels: the labels of an IDX file.
  public init(_ path: String, labels: String? = nil) { (self.path, self.labels) = (path, labels) }

  /// Reads the digits.
  ///
  /// - Throws: what is wrong with which file.
  public func pictures() throws(Failure) -> DigitPictures {
    let name = Self.name(of: path)
    let bytes = try Self.bytes(of: path)
    // IDX begins with two zeros, text never does.
    guard bytes.first == 0 else {
      if let labels { throw .labelsIdle(name: labels) }
      do {
        return try DigitPictures(optdigits: bytes, name: name)
      } catch {
        throw .badData(name: path, reason: Self.reason(error))
      }
    }
    guard let labels else { throw .labelsMissing(name: path) }
    let digits = try Self.bytes(of: labels)
    do {
      return try DigitPictures(idxImages: bytes, labels: digits, name: name)
    } catch {
      throw .badData(
        name: Self.isAboutLabels(error, digits) ? labels : path, reason: Self.reason(error))
    }
  }

  /// What is wrong; nothing of the file in it speaks to the terminal, or goes on for pages.
  private static func reason(_ error: DigitsError) -> String {
    guard case .field(let text, let line, let column) = error else { return error.description }
    return DigitsError.field(shown(text), line: line, column: column).description
  }

  /// True where it is the file of labels that is wrong.
  private static func isAboutLabels(_ error: DigitsError, _ labels: [UInt8]) -> Bool {
    switch error {
    case .label, .counts, .dimensions(_, needed: 1): true
    case .notIDX, .length: (try? DigitsIDX(parsing: labels)) == nil
    default: false
    }
  }

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try DataFile(path, limit: limit).bytes { true } ?? []
    } catch {
      throw .notRead(name: path, error)
    }
    guard Gzip.packs(bytes) else { return bytes }
    do {
      return try Gzip.unpacked(bytes, limit: limit)
    } catch .tooLarge {
      throw .notRead(name: path, .tooLarge)
    } catch {
      throw .badData(name: path, reason: "the gzip file is damaged or cut off")
    }
  }

  /// The most bytes that are read: four times MNIST.
  private static let limit = 200_000_000

  /// The last part of a path, without what tells how it is packed.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return ExportFile.shown(last.hasSuffix(".gz") ? String(last.dropLast(3)) : last)
  }
}

extension DigitsFile.Failure {
  /// One line: the file, what was found, and what would do.
  public var message: String {
    switch self {
    case .notRead(let name, .system(ENOENT)): "\(shown(name)): there is no such file"
    case .notRead(let name, let problem): "\(shown(name)): \(problem.reason.en)"
    case .badData(let name, let reason): "\(shown(name)): \(reason)"
    case .labelsMissing(let name):
      "\(shown(name)) is an IDX file; name its labels, too: --labels FILE"
    case .labelsIdle(let name):
      "--labels \(shown(name)): optdigits have their labels in the file; leave it out"
    }
  }

  /// True where there is no file to read, false where what is in it will not do.
  public var isAboutFile: Bool { if case .notRead = self { true } else { false } }

  private func shown(_ name: String) -> String { ExportFile.shown(name) }
}
