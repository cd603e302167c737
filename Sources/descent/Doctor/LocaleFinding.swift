internal import Glibc
internal import Lessons
internal import Tutor

/// What the environment says about characters, and what came of it.
struct LocaleFinding: Sendable {
  /// What the program writes.
  let encoding: TextEncoding
  private let codeset: String
  private let isInstalled: Bool

  /// The environment variables that count, the strongest first.
  private static let names = ["LC_ALL", "LC_CTYPE", "LANG"]

  /// Adopts the locale of the environment, as every screen does.
  init() {
    isInstalled = setlocale(LC_CTYPE, "") != nil
    codeset = isInstalled ? String(cString: nl_langinfo(Int32(CODESET))) : ""
    encoding = TextEncoding.adopt()
  }

  /// Which variable decides, and what it says.
  var origin: Localized {
    let deciding = Self.names.first { Environment.value(of: $0) != nil }
    guard let deciding, let value = Environment.value(of: deciding) else {
      return Localized(en: "no variable is set: C", zh: "没有设置变量：C")
    }
    let text = "\(deciding)=\(Finding.safe(value))"
    return isInstalled
      ? Localized(same: text)
      : Localized(en: "\(text), which is not installed here", zh: "\(text)，这里没有安装")
  }

  /// What characters are encoded in.
  var codesetText: Localized {
    switch (encoding, isInstalled) {
    case (.utf8, true): Localized(same: codeset)
    case (.utf8, false): Localized(en: "UTF-8, by way of C.UTF-8", zh: "UTF-8，借用 C.UTF-8")
    case (.ascii, true):
      Localized(en: "\(codeset): ASCII is used", zh: "\(codeset)：只用 ASCII")
    case (.ascii, false): Localized(en: "unknown: ASCII is used", zh: "未知：只用 ASCII")
    }
  }
}
