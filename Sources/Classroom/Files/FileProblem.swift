internal import Glibc
public import Tutor

/// Why a file was not read or written.
public enum FileProblem: Error, Hashable, Sendable {
  /// The system refused, with this value of `errno`.
  case system(Int32)
  /// A link, a folder or a device has its name.
  case notAFile
  /// It would be larger than what is read.
  case tooLarge

  /// True when there is no such file, or the system does not let us have it.
  public var isMissing: Bool { if case .system = self { true } else { false } }

  /// What is the matter, in a few words.
  public var reason: Localized {
    switch self {
    case .system(let code): Self.reason(code)
    case .notAFile: Localized(en: "it is not a regular file", zh: "它不是普通文件")
    case .tooLarge: Localized(en: "there is too much of it", zh: "内容太多")
    }
  }

  private static func reason(_ code: Int32) -> Localized {
    let words = String(cString: strerror(code))
    return switch code {
    case ENOENT: Localized(en: words, zh: "没有这个文件或文件夹")
    case ENOSPC: Localized(en: "the disk is full", zh: "磁盘已满")
    case EDQUOT: Localized(en: "your quota on this disk is used up", zh: "磁盘配额已用完")
    case EACCES, EPERM: Localized(en: "permission denied", zh: "没有权限")
    case EROFS: Localized(en: "the disk is read-only", zh: "磁盘是只读的")
    case ENOTDIR:
      Localized(en: "there is a file where a folder should be", zh: "该是文件夹的地方有个同名文件")
    case EWOULDBLOCK: Localized(en: "another window holds it", zh: "另一个窗口正占用它")
    case EIO: Localized(en: "the disk reports an error", zh: "磁盘读写出错")
    default: Localized(en: words, zh: words)
    }
  }
}
