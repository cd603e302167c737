internal import Glibc

/// A file that is read once and as a whole.
public struct DataFile: Sendable {
  private let name: String
  private let limit: Int
  private let calls: FileSystemCalls

  /// The most that is read: more would not fit beside what is made of it.
  public static let sizeLimit = 1 << 30

  /// A file by its name, as the system takes it.
  ///
  /// - Parameters:
  ///   - name: its name; links are followed.
  ///   - limit: the most bytes that are read.
  public init(_ name: String, limit: Int = sizeLimit) {
    self.init(name, limit: limit, calls: .system)
  }

  init(_ name: String, limit: Int, calls: FileSystemCalls) {
    (self.name, self.limit, self.calls) = (name, limit, calls)
  }

  /// Reads all of it.
  ///
  /// - Parameter goesOn: asked now and then; false stops the reading.
  /// - Returns: the bytes, nil when it was stopped.
  /// - Throws: why it cannot be read: it is not there, no regular file, or too large.
  public func bytes(while goesOn: () -> Bool) throws(FileProblem) -> [UInt8]? {
    // A pipe would keep the program waiting.
    let file = Glibc.open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .system(errno) }
    defer { calls.close(file) }
    guard try calls.isFile(file) else { throw .notAFile }
    var status = stat()
    let size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    guard size <= limit else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while true {
      guard goesOn() else { return nil }
      let part = try calls.read(file, 1 << 20)
      guard !part.isEmpty else { return bytes }
      bytes += part
      guard bytes.count <= limit else { throw .tooLarge }
    }
  }
}
