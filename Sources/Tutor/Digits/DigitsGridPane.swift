import Plotting

/// Digits of the test and what they are read as.
struct DigitsGridPane {
  let rows: DigitsRows
  let filter: DigitsFilter
  let side: Int
  /// The place of the digit that is chosen.
  let chosen: Int?
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let places = rows.places(filter)
    guard !places.isEmpty else {
      let none = Localized(en: "none", zh: "没有")
      buffer.write(none[language], at: frame.origin, ink: .dim)
      return
    }
    let answers = rows.answers
    let grid = DigitsGrid(side: side, frame: frame)
    let first = grid.firstPlace(showing: chosen, of: places.count)
    for (cell, place) in places.indices.dropFirst(first).prefix(grid.count).enumerated() {
      let rect = grid.rect(cell)
      guard rect.endColumn <= frame.endColumn, rect.endRow < frame.endRow else { continue }
      let index = places[place]
      GreyPicture(rows.pixels(index), size: Size(width: side, height: side)).draw(
        into: &buffer, in: rect)
      drawCaption(
        truth: rows.labels[index], answer: answers[index], isChosen: place == chosen, below: rect,
        into: &buffer)
    }
  }

  /// The digit; for one that is misread what it is and what it is read as.
  private func drawCaption(
    truth: Int, answer: Int?, isChosen: Bool, below rect: Rect, into buffer: inout Buffer
  ) {
    let isRight = truth == answer
    let said = answer.map(String.init) ?? "?"
    let text = isRight ? "\(truth)" : "\(truth) → \(said)"
    let ink: Ink = isChosen ? .accent : (isRight ? .dim : .now)
    let width = buffer.glyphs.charset.width(of: text)
    buffer.write(
      (isChosen ? "▸" : "") + text,
      at: Point(rect.minColumn + (rect.width - width) / 2 - (isChosen ? 1 : 0), rect.endRow),
      ink: ink)
  }
}
