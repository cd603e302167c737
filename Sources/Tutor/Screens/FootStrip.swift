import Plotting

/// Pieces of the rows at the foot of a screen.
extension Buffer {
  /// Writes the learning rate at the left of a row.
  mutating func write(learningRate: Double, row: Int) {
    write([Piece("lr ", .dim), Piece(NumberText.rate(learningRate), .bright)], at: Point(1, row))
  }

  /// Draws losses as bars behind their name.
  ///
  /// - Parameters:
  ///   - losses: the oldest first; a bar stands for one or more of them.
  ///   - name: what stands before the bars.
  ///   - point: where the name begins.
  ///   - most: how many bars there are at the most.
  ///   - reserve: how many cells stay free behind the last bar.
  /// - Returns: the columns that are there for bars.
  mutating func drawLosses(
    _ losses: [Double], name: String, at point: Point, most: Int, reserve: Int
  ) -> Range<Int> {
    let column = point.column + write(name, at: point, ink: .dim)
    let width = min(most, size.width - column - reserve)
    let highest = losses.filter(\.isFinite).max() ?? 0
    Sparkline(losses, range: 0...max(highest, 1e-300)).draw(
      into: &self, at: Point(column, point.row), width: width, ink: .train)
    return column..<column + max(0, width)
  }
}

extension Localized {
  /// In the place of what would answer a question that is open.
  static let shownLater = Localized(en: "this is shown after your answer", zh: "回答之后才显示")
}
