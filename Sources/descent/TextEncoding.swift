internal import Glibc

/// How text reaches the terminal.
enum TextEncoding: Sendable {
  /// Every character can be shown.
  case utf8
  /// Nothing but ASCII is safe.
  case ascii

  /// Sets the character type of the process from the environment, and only that: numbers keep
  /// their decimal point.
  ///
  /// A UTF-8 locale that is named but not installed, as is usual behind ssh, still means that the
  /// terminal speaks UTF-8.
  ///
  /// - Returns: what the terminal understands.
  static func adopt() -> TextEncoding {
    if setlocale(LC_CTYPE, "") != nil, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" {
      return .utf8
    }
    guard namesUTF8(Environment.first(of: "LC_ALL", "LC_CTYPE", "LANG") ?? "") else {
      return .ascii
    }
    return setlocale(LC_CTYPE, "C.UTF-8") == nil ? .ascii : .utf8
  }

  /// True for the name of a locale such as `zh_CN.UTF-8` or `en_US.utf8@euro`.
  static func namesUTF8(_ locale: String) -> Bool {
    let parts = locale.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return false }
    let codeset = parts[1].prefix { $0 != "@" }.lowercased()
    return codeset == "utf-8" || codeset == "utf8"
  }
}

/// The environment of the process.
enum Environment {
  /// A variable's value; `nil` when it is not set or empty.
  static func value(of name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }

  /// The value of the first of these variables that is set and not empty.
  static func first(of names: String...) -> String? {
    names.lazy.compactMap(value).first
  }
}
