import Plotting

/// The learning rate on a line: `0├────▲─────┼¼─ ─ ─ ─ ─┤½`.
///
/// The left end is 0, the right end is where steps bounce for ever, the mark between them is where
/// one step lands.
struct RateGauge {
  /// Where the rate stands: 0 at the left end, 1 at the right; below 0 it is not shown.
  let position: Double
  /// Where the rate stands for the direction that bends least, on surfaces; `nil` for none.
  var flatPosition: Double?
  /// Where one step lands, as a position.
  let landing: Double
  /// What is written behind the mark between the ends, and at the right end.
  let landingLabel: String
  let limitLabel: String
  /// True where every rate is too large.
  var isHopeless = false
  /// Cells between the two ends.
  var length = 24

  /// The line with its labels.
  var pieces: [Piece] {
    var line = [Piece("0", .dim), Piece("├", .axis)]
    for cell in 0..<length { line.append(piece(at: cell)) }
    line.append(Piece("┤", .axis))
    line.append(Piece(limitLabel, .dim))
    if isBeyond { line.append(Piece(" ▶", .warning)) }
    return merged(line)
  }

  /// True when the rate is beyond the right end.
  private var isBeyond: Bool { position > 1 || isHopeless }

  /// The cell of the mark between: where one step lands, or with momentum where α is 1.
  private var middle: Int { self.cell(at: landing) }

  /// True when a mark stands where the label of the middle would be.
  private var coversLabel: Bool {
    [steepCell, flatCell].contains { cell in
      cell.map { (middle + 1...middle + landingLabel.count).contains($0) } ?? false
    }
  }

  /// The cell of the rate, for the steepest direction where there are two.
  private var steepCell: Int? { !isBeyond && position >= 0 ? cell(at: position) : nil }

  /// The cell of the rate for the flattest direction.
  private var flatCell: Int? {
    guard let flatPosition, flatPosition >= 0, flatPosition <= 1 else { return nil }
    return cell(at: flatPosition)
  }

  private func piece(at cell: Int) -> Piece {
    if cell == steepCell { return Piece("▲", .now) }
    if cell == flatCell { return Piece("▼", .dim) }
    if cell == middle { return Piece("┼", .axis) }
    if cell > middle, cell <= middle + landingLabel.count, !coversLabel {
      let index = landingLabel.index(landingLabel.startIndex, offsetBy: cell - middle - 1)
      return Piece(String(landingLabel[index]), .dim)
    }
    // Beyond the middle every step jumps over the minimum: the line is broken there.
    return Piece(cell < middle || cell % 2 == 0 ? "─" : " ", .axis)
  }

  /// The cell of a position between the ends; those outside are taken to the nearer one.
  private func cell(at position: Double) -> Int {
    let line = Canvas(size: Size(width: length, height: 1), x: 0...1, y: 0...1, marker: .ascii)
    return line.column(x: min(max(position, 0), 1)) ?? 0
  }

  /// Neighbours of one ink as one piece.
  private func merged(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { result, piece in
      if let last = result.last, last.ink == piece.ink {
        result[result.count - 1] = Piece(last.text + piece.text, piece.ink)
      } else {
        result.append(piece)
      }
    }
  }
}
