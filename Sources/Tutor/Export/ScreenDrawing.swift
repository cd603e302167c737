public import Plotting

/// A frame as a picture in SVG: each cell's colour as a rectangle, its glyph as text.
///
/// Nothing in it runs, and nothing is loaded from elsewhere. Text of one look is one element of the
/// width that its cells have, so that it keeps its columns whatever the font.
///
/// Source: W3C, "Scalable Vector Graphics (SVG) 1.1", 2011.
public struct ScreenDrawing {
  /// How a cell looks.
  public struct Look: Hashable, Sendable {
    /// The glyph.
    public var glyph: Unicode.Scalar
    /// Its colour, as `0xRRGGBB`.
    public var ink: Int
    /// The colour behind it; `nil` for that of the whole picture.
    public var paper: Int?
    /// Whether its strokes are thick.
    public var isBold = false
    /// Whether it stands back.
    public var isFaint = false

    /// A glyph in a colour.
    public init(_ glyph: Unicode.Scalar, ink: Int, paper: Int? = nil) {
      (self.glyph, self.ink, self.paper) = (glyph, ink, paper)
    }
  }

  /// The frame.
  let frame: Buffer
  /// The colour of the whole picture, as `0xRRGGBB`.
  let ground: Int
  /// How a cell looks.
  let look: (Cell) -> Look

  private static let cellWidth = 9
  private static let cellHeight = 18
  private static let fontSize = 15
  private static let baseline = 14

  /// A picture of a frame.
  ///
  /// - Parameters:
  ///   - frame: what is drawn.
  ///   - ground: the colour of the whole picture, as `0xRRGGBB`.
  ///   - look: how a cell looks.
  public init(_ frame: Buffer, ground: Int, look: @escaping (Cell) -> Look) {
    (self.frame, self.ground, self.look) = (frame, ground, look)
  }

