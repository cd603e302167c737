package import Plotting

/// What a window says that is smaller than any useful picture; the program's state is kept.
package struct TooSmall {
  let language: Language

  /// The message in a language.
  package init(language: Language) {
    self.language = language
  }

  /// Draws it in the middle.
  package func draw(into buffer: inout Buffer) {
    let need = App.leastSize
    let size = buffer.size
    let full = Localized(
      en: "window too small: need \(need), this is \(size)",
      zh: "窗口太小：需要 \(need)，现在 \(size)")[language]
    let short = Localized(
      en: "window too small: need \(need)", zh: "窗口太小：需要 \(need)")[language]
    let quit = Localized(en: "q quit", zh: "q 退出")[language]
    let row = max(0, size.height / 2 - 1)
    write([full, short, "\(need)", "!"], row: row, into: &buffer, ink: .bright)
    if size.height > row + 1 { write([quit, "q"], row: row + 1, into: &buffer, ink: .dim) }
  }

  /// Writes the fullest of some texts that fits.
  private func write(_ texts: [String], row: Int, into buffer: inout Buffer, ink: Ink) {
    let (charset, room) = (buffer.glyphs.charset, buffer.size.width)
    guard let text = texts.first(where: { charset.width(of: $0) <= room }) else { return }
    let width = charset.width(of: text)
    buffer.write(text, at: Point(max(0, (buffer.size.width - width) / 2), row), ink: ink)
  }
}
