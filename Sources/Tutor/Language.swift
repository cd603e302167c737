/// A language the screens speak.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case en
  /// Chinese.
  case zh
}

/// One text in both languages, side by side: a missing translation does not compile.
public struct Localized: Hashable, Sendable {
  /// The English text.
  public let en: String
  /// The Chinese text.
  public let zh: String

  /// The two texts.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    language == .en ? en : zh
  }
}
