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
}
