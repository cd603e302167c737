import Glibc

/// Other programs of the system, for tests that compare with them.
enum Shell {
  /// Runs a line of `sh`.
  ///
  /// - Returns: its exit status, and what it wrote to both of its streams.
  static func run(_ line: String) throws -> (status: Int32, output: String) {
    guard let stream = popen("exec 2>&1 </dev/null; \(line)", "r") else {
      throw HarnessError.notStarted
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, stream), count > 0 {
      bytes += piece.prefix(count)
    }
    return (pclose(stream) >> 8, String(decoding: bytes, as: UTF8.self))
  }

  /// True when there is a program of this name.
  static func has(_ program: String) -> Bool {
    ["/usr/bin", "/bin", "/usr/local/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// The folder of the package.
  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
}
