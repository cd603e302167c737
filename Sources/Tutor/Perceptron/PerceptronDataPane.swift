import Engine
import Plotting

/// The samples with their truth and the answer now; where they are many, how many there are.
struct PerceptronDataPane {
  let words: PerceptronWords
  let frame: Rect
  /// The sample whose answer is a question.
  var hidden: Int?
  /// True where a heading says already what is shown.
  var hasHeading = false

  private var run: PerceptronRun { words.run }
  private var language: Language { words.language }

  func draw(into buffer: inout Buffer) {
    if run.sampleCount <= max(4, frame.height - 1) {
      drawTable(into: &buffer)
    } else {
      drawCounts(into: &buffer)
    }
  }

  // MARK: All of them

  private func drawTable(into buffer: inout Buffer) {
    let charset = buffer.glyphs.charset
    let rows = (0..<run.sampleCount).map { words.dataRow($0, hidden: hidden) }
    let first = min(
      max(7, rows.map { charset.width(of: $0.sample.text) }.max() ?? 0), max(7, frame.width - 24))
    let ends = [frame.minColumn + first + 4, frame.minColumn + first + 12]
    let top = frame.minRow
    let title =
      hasHeading ? Localized(en: "sample", zh: "样本") : Localized(en: "data", zh: "数据")
    buffer.write(title[language], at: Point(frame.minColumn, top), ink: .dim)
    buffer.write("t", endingAt: ends[0], row: top, ink: .dim)
    buffer.write("o", endingAt: ends[1], row: top, ink: .dim)
    for (index, row) in rows.enumerated() where index + 1 < frame.height {
      let line = top + 1 + index
      buffer.write(
        row.sample.text, at: Point(frame.minColumn, line), ink: row.sample.ink, width: first)
      buffer.write(row.truth.text, endingAt: ends[0], row: line, ink: row.truth.ink)
      buffer.write(row.output.text, endingAt: ends[1], row: line, ink: row.output.ink)
      buffer.write(
        row.remark.text, at: Point(ends[1] + 2, line), ink: row.remark.ink,
        width: frame.endColumn - ends[1] - 2)
    }
  }

  // MARK: Counts

  private func drawCounts(into buffer: inout Buffer) {
    let width = min(frame.width, 38)
    for (index, line) in words.counts.prefix(frame.height).enumerated() {
      let row = frame.minRow + index
      buffer.write(line.name[language], at: Point(frame.minColumn, row), ink: .dim)
      let length = buffer.glyphs.charset.width(of: line.value)
      buffer.write(line.value, at: Point(frame.minColumn + width - length, row))
    }
  }
}

extension PerceptronWords {
  /// What there is to say of many samples: how many, how many are wrong, how far the classes are
  /// apart, how many mistakes there can be.
  var counts: [(name: Localized, value: [Piece])] {
    let positive = run.problem.targets.count { $0 > 0.5 }
    let negative = run.sampleCount - positive
    var lines: [(Localized, [Piece])] = [
      (
        Localized(en: "data", zh: "数据"),
        [
          Piece("o ", .negative), Piece("\(negative)"), Piece("   + ", .positive),
          Piece("\(positive)"),
        ]
      ),
      (
        Localized(en: "wrong now", zh: "现在错"),
        [
          Piece("\(run.errors)", run.errors == 0 ? .success : .bright),
          Piece(" / \(run.sampleCount)"),
        ]
      ),
      (Localized(en: "mistakes so far", zh: "至今判错"), [Piece("\(run.mistakes)")]),
    ]
    switch run.separability {
    case .separable(let line):
      lines.append((Localized(en: "margin γ", zh: "间隔 γ"), [Piece(NumberText.rate(line.margin))]))
      if let bound = run.bound {
        lines.append(
          (Localized(en: "at most (R/γ)²", zh: "最多 (R/γ)²"), [Piece("\(bound.mistakes)")]))
      }
    case .inseparable:
      lines.append(
        (
          Localized(en: "separable", zh: "能用直线分开吗"),
          [Piece(Localized(en: "no: z shows why", zh: "不能：z 看原因")[language], .bright)]
        ))
    case .oneClass: break
    }
    return lines
  }
}
