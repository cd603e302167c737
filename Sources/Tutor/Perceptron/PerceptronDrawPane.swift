import Engine
import Plotting

/// What there is to know while points are drawn: the place, the class, how many there are.
struct PerceptronDrawPane {
  let run: PerceptronRun
  let cursor: DrawCursor
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let lines = lines
    for (index, line) in lines.prefix(frame.height).enumerated() {
      buffer.write(line, at: Point(frame.minColumn, frame.minRow + index))
    }
  }

  private var lines: [[Piece]] {
    let glyph = PerceptronWords.glyph(isPositive: cursor.isPositive)
    let positive = run.problem.targets.count { $0 > 0.5 }
    let place = PerceptronWords.pair(cursor.place)
    let ink: Ink = cursor.isPositive ? .positive : .negative
    let language = language
    func text(_ en: String, _ zh: String) -> String { Localized(en: en, zh: zh)[language] }
    return [
      [Piece(text("draw points", "画点"), .bright)], [],
      [
        Piece(text("cursor  ", "光标  "), .dim), Piece(place, .now),
        Piece(text("   class  ", "   类别  "), .dim), Piece(glyph, ink),
      ],
      [
        Piece(text("points  ", "已有  "), .dim), Piece("o ", .negative),
        Piece("\(run.sampleCount - positive)"), Piece("   + ", .positive), Piece("\(positive)"),
      ],
      [
        Piece(text("wrong   ", "判错  "), .dim), Piece("\(run.errors)", .bright),
        Piece(" / \(run.sampleCount)"),
      ], [],
      key("←↑↓→", text("move", "移动")), key("PgUp PgDn Home End", text("by 5", "移 5 格")),
      key("o 0", text("put an o (truth 0)", "放一个 o（真值 0）")),
      key("+ 1", text("put a + (truth 1)", "放一个 +（真值 1）")),
      key(text("Space", "空格"), text("the same class again", "再放一个同类")),
      key(text("Bksp", "退格"), text("take the nearest away", "删掉最近的点")),
    ]
  }

  private func key(_ label: String, _ meaning: String) -> [Piece] {
    [Piece(label, .key), Piece("  " + meaning, .dim)]
  }
}
