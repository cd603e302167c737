import Glibc

/// A folder for the state of one test, gone with the value.
final class StateFolder {
  /// What `XDG_STATE_HOME` would be.
  let home: String
  /// The folder of the store.
  var path: String { "\(home)/descent" }
  /// The file of the store.
  var file: String { "\(path)/progress.json" }

  init() {
    var template = Array("/tmp/descent-state-XXXXXX\0".utf8CString)
    precondition(mkdtemp(&template) != nil, "no folder can be made in /tmp")
    home = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { remove("\(path)/\(name)") }
    remove(path)
    remove(home)
  }

  /// What is in the folder of the store, in order.
  var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Puts a file into the folder of the store.
  func write(_ text: String, to name: String = "progress.json") {
    mkdir(path, 0o700)
    guard let stream = fopen("\(path)/\(name)", "w") else { return }
    defer { fclose(stream) }
    fwrite(text, 1, text.utf8.count, stream)
  }

  /// The content of a file in the folder of the store; `nil` when there is none.
  func text(of name: String = "progress.json") -> String? {
    guard let stream = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, 1 << 16, stream)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The permissions of a file or folder.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}
