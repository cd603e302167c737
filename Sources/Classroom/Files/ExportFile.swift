internal import Glibc
internal import Lessons
public import Tutor

/// A file for others to read, written at once and as a whole or not at all.
public struct ExportFile: Sendable {
  /// Why a file was not written; what was there before is still there.
  public enum Failure: Error, Hashable, Sendable {
    /// There is something of this name, and it was not said that it may be replaced.
    case exists(name: String)
    /// It cannot be made.
    case notMade(name: String, FileProblem)
    /// It was made, and what goes into it did not fit.
    case notFilled(name: String, FileProblem)
  }

  private let name: String
  private let replaces: Bool
  private let calls: FileSystemCalls

  /// A file that is not there yet, or may be replaced.
  ///
  /// - Parameters:
  ///   - name: its name, as the system takes it.
  ///   - replaces: whether a regular file of that name may be replaced.
  public init(_ name: String, replaces: Bool) {
    self.init(name, replaces: replaces, calls: .system)
  }

  init(_ name: String, replaces: Bool, calls: FileSystemCalls) {
    (self.name, self.replaces, self.calls) = (name, replaces, calls)
  }

  /// A name for a message: of a long one the end, and nothing that speaks to the terminal.
  public static func shown(_ name: String) -> String {
    let safe = Finding.safe(name)
    return safe.count > 48 ? "…" + safe.suffix(47) : safe
  }

  /// Writes the file under another name beside it and renames it then.
  ///
  /// - Parameter bytes: what goes into it.
  /// - Throws: why there is no such file, or the old one.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    let (path, file) = parts
    do throws(FileProblem) {
      let folder = try calls.openFolder(path)
      defer { calls.close(folder) }
      try refuseWhatStandsThere(folder, file)
      let draft = ".descent-export-\(getpid())"
      // Only a program that was killed and had this number can have left one.
      try calls.remove(folder, draft)
      try place(bytes, in: folder, draft: draft, as: file)
    } catch .system(EEXIST) where !replaces {
      throw .exists(name: name)
    } catch {
      throw error.isLackOfRoom
        ? .notFilled(name: name, error) : .notMade(name: name, error)
    }
  }

  /// The folder and the name in it.
  private var parts: (folder: String, file: String) {
    guard let slash = name.lastIndex(of: "/") else { return (".", name) }
    let folder = name[...slash]
    return (String(folder), String(name[name.index(after: slash)...]))
  }

  private func refuseWhatStandsThere(_ folder: Int32, _ file: String) throws(FileProblem) {
    guard !file.isEmpty, file != ".", file != ".." else { throw .system(EISDIR) }
    guard try calls.exists(folder, file) else { return }
    guard replaces else { throw .system(EEXIST) }
    // A folder, a device or a link was not made by an export, and is not replaced by one.
    guard try calls.isFileNamed(folder, file) else { throw .notAFile }
  }

  private func place(
    _ bytes: [UInt8], in folder: Int32, draft: String, as file: String
  ) throws(FileProblem) {
    do throws(FileProblem) {
      try fill(folder, draft, with: bytes)
      if replaces {
        try calls.rename(folder, draft, file)
      } else {
        try name(draft, as: file, in: folder)
      }
    } catch {
      try? calls.remove(folder, draft)
      throw error
    }
    try? calls.synchronize(folder)
  }

  private func fill(
    _ folder: Int32, _ draft: String, with bytes: [UInt8]
  ) throws(FileProblem) {
    let file = try calls.create(folder, draft)
    defer { calls.close(file) }
    try calls.fill(file, with: bytes)
  }

  /// Gives the draft its name unless somebody has used that meanwhile.
  private func name(_ draft: String, as file: String, in folder: Int32) throws(FileProblem) {
    do throws(FileProblem) {
      try calls.link(folder, draft, file)
    } catch  where error.isLackOfLinks {
      guard try !calls.exists(folder, file) else { throw .system(EEXIST) }
      return try calls.rename(folder, draft, file)
    }
    do throws(FileProblem) {
      try calls.remove(folder, draft)
    } catch {
      try? calls.remove(folder, file)
      throw error
    }
  }
}

extension FileProblem {
  /// True where the file system does not know second names.
  fileprivate var isLackOfLinks: Bool {
    [.system(EPERM), .system(EOPNOTSUPP), .system(ENOSYS), .system(EMLINK)].contains(self)
  }

  /// True where the disk, not the name or the folder, is what fails.
  fileprivate var isLackOfRoom: Bool {
    [.system(ENOSPC), .system(EDQUOT), .system(EIO), .system(EFBIG)].contains(self)
  }
}

extension ExportFile.Failure {
  /// One line that names the file and the reason.
  public var message: Localized {
    switch self {
    case .exists(let name):
      let name = ExportFile.shown(name)
      return Localized(
        en: "\(name) is there already and is left as it is", zh: "\(name) 已存在，没有改动它")
    case .notMade(let name, let problem), .notFilled(let name, let problem):
      let (name, reason) = (ExportFile.shown(name), problem.reason)
      return Localized(
        en: "\(name) is not written: \(reason.en)", zh: "\(name) 没有写成：\(reason.zh)")
    }
  }
}
