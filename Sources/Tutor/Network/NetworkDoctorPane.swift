import Plotting

/// What the doctor sees, the gravest first, each with what helps.
struct NetworkDoctorPane {
  let findings: [NetworkFinding]
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    var row = frame.minRow
    for finding in findings {
      let isWell = finding.kind == .allWell
      let mark = isWell ? "✓ " : "! "
      row = write(
        mark + finding.text[language], ink: isWell ? .success : .bright, row: row, into: &buffer,
        frame: frame)
      row = write(
        "  " + finding.advice[language], ink: .dim, row: row, into: &buffer, frame: frame)
      row += 1
    }
  }

  /// Writes a text and returns the row after it.
  private func write(
    _ text: String, ink: Ink, row: Int, into buffer: inout Buffer, frame: Rect
  ) -> Int {
    var row = row
    let lines = buffer.glyphs.charset.wrapped(text, width: frame.width)
    for (index, line) in lines.enumerated() where row < frame.endRow {
      let indent = index > 0 || text.hasPrefix("  ") ? 2 : 0
      let shown = text.hasPrefix("  ") && index == 0 ? String(line.drop { $0 == " " }) : line
      buffer.write(
        shown, at: Point(frame.minColumn + indent, row), ink: ink, width: frame.width - indent)
      row += 1
    }
    return row
  }
}
