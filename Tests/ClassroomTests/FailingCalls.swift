import Glibc
import Synchronization

@testable import Classroom

extension FileSystemCalls {
  /// The calls of the system, some of which fail.
  ///
  /// - Parameters:
  ///   - code: why they fail; without it as on a full disk.
  ///   - isFailing: whether the call of a number, counted from 1, fails.
  /// - Returns: the calls; closing is not counted and does not fail.
  static func failing(
    with code: Int32 = ENOSPC, _ isFailing: @escaping @Sendable (Int) -> Bool
  ) -> FileSystemCalls {
    let count = CallCount(code, isFailing)
    let system = FileSystemCalls.system
    var calls = system
    calls.makeFolder = { (path) throws(FileProblem) in
      try count.next()
      try system.makeFolder(path)
    }
    calls.openFolder = { (path) throws(FileProblem) in
      try count.next()
      return try system.openFolder(path)
    }
    calls.open = { (folder, name, flags) throws(FileProblem) in
      try count.next()
      return try system.open(folder, name, flags)
    }
    calls.create = { (folder, name) throws(FileProblem) in
      try count.next()
      return try system.create(folder, name)
    }
    calls.isFileNamed = { (folder, name) throws(FileProblem) in
      try count.next()
      return try system.isFileNamed(folder, name)
    }
    calls.link = { (folder, name, new) throws(FileProblem) in
      try count.next()
      try system.link(folder, name, new)
    }
    calls.isFile = { (file) throws(FileProblem) in
      try count.next()
      return try system.isFile(file)
    }
    calls.lock = { (file) throws(FileProblem) in
      try count.next()
      try system.lock(file)
    }
    calls.read = { (file, length) throws(FileProblem) in
      try count.next()
      return try system.read(file, min(length, 100))
    }
    // In pieces, so that a file can be written by half.
    calls.write = { (file, bytes) throws(FileProblem) in
      try count.next()
      return try system.write(file, bytes.prefix(100))
    }
    calls.synchronize = { (file) throws(FileProblem) in
      try count.next()
      try system.synchronize(file)
    }
    calls.exists = { (folder, name) throws(FileProblem) in
      try count.next()
      return try system.exists(folder, name)
    }
    calls.rename = { (folder, name, new) throws(FileProblem) in
      try count.next()
      try system.rename(folder, name, new)
    }
    calls.remove = { (folder, name) throws(FileProblem) in
      try count.next()
      try system.remove(folder, name)
    }
    return calls
  }
}

/// How many calls there were.
private final class CallCount: Sendable {
  private let count = Mutex(0)
  private let code: Int32
  private let isFailing: @Sendable (Int) -> Bool

  init(_ code: Int32, _ isFailing: @escaping @Sendable (Int) -> Bool) {
    (self.code, self.isFailing) = (code, isFailing)
  }

  func next() throws(FileProblem) {
    let number = count.withLock {
      $0 += 1
      return $0
    }
    if isFailing(number) { throw .system(code) }
  }
}
