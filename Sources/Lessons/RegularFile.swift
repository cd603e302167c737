internal import Glibc

/// Files and folders that are read.
///
/// Nothing is opened that could block or never end, and no link leads out of a folder of lessons.
package enum RegularFile {
  /// Why a file was not read.
  package struct Refusal: Error, Hashable {
    /// One line without the name of the file.
    package let message: String
    /// True when there is no such file or it may not be read.
    package let isMissing: Bool
  }

  /// Reads a regular file of at most so many bytes.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - root: the folder that links may not lead out of; `nil` allows any.
  ///   - limit: the most bytes; of a larger file one more is read.
  /// - Returns: the bytes.
  /// - Throws: `Refusal` when it is no such file or cannot be read.
  package static func read(
    _ path: String, inside root: String?, limit: Int
  ) throws(Refusal) -> [UInt8] {
    if let root { try check(path, isInside: root) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.refusal(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.refusal(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(message: "it is \(kind(status.st_mode)), not a file", isMissing: false)
    }
    return try read(descriptor, limit: limit)
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &piece, min(piece.count, limit + 1 - bytes.count))
      if count == 0 { break }
      if count < 0 {
        guard errno == EINTR else { throw Self.refusal(errno) }
        continue
      }
      bytes += piece.prefix(count)
    }
    return bytes
  }

  private static func check(_ path: String, isInside root: String) throws(Refusal) {
    guard let real = realPath(path), let realRoot = realPath(root) else { throw refusal(errno) }
    guard real.hasPrefix(realRoot + "/") else {
      throw Refusal(message: "it is a link that leads out of the folder", isMissing: false)
    }
  }

  private static func refusal(_ code: Int32) -> Refusal {
    Refusal(message: String(cString: strerror(code)), isMissing: true)
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFSOCK: "a socket"
    default: "something else"
    }
  }

  /// The path without links; `nil` when there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// True for a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True when there is something of this name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The names in a folder, sorted, at most a thousand; `nil` when it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < 1000, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension String {
  /// The part after the last `/`.
  var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }

  /// The part before the last `/`; `.` where there is none.
  var parentPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
