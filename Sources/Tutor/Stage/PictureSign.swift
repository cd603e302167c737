import Plotting

/// A sign in a picture and what it means, for the help screen.
struct PictureSign {
  let glyph: String
  let ink: Ink
  let meaning: Localized

  init(_ glyph: String, _ ink: Ink, en: String, zh: String) {
    self.glyph = glyph
    self.ink = ink
    meaning = Localized(en: en, zh: zh)
  }
}
