/// Numbers five rows high, for the back row of a lecture room.
public struct BlockDigits: Hashable, Sendable {
  /// What to show: digits, `x y k = + − . , e ∞` and blanks; anything else leaves a blank.
  public let text: String
  /// True when each dot is two cells wide, which looks square on most terminals.
  public let isWide: Bool

  /// Rows of every glyph.
  public static let height = 5

  /// A number as a picture.
  public init(_ text: String, isWide: Bool = false) {
    self.text = text
    self.isWide = isWide
  }

  /// The width in cells, a dot between two glyphs included.
  public var width: Int {
    let dots = text.reduce(0) { $0 + Self.rows(of: $1)[0].utf8.count + 1 }
    return max(0, dots - 1) * dotWidth
  }

  /// Draws the number in `█`, in ASCII `#`.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - origin: the top left cell.
  ///   - ink: what the number means.
  public func draw(into buffer: inout Buffer, at origin: Point, ink: Ink = .now) {
    var left = origin.column
    for character in text {
      let rows = Self.rows(of: character)
      for (row, dots) in rows.enumerated() {
        for (column, dot) in dots.utf8.enumerated() where dot == UInt8(ascii: "#") {
          let place = Rect(
            column: left + column * dotWidth, row: origin.row + row, width: dotWidth, height: 1)
          buffer.fill(place, with: buffer.glyphs.block, ink: ink)
        }
      }
      left += (rows[0].utf8.count + 1) * dotWidth
    }
  }

  private var dotWidth: Int { isWide ? 2 : 1 }

  private static func rows(of character: Character) -> [String] {
    font[character] ?? blank
  }

  private static let blank = ["   ", "   ", "   ", "   ", "   "]

  private static let font: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"],
    "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"],
    "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"],
    "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"],
    "9": ["###", "# #", "###", "  #", "###"],
    "−": ["   ", "   ", "###", "   ", "   "],
    "-": ["   ", "   ", "###", "   ", "   "],
    "+": ["   ", " # ", "###", " # ", "   "],
    "=": ["   ", "###", "   ", "###", "   "],
    ":": [" ", "#", " ", "#", " "],
    ".": [" ", " ", " ", " ", "#"],
    ",": [" ", " ", " ", "#", "#"],
    "e": ["   ", "###", "###", "#  ", "###"],
    "k": ["#  ", "# #", "## ", "## ", "# #"],
    "x": ["   ", "# #", " # ", "# #", "   "],
    "y": ["   ", "# #", "# #", " # ", "#  "],
    "∞": ["     ", "## ##", "# # #", "## ##", "     "],
  ]
}

extension Glyphs {
  /// The glyph of a full cell.
  public var block: Unicode.Scalar {
    marker == .ascii || charset == .plain || charset == .ascii ? "#" : "█"
  }
}
