internal import Glibc

/// What a store asks of the system; a test can put calls in that fail.
///
/// Files are named within a folder that is open, so that what happens to its path in between does
/// not matter.
struct FileSystemCalls: Sendable {
  /// Makes a folder that its owner alone may use; one that is there is left as it is.
  var makeFolder: @Sendable (_ path: String) throws(FileProblem) -> Void
  /// Opens a folder.
  var openFolder: @Sendable (_ path: String) throws(FileProblem) -> Int32
  /// Opens a file that is no link; one that is made is for its owner alone, whatever the umask.
  var open: @Sendable (_ folder: Int32, _ name: String, _ flags: Int32) throws(FileProblem) -> Int32
  /// Makes a file that was not there; who may read it is the umask's business.
  var create: @Sendable (_ folder: Int32, _ name: String) throws(FileProblem) -> Int32
  /// True for a regular file.
  var isFile: @Sendable (_ file: Int32) throws(FileProblem) -> Bool
  /// True for a regular file of this name, false for links and all others.
  var isFileNamed: @Sendable (_ folder: Int32, _ name: String) throws(FileProblem) -> Bool
  /// Waits until nobody else has the file locked, and locks it until it is closed.
  var lock: @Sendable (_ file: Int32) throws(FileProblem) -> Void
  /// Reads at most so many bytes; none at the end of the file.
  var read: @Sendable (_ file: Int32, _ count: Int) throws(FileProblem) -> [UInt8]
  /// Writes some of the bytes and returns how many.
  var write: @Sendable (_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(FileProblem) -> Int
  /// Waits until a file or folder is on the disk.
  var synchronize: @Sendable (_ file: Int32) throws(FileProblem) -> Void
  /// True when there is something of this name.
  var exists: @Sendable (_ folder: Int32, _ name: String) throws(FileProblem) -> Bool
  /// Gives a file another name as well; fails with `EEXIST` where there is something of that name.
  var link: @Sendable (_ folder: Int32, _ name: String, _ new: String) throws(FileProblem) -> Void
  /// Gives a file another name; a file of that name is gone.
  var rename: @Sendable (_ folder: Int32, _ name: String, _ new: String) throws(FileProblem) -> Void
  /// Removes a file; that it is not there is no mistake.
  var remove: @Sendable (_ folder: Int32, _ name: String) throws(FileProblem) -> Void
  /// Closes a file or folder.
  var close: @Sendable (_ file: Int32) -> Void
}

extension FileSystemCalls {
  /// The calls of the system.
  static let system = FileSystemCalls(
    makeFolder: makeFolder,
    openFolder: { path throws(FileProblem) in
      try retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    },
    open: openFile,
    create: { folder, name throws(FileProblem) in
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      return try retrying { openat(folder, name, flags, 0o666) }
    },
    isFile: { file throws(FileProblem) in
      var status = stat()
      try retrying { fstat(file, &status) }
      return status.st_mode & S_IFMT == S_IFREG
    },
    isFileNamed: { folder, name throws(FileProblem) in
      var status = stat()
      try retrying { fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) }
      return status.st_mode & S_IFMT == S_IFREG
    },
    lock: lockFile,
    read: { file, count throws(FileProblem) in
      var bytes = [UInt8](repeating: 0, count: count)
      bytes.removeLast(count - (try retrying { Glibc.read(file, &bytes, count) }))
      return bytes
    },
    write: { file, bytes throws(FileProblem) in
      try retrying { bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } }
    },
    synchronize: { file throws(FileProblem) in try tolerating(EINVAL) { fsync(file) } },
    exists: { folder, name throws(FileProblem) in
      var status = stat()
      let result = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)
      if result != 0, errno != ENOENT { throw FileProblem.system(errno) }
      return result == 0
    },
    link: { folder, name, new throws(FileProblem) in
      try retrying { linkat(folder, name, folder, new, 0) }
    },
    rename: { folder, name, new throws(FileProblem) in
      try retrying { renameat(folder, name, folder, new) }
    },
    remove: { folder, name throws(FileProblem) in
      try tolerating(ENOENT) { unlinkat(folder, name, 0) }
    },
    close: { _ = Glibc.close($0) })

  @Sendable private static func makeFolder(_ path: String) throws(FileProblem) {
    guard mkdir(path, S_IRWXU) == 0 else {
      if errno == EEXIST { return }
      throw FileProblem.system(errno)
    }
    // The umask may have taken away what its owner needs.
    try retrying { chmod(path, S_IRWXU) }
  }

  @Sendable private static func openFile(
    _ folder: Int32, _ name: String, _ flags: Int32
  ) throws(FileProblem) -> Int32 {
    let safe = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let file = try retrying { openat(folder, name, flags | safe, S_IRUSR | S_IWUSR) }
    guard flags & O_CREAT != 0, fchmod(file, S_IRUSR | S_IWUSR) != 0 else { return file }
    let code = errno
    _ = Glibc.close(file)
    throw FileProblem.system(code)
  }

  /// A lock is held for milliseconds; who holds it for seconds was stopped, and is not waited for.
  @Sendable private static func lockFile(_ file: Int32) throws(FileProblem) {
    for _ in 0..<300 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    throw FileProblem.system(errno)
  }
}

extension FileSystemCalls {
  /// Writes all of the bytes and waits until they are on the disk.
  func fill(_ file: Int32, with bytes: [UInt8]) throws(FileProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try write(file, rest)
      guard count > 0 else { throw FileProblem.system(EIO) }
      rest = rest.dropFirst(count)
    }
    try synchronize(file)
  }
}

/// Makes a call again as long as signals interrupt it.
@discardableResult
func retrying<Result: SignedInteger>(
  _ call: () -> Result
) throws(FileProblem) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw FileProblem.system(errno) }
  }
}

/// Makes a call of which one kind of failure does not matter.
private func tolerating(_ code: Int32, _ call: () -> Int32) throws(FileProblem) {
  do {
    try retrying(call)
  } catch  where error == .system(code) {
    // Then there is nothing to do.
  }
}
