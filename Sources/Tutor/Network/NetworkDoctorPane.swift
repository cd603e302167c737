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
      if row < frame.endRow {
        buffer.write(isWell ? "✓" : "!", at: Point(frame.minColumn, row), ink: ink)
      }
      row = write(finding.text[language], ink: ink, row: row, into: &buffer, frame: frame)
      row = write(finding.advice[language], ink: .dim, row: row, into: &buffer, frame: frame)
      row += 1
    }
  }

  /// Writes a text behind the mark and returns the row after it.
  private func write(
    _ text: String, ink: Ink, row: Int, into buffer: inout Buffer, frame: Rect
  ) -> Int {
    var row = row
    for line in buffer.glyphs.charset.wrapped(text, width: frame.width - 2)
    where row < frame.endRow {
      buffer.write(line, at: Point(frame.minColumn + 2, row), ink: ink, width: frame.width - 2)
      row += 1
    }
    return row
  }
}
