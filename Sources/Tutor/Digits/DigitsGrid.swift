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
