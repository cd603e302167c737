import Plotting

/// Where small digits stand in a pane: a picture of half blocks and a row for what it is read as.
struct DigitsGrid {
  let frame: Rect
  /// The cells of a picture.
  let tile: Size
  /// How many stand side by side, and how many rows of them there are.
  let columns: Int
  let rows: Int
  /// The row of the first ones.
  private let top: Int

  /// The places for pictures of some side; large ones are shown at half their size.
  init(side: Int, frame: Rect) {
    self.frame = frame
    let shown = side > 16 ? (side + 1) / 2 : side
    tile = Size(width: shown, height: (shown + 1) / 2)
    columns = max(1, (frame.width + 2) / (tile.width + 2))
    rows = max(1, (frame.height + 1) / (tile.height + 2))
    // A row of air below the heading, where there is one to spare.
    top = frame.minRow + (frame.height >= rows * (tile.height + 2) ? 1 : 0)
  }

  /// How many digits are shown at once.
  var count: Int { columns * rows }

  /// The cells of the picture at a place.
  func rect(_ place: Int) -> Rect {
    Rect(
      column: frame.minColumn + place % columns * (tile.width + 2),
      row: top + place / columns * (tile.height + 2), width: tile.width,
      height: tile.height)
  }

  /// The place whose picture or caption has a cell.
  func place(at point: Point) -> Int? {
    (0..<count).first { place in
      let rect = rect(place)
      return Rect(
        column: rect.minColumn, row: rect.minRow, width: rect.width, height: rect.height + 1
      ).contains(point)
    }
  }

  /// The first digit that is shown, so that the chosen one is: whole pages.
  func firstPlace(showing chosen: Int?, of total: Int) -> Int {
    (min(chosen ?? 0, max(0, total - 1)) / count) * count
  }
}

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
