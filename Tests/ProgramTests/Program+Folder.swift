import Glibc

extension Program {
  /// A folder of files, left to the system to clear away.
  static func folder(_ files: [String: String]) throws -> String {
    var template = Array("/tmp/descent-program-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessError.notStarted }
    let path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files {
      if name.contains("/") { mkdir("\(path)/\(name.prefix { $0 != "/" })", 0o700) }
      guard let file = fopen("\(path)/\(name)", "w") else { throw HarnessError.notStarted }
      fputs(text, file)
      fclose(file)
    }
    return path
  }

  /// The text of one of the project's lessons, such as `en/08-overshoot.md`.
  static func lessonText(of name: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    guard let file = fopen("\(root)/lessons/\(name)", "r") else { throw HarnessError.notStarted }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A folder with one lesson of the project: a debug build takes seconds to read all of them.
  static func lessons() throws -> String {
    let names = ["en/08-overshoot.md", "zh/08-overshoot.md"]
    return try folder(
      Dictionary(uniqueKeysWithValues: names.map { ($0, try lessonText(of: $0)) }))
  }
}
