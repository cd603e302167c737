package import Plotting

/// Some text in one ink: lines on the screen are made of a few of them.
package struct Piece: Hashable, Sendable {
  /// The text.
  package let text: String
  /// What it means.
  package let ink: Ink

  /// A piece of text.
  package init(_ text: String, _ ink: Ink = .text) {
    self.text = text
    self.ink = ink
  }
}

extension Buffer {
  /// Writes pieces one after the other and returns how many cells they took.
  @discardableResult
  package mutating func write(_ pieces: [Piece], at point: Point) -> Int {
    var column = point.column
    for piece in pieces {
      column += write(piece.text, at: Point(column, point.row), ink: piece.ink)
    }
    return column - point.column
  }
}

extension Buffer {
  /// True when some cells of a row are empty; cells outside of the picture are.
  func isBlank(_ point: Point, width: Int) -> Bool {
    (point.column..<point.column + width).allSatisfy { column in
      self[Point(column, point.row)].map { $0.scalar == " " } ?? true
    }
  }
}

extension Charset {
  /// How many cells pieces take.
  package func width(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + width(of: $1.text) }
  }
}

extension Charset {
  /// A sentence that fits: as it is, or up to its last comma outside of parentheses that does.
  package func cutAtComma(_ sentence: String, width: Int) -> String {
    var text = sentence[...]
    while self.width(of: String(text)) > width {
      guard let comma = lastComma(in: text) else { return sentence }
      text = text[..<comma]
    }
    return String(text)
  }

  /// The last comma that parts a sentence, not the numbers of a point such as `(0, 1)`.
  private func lastComma(in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      switch text[index] {
      case ")": depth += 1
      case "(": depth -= 1
      case ",", "，": if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