  /// The picture.
  public var svg: String {
    let (width, height) = (
      frame.size.width * Self.cellWidth, frame.size.height * Self.cellHeight
    )
    let fonts = "'DejaVu Sans Mono','Noto Sans Mono CJK SC',Menlo,Consolas,monospace"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="\(fonts)" font-size="\(Self.fontSize)" \
      shape-rendering="crispEdges" xml:space="preserve">
      <title>\(Self.escaped(frame.size.height > 0 ? frame.line(0) : ""))</title>
      <rect width="100%" height="100%" fill="\(Self.color(ground))"/>
      \((0..<frame.size.height).map(row).joined())</svg>

      """
  }

  /// Text with the signs of XML written out, and without what XML 1.0 cannot hold.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(scalar.isInXML ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  private static func color(_ rgb: Int) -> String {
    let digits = String(rgb & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

// MARK: - A row

extension ScreenDrawing {
  /// Cells side by side that look alike.
  private struct Run {
    var column: Int
    var width: Int
    var glyphs: String.UnicodeScalarView
    var look: Look
    var isWide: Bool
  }

  private func row(_ row: Int) -> String {
    let runs = runs(of: row)
    return papers(runs, row: row) + runs.map { element($0, row: row) }.joined()
  }

  private func runs(of row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.width {
      guard let cell = frame[Point(column, row)] else { continue }
      guard cell.scalar != Cell.continuation else {
        if let last = runs.indices.last { (runs[last].width, runs[last].isWide) = (2, true) }
        continue
      }
      var look = look(cell)
      let glyph = look.glyph
      look.glyph = " "
      // A glyph that is two cells wide stands by itself, or those behind it would be shifted.
      let isWide = frame[Point(column + 1, row)]?.scalar == Cell.continuation
      if let last = runs.indices.last, runs[last].look == look, !runs[last].isWide, !isWide,
        glyph.isBlock == runs[last].glyphs.last?.isBlock
      {
        runs[last].width += 1
        runs[last].glyphs.append(glyph)
      } else {
        runs.append(
          Run(
            column: column, width: 1, glyphs: String.UnicodeScalarView([glyph]), look: look,
            isWide: false))
      }
    }
    return runs
  }

  /// What is behind the glyphs, as few rectangles as there are colours side by side.
  private func papers(_ runs: [Run], row: Int) -> String {
    var papers: [(column: Int, width: Int, color: Int)] = []
    for run in runs {
      guard let color = run.look.paper, color != ground else { continue }
      if let last = papers.indices.last, papers[last].color == color,
        papers[last].column + papers[last].width == run.column
      {
        papers[last].width += run.width
      } else {
        papers.append((run.column, run.width, color))
      }
    }
    let y = row * Self.cellHeight
    return papers.map {
      rectangle($0.column, y, width: $0.width, height: Self.cellHeight, color: $0.color)
    }.joined()
  }

  private func element(_ run: Run, row: Int) -> String {
    if run.glyphs.first?.isBlock == true { return blocks(run, row: row) }
    if run.isWide { return text(run, row: row) }
    return run.glyphs.words.map { word in
      var part = run
      (part.column, part.width, part.glyphs) = (run.column + word.start, word.text.count, word.text)
      return text(part, row: row)
    }.joined()
  }

  private func text(_ run: Run, row: Int) -> String {
    let emphasis =
      (run.look.isBold ? " font-weight=\"bold\"" : "")
      + (run.look.isFaint ? " opacity=\"0.6\"" : "")
    return
      "<text x=\"\(run.column * Self.cellWidth)\" y=\"\(row * Self.cellHeight + Self.baseline)\""
      + " textLength=\"\(run.width * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\""
      + " fill=\"\(Self.color(run.look.ink))\"\(emphasis)>\(Self.escaped(String(run.glyphs)))</text>\n"
  }

  /// Half and whole blocks as rectangles: as text they would have seams between them.
  private func blocks(_ run: Run, row: Int) -> String {
    let (y, half) = (row * Self.cellHeight, Self.cellHeight / 2)
    var text = ""
    var start = run.column
    for (glyph, count) in run.glyphs.counted {
      text += rectangle(
        start, glyph == "▄" ? y + half : y, width: count,
        height: glyph == "█" ? Self.cellHeight : half, color: run.look.ink)
      start += count
    }
    return text
  }

  private func rectangle(_ column: Int, _ y: Int, width: Int, height: Int, color: Int) -> String {
    "<rect x=\"\(column * Self.cellWidth)\" y=\"\(y)\" width=\"\(width * Self.cellWidth)\""
      + " height=\"\(height)\" fill=\"\(Self.color(color))\"/>\n"
  }
}

extension Unicode.Scalar {
  /// True for blocks that are drawn as rectangles.
  fileprivate var isBlock: Bool { self == "▀" || self == "▄" || self == "█" }

  /// True for the characters that XML 1.0 knows.
  fileprivate var isInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

extension String.UnicodeScalarView {
  /// Its parts between blanks, single ones not counted, and where they begin.
  ///
  /// A part that begins in its own column is there even where a font has other widths.
  fileprivate var words: [(start: Int, text: Self)] {
    var words: [(start: Int, text: Self)] = []
    var blanks = 2
    for (column, glyph) in enumerated() {
      guard glyph != " " else {
        blanks += 1
        continue
      }
      if blanks > 1 {
        words.append((column, Self([glyph])))
      } else {
        words[words.count - 1].text.append(contentsOf: blanks == 1 ? [" ", glyph] : [glyph])
      }
      blanks = 0
    }
    return words
  }

  /// Each glyph with how often it follows itself.
  fileprivate var counted: [(glyph: Unicode.Scalar, count: Int)] {
    reduce(into: []) { result, glyph in
      if let last = result.last, last.glyph == glyph {
        result[result.count - 1].count += 1
      } else {
        result.append((glyph, 1))
      }
    }
  }
}
