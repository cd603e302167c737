internal import Classroom
internal import Glibc
internal import Tutor

/// Whether progress can be kept, found out without touching it.
struct StateFinding: Sendable {
  /// Where the file is, and whether it can be written.
  let text: Localized
  /// Why it cannot be; `nil` when it can.
  let problem: Localized?

  /// Looks at the file of a store, or at the folder that it would be made in.
  init(_ store: ProgressStore) {
    guard let file = store.file else {
      problem = Localized(en: "no place is known", zh: "不知道放在哪里")
      text = Localized(en: "nowhere", zh: "无处")
      return
    }
    let name = UserPath.abbreviated(file)
    var status = stat()
    let isThere = stat(file, &status) == 0
    // A file is replaced as a whole, so its folder is what has to be writable.
    let code = Self.problem(in: Self.nearestFolder(of: file))
    problem = code.map { Localized(same: String(cString: strerror($0))) }
    let size = isThere ? "\(status.st_size)" : nil
    let writable = Localized.claim(
      code == nil, ("can be written", "可以写入"), ("cannot be written", "不能写入"))
    text = Localized(
      en: "\(name): \(size.map { "\($0) bytes" } ?? "not there yet"), \(writable.en)",
      zh: "\(name)：\(size.map { "\($0) 字节" } ?? "还没有")，\(writable.zh)")
  }

  private static func nearestFolder(of file: String) -> String {
    var folder = file
    repeat {
      let parts = folder.split(separator: "/").dropLast()
      folder = "/" + parts.joined(separator: "/")
    } while folder != "/" && access(folder, F_OK) != 0
    return folder
  }

  private static func problem(in folder: String) -> Int32? {
    var status = stat()
    guard stat(folder, &status) == 0 else { return errno }
    guard status.st_mode & S_IFMT == S_IFDIR else { return ENOTDIR }
    return access(folder, W_OK | X_OK) == 0 ? nil : errno
  }
}
