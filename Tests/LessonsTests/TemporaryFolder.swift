import Glibc

/// A folder that is gone with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/descent-lessons-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.errno(errno) }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  enum Failure: Error {
    case errno(Int32)
  }

  deinit { Self.remove(path) }

  /// Writes a file and the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file and the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    for count in 0..<parts.count {
      mkdir(([path] + parts[...count].map(String.init)).joined(separator: "/"), 0o700)
    }
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure.errno(errno) }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    if let stream = opendir(path) {
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        names.append(String(decoding: name, as: UTF8.self))
      }
      closedir(stream)
      for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }
}
