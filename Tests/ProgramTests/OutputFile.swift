import CTerm
import Glibc

/// A file in memory that a stream can lead to, and what was written to it.
struct OutputFile {
  /// What the stream is opened on.
  let descriptor = cterm_memory_file("output")

  /// All that was written, as text; the file is gone afterwards.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All that was written; the file is gone afterwards.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = pread(descriptor, &piece, piece.count, bytes.count), count > 0 {
      bytes += piece.prefix(count)
    }
    close(descriptor)
    return bytes
  }
}

extension Program {
  /// Runs the program without a terminal until it ends.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - environment: what differs from that of all tests.
  ///   - fileLimit: the most that a file of it may hold, in blocks of 512 bytes.
  ///   - limit: how long it may take.
  /// - Returns: how it ended, and what it wrote to its two output streams.
  /// - Throws: `HarnessError` when it cannot be started.
  static func run(
    _ arguments: [String], environment: [String: String?] = [:], fileLimit: Int? = nil,
    limit: Duration = .seconds(20)
  ) throws -> (status: Status, output: String, errors: String) {
    let output = OutputFile()
    let errors = OutputFile()
    let program = try Program(
      arguments, on: nil, environment: environment, fileLimit: fileLimit, input: .closed,
      output: .file(output.descriptor),
      errors: .file(errors.descriptor))
    return (program.status(limit), output.text, errors.text)
  }
}
