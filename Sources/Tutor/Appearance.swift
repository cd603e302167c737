public import Plotting

/// How a program looks, whatever is on its screen.
public struct Appearance: Hashable, Sendable {
  /// The language of the screens.
  public var language = Language.en
  /// The characters that the terminal can be trusted with.
  public var repertoire = Charset.full
  /// What plots are made of, as far as the terminal can show it.
  public var marker = Marker.braille
  /// The colours that are wanted.
  public var theme = ThemeChoice.auto
  /// True when nothing may slide.
  public var reducedMotion = false

  /// English, on a terminal that shows everything.
  public init() {}
}

extension Program {
  /// The language of the screens.
  public var language: Language {
    get { appearance.language }
    set { appearance.language = newValue }
  }

  /// The language that can be shown: where only ASCII can, it is English.
  public var shownLanguage: Language { repertoire == .ascii ? .en : language }

  /// Changes the language.
  ///
  /// - Returns: what there is to say where only one can be shown.
  package mutating func flipLanguage() -> Message? {
    guard repertoire != .ascii else { return .refusal(.needsUTF8) }
    language = language == .en ? .zh : .en
    return nil
  }

  /// Says so where the language that is wanted cannot be shown.
  public mutating func noteUnshownLanguage() {
    if shownLanguage != language { tell(.refusal(.needsUTF8)) }
  }

  /// The characters that the terminal can be trusted with.
  public var repertoire: Charset {
    get { appearance.repertoire }
    set { appearance.repertoire = newValue }
  }

  /// What plots are made of, as far as the terminal can show it.
  public var marker: Marker {
    get { appearance.marker }
    set { appearance.marker = newValue }
  }

  /// The colours that are wanted.
  public var theme: ThemeChoice {
    get { appearance.theme }
    set { appearance.theme = newValue }
  }

  /// True when nothing may slide.
  public var reducedMotion: Bool {
    get { appearance.reducedMotion }
    set { appearance.reducedMotion = newValue }
  }
}

extension Localized {
  /// Why a terminal without it shows English.
  public static let needsUTF8 = Localized(
    en: "Chinese needs a UTF-8 locale; try LANG=C.UTF-8", zh: "中文需要 UTF-8：试试 LANG=C.UTF-8")
}

/// The colours to paint with.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// What the terminal says about its background.
  case auto
  /// Light ink on a dark background.
  case dark
  /// Dark ink on a light background.
  case light
  /// Bright ink on black, which is painted too: nothing is dim.
  case highContrast = "high-contrast"
  /// No colour: bold, dim and reverse only.
  case mono
}
