import Plotting

/// A question at the foot of the screen with the answer so far; the cursor is a cell in reverse.
struct PromptLine {
  let prompt: Prompt

  func draw(into buffer: inout Buffer, row: Int) {
    let charset = buffer.glyphs.charset
    let label = prompt.kind.label
    let start = 1 + buffer.write(label, at: Point(1, row), ink: .key)
    let room = max(1, buffer.size.width - start - 2)
    let before = visible(prompt.field.characters.prefix(prompt.field.cursor), room, charset)
    let after = String(prompt.field.characters.dropFirst(prompt.field.cursor))
    let cursor = start + buffer.write(before, at: Point(start, row), ink: .bright)
    buffer.write(after, at: Point(cursor, row), ink: .bright, width: buffer.size.width - cursor)
    let under = after.unicodeScalars.first ?? " "
    buffer.put(under, at: Point(cursor, row), ink: .accent)
  }

  /// The end of the text before the cursor that fits.
  private func visible(_ text: some Sequence<Character>, _ room: Int, _ charset: Charset) -> String
  {
    var shown = Array(text)
    while charset.width(of: String(shown)) > room { shown.removeFirst() }
    return String(shown)
  }
}
