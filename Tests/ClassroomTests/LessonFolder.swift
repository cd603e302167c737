import Glibc
import Lessons

/// A folder of lessons for one test, which has one thread; gone with the value.
final class LessonFolder: @unchecked Sendable {
  /// Where it is.
  let path: String

  /// A folder with files such as `en/01-a.md`.
  init(_ files: [String: String]) {
    var template = Array("/tmp/descent-lessons-XXXXXX\0".utf8CString)
    precondition(mkdtemp(&template) != nil, "no folder can be made in /tmp")
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for language in ["en", "zh"] { mkdir("\(path)/\(language)", 0o700) }
    for (name, text) in files { write(text, to: name) }
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    for name in ["en", "zh", ""] { rmdir("\(path)/\(name)") }
  }

  /// What was written so far.
  private var names: Set<String> = []

  /// Its lessons.
  var library: LessonLibrary { LessonLibrary(root: path) }

  /// Writes a file; what it held is gone.
  func write(_ text: String, to name: String) {
    names.insert(name)
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(text, 1, text.utf8.count, file)
    fclose(file)
  }

  /// Removes a file.
  func remove(_ name: String) { unlink("\(path)/\(name)") }
}
