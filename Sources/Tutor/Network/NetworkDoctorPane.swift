import Plotting

/// What the doctor sees, the gravest first, each with what helps.
struct NetworkDoctorPane {
  let findings: [NetworkFinding]
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    var row = frame.minRow
    for finding in findings {
      let isWell = finding.kind == .allWell
      let ink: Ink = isWell ? .success : .bright
      let mark = isWell ? "✓ " : (finding.kind == .resting ? "… " : "! ")
      if row < frame.endRow { buffer.write(mark, at: Point(frame.minColumn, row), ink: ink) }
      let text = frame.inset(left: buffer.glyphs.charset.width(of: mark))
      row = write(finding.text[language], ink: ink, row: row, into: &buffer, frame: text)
      row = write(finding.advice[language], ink: .dim, row: row, into: &buffer, frame: text)
      row += 1
    }
  }

  /// Writes a text and returns the row after it.
  private func write(
    _ text: String, ink: Ink, row: Int, into buffer: inout Buffer, frame: Rect
  ) -> Int {
    var row = row
    for line in buffer.glyphs.charset.wrapped(text, width: frame.width)
    where row < frame.endRow {
      buffer.write(line, at: Point(frame.minColumn, row), ink: ink, width: frame.width)
      row += 1
    }
    return row
  }
}
