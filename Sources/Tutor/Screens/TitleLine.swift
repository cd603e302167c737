package import Plotting

/// The first row: the screen and its subject, then what stands at the right.
package struct TitleLine {
  /// The name of the screen.
  let name: String
  /// What is shown on it.
  let subject: Piece
  /// What may stand at the right, from everything to the least; the first that fits is taken.
  let sides: [[String]]

  /// A title.
  package init(name: String, subject: Piece, sides: [[String]]) {
    self.name = name
    self.subject = subject
    self.sides = sides
  }

  /// Draws it into the first row.
  package func draw(into buffer: inout Buffer) {
    let width = buffer.size.width
    let charset = buffer.glyphs.charset
    let title = [Piece(name, .bright), Piece("  " + subject.text, subject.ink)]
    buffer.write(title, at: Point(1, 0))
    let left = 1 + charset.width(of: title) + 2
    let lines = sides.map { $0.joined(separator: " │ ") }
    let line = lines.first { width - 1 - charset.width(of: $0) >= left } ?? lines.last ?? ""
    buffer.write(line, at: Point(max(left, width - 1 - charset.width(of: line)), 0))
  }
}

extension Language {
  /// The short name in a title.
  package var label: String { self == .en ? "EN" : "中" }
}
