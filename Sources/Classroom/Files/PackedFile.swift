internal import CZlib
internal import Glibc

/// A file of data that a user names: read as a whole, and unpacked where it is compressed.
public struct PackedFile: Sendable {
  /// Why a file was not read.
  public enum Failure: Error, Hashable, Sendable {
    /// There is none, or the system does not let us read it.
    case notRead(FileProblem)
    /// It begins as a file of gzip does, and does not go on or end as one.
    case damaged
  }

  /// The most bytes that are read: four times MNIST.
  public static let limit = 200_000_000

  private let path: String

  /// A file by its path.
  public init(_ path: String) { self.path = path }

  /// All of its bytes, unpacked.
  ///
  /// - Parameter limit: the most bytes there may be.
  /// - Throws: why there are none.
  public func bytes(limit: Int = Self.limit) throws(Failure) -> [UInt8] {
    let file = try open()
    guard let stream = gzdopen(file, "rb") else {
      Glibc.close(file)
      throw .notRead(.system(ENOMEM))
    }
    var bytes: [UInt8] = []
    let problem = Self.read(stream, into: &bytes, limit: limit)
    let end = gzclose_r(stream)
    if let problem { throw problem }
    // What was read is not all that its header or its sum promises.
    guard end == Z_OK else { throw .damaged }
    return bytes
  }

  /// Opens a regular file; a link to one will do, a pipe that nobody fills will not.
  private func open() throws(Failure) -> Int32 {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .notRead(.system(errno)) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      Glibc.close(file)
      throw .notRead(.notAFile)
    }
    return file
  }

  private static func read(
    _ stream: gzFile, into bytes: inout [UInt8], limit: Int
  ) -> Failure? {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Int(gzread(stream, &piece, UInt32(piece.count)))
      guard count >= 0 else {
        var code = Z_OK
        _ = gzerror(stream, &code)
        return code == Z_ERRNO ? .notRead(.system(errno)) : .damaged
      }
      bytes += piece.prefix(count)
      guard bytes.count <= limit else { return .notRead(.tooLarge) }
      if count == 0 { return nil }
    }
  }
}
