internal import Glibc
internal import Tutor

/// The folder of a store, and how the file in it is read and replaced.
struct ProgressFolder {
  let path: String
  let calls: FileSystemCalls

  static let file = "progress.json"
  private static let lock = "progress.lock"
  /// Only who has the lock writes it: one that is there was left by a program that was killed.
  private static let draft = "progress.json.new"
}

// MARK: - Reading

extension ProgressFolder {
  /// Reads the file; one that holds no progress gets another name.
  ///
  /// - Returns: what was found.
  /// - Throws: why it could not be read or renamed.
  func load() throws(ProgressFailure) -> ProgressStore.Reading {
    do throws(FileProblem) {
      let folder = try calls.openFolder(path)
      defer { calls.close(folder) }
      // A file that is in order needs no lock, since it is replaced as a whole.
      if case .success(let progress) = try content(of: folder) { return .init(progress: progress) }
      return try whileLocked(folder) { () throws(FileProblem) in try settle(folder) }
    } catch .system(ENOENT) {
      return .init(progress: Progress())
    } catch {
      throw ProgressFailure(problem: error, folder: path)
    }
  }

  /// Reads the file while nobody else writes, and renames one that holds no progress.
  private func settle(_ folder: Int32) throws(FileProblem) -> ProgressStore.Reading {
    switch try content(of: folder) {
    case .success(let progress): return .init(progress: progress)
    case .failure(let problem):
      let name = try freeName(in: folder)
      try calls.rename(folder, Self.file, name)
      return .init(progress: Progress(), notice: problem.notice(keptAs: "\(path)/\(name)"))
    }
  }

  private func content(
    of folder: Int32
  ) throws(FileProblem) -> Result<Progress, ProgressFile.Problem> {
    guard let bytes = try bytes(in: folder) else { return .success(Progress()) }
    return Result { () throws(ProgressFile.Problem) in try ProgressFile.decode(bytes) }
  }

  /// The bytes of the file, at most one more than may be; `nil` when there is none.
  private func bytes(in folder: Int32) throws(FileProblem) -> [UInt8]? {
    do throws(FileProblem) {
      let file = try calls.open(folder, Self.file, O_RDONLY)
      defer { calls.close(file) }
      guard try calls.isFile(file) else { throw FileProblem.notAFile }
      var bytes: [UInt8] = []
      while bytes.count <= ProgressFile.sizeLimit {
        let piece = try calls.read(file, min(1 << 16, ProgressFile.sizeLimit + 1 - bytes.count))
        if piece.isEmpty { break }
        bytes += piece
      }
      return bytes
    } catch .system(ENOENT) {
      return nil
    } catch .system(ELOOP) {
      throw .notAFile
    }
  }

  /// `progress.json.bad`, or the first of `progress.json.bad-2`, `-3` … that is not there.
  private func freeName(in folder: Int32) throws(FileProblem) -> String {
    let name = "\(Self.file).bad"
    guard try calls.exists(folder, name) else { return name }
    for number in 2...999 where try !calls.exists(folder, "\(name)-\(number)") {
      return "\(name)-\(number)"
    }
    throw .system(EEXIST)
  }
}

// MARK: - Writing

extension ProgressFolder {
  /// Merges progress into the file.
  ///
  /// - Parameter progress: what to add to it.
  /// - Returns: all that is in it now.
  /// - Throws: why it is as it was.
  func save(_ progress: Progress) throws(ProgressFailure) -> ProgressStore.Reading {
    do throws(FileProblem) {
      try makeFolders()
      let folder = try calls.openFolder(path)
      defer { calls.close(folder) }
      return try whileLocked(folder) { () throws(FileProblem) in
        var reading = try settle(folder)
        let known = reading.progress
        reading.progress = known.merging(progress)
        if reading.progress != known { try replace(with: reading.progress, in: folder) }
        return reading
      }
    } catch {
      throw ProgressFailure(problem: error, folder: path)
    }
  }

  /// Makes the folder and those above it that are missing.
  private func makeFolders() throws(FileProblem) {
    let parts = path.split(separator: "/")
    for count in 1...parts.count {
      do throws(FileProblem) {
        try calls.makeFolder("/" + parts[..<count].joined(separator: "/"))
      } catch  where count < parts.count {
        // It may be there and not be ours to write; if it is missing, the next one fails.
      }
    }
  }

  /// Does something while no other window reads or writes for saving.
  private func whileLocked<Value>(
    _ folder: Int32, _ body: () throws(FileProblem) -> Value
  ) throws(FileProblem) -> Value {
    let file = try calls.open(folder, Self.lock, O_RDWR | O_CREAT)
    defer { calls.close(file) }
    try calls.lock(file)
    return try body()
  }

  /// Puts a new file in the place of the old one, at once and as a whole.
  private func replace(with progress: Progress, in folder: Int32) throws(FileProblem) {
    let bytes = try ProgressFile.encode(progress)
    try calls.remove(folder, Self.draft)
    do throws(FileProblem) {
      try write(bytes, in: folder)
      try calls.rename(folder, Self.draft, Self.file)
    } catch {
      try? calls.remove(folder, Self.draft)
      throw error
    }
    try calls.synchronize(folder)
  }

  private func write(_ bytes: [UInt8], in folder: Int32) throws(FileProblem) {
    let file = try calls.open(folder, Self.draft, O_WRONLY | O_CREAT | O_EXCL)
    defer { calls.close(file) }
    try calls.fill(file, with: bytes)
  }
}
