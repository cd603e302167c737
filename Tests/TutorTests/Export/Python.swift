import Glibc
import Testing

/// Python on this machine, where there is one.
enum Python {
  /// True where a Python can be run; says so once where not.
  static let isThere: Bool = says("import sys", as: "there is no python3")

  /// True where NumPy can be imported.
  static let hasNumpy: Bool = says("import numpy", as: "there is no numpy for python3")

  /// The Python with PyTorch that `DESCENT_TORCH` names: it is too large to be asked for.
  static let withTorch: String? = {
    guard let path = getenv("DESCENT_TORCH").map({ String(cString: $0) }) else {
      print("skipped: DESCENT_TORCH names no python with torch")
      return nil
    }
    return path
  }()

  private static func says(_ program: String, as reason: String) -> Bool {
    let isThere = (try? run(program))?.status == 0
    if !isThere { print("skipped: \(reason)") }
    return isThere
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: its text.
  ///   - files: files beside it, by name, which are gone afterwards.
  ///   - arguments: what follows its name.
  ///   - interpreter: which Python.
  /// - Returns: what it wrote to both streams, and its exit status.
  /// - Throws: where it cannot be started.
  static func run(
    _ program: String, files: [String: [UInt8]] = [:], arguments: String = "",
    interpreter: String = "python3"
  ) throws -> (output: String, status: Int32) {
    let folder = try TemporaryFolder()
    try folder.write(Array(program.utf8), to: "program.py")
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    let command = "cd \(folder.path) && \(interpreter) -W ignore program.py \(arguments) 2>&1"
    let pipe = try #require(popen(command, "r"))
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&piece, 1, piece.count, pipe), count > 0 {
      output += piece.prefix(count)
    }
    let status = pclose(pipe)
    return (String(decoding: output, as: UTF8.self), status >> 8)
  }
}

/// A folder that is gone with the value.
final class TemporaryFolder {
  let path: String
  private var names: [String] = []

  init() throws {
    var template = Array("/tmp/descent-export-XXXXXX\0".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { remove("\(path)/\(name)") }
    remove(path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    names.append(name)
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
