/// Text broken into lines.
extension Charset {
  /// Lines of at most so many cells: broken at blanks, between Chinese characters anywhere but
  /// before punctuation that closes and behind what opens; a word wider than a line is cut.
  ///
  /// - Parameters:
  ///   - text: one paragraph.
  ///   - width: the most cells of a line, at least 2.
  /// - Returns: the lines; one empty line for an empty text.
  public func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in Self.pieces(of: text) {
      let isBlank = piece == " "
      if self.width(of: line) + self.width(of: piece) <= max(2, width) {
        if !(isBlank && line.isEmpty) { line += piece }
        continue
      }
      if isBlank { continue }
      lines.append(Self.withoutLastBlanks(line))
      line = piece
      while self.width(of: line) > max(2, width) {
        let head = cut(line, width: max(2, width))
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    lines.append(Self.withoutLastBlanks(line))
    return lines.first == "" && lines.count > 1 ? Array(lines.dropFirst()) : lines
  }

  /// The longest beginning that fits; at least one character.
  private func cut(_ text: String, width: Int) -> String {
    var head = ""
    for character in text {
      guard head.isEmpty || self.width(of: head + String(character)) <= width else { break }
      head.append(character)
    }
    return head
  }

  private static func withoutLastBlanks(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// Words, blanks and single Chinese characters; a bracket stays with what it opens or closes.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      if character == " " {
        pieces.append(" ")
      } else if let last = pieces.last?.last, opening.contains(last) {
        pieces[pieces.count - 1].append(character)
      } else if closing.contains(character), let last = pieces.last, last != " " {
        pieces[pieces.count - 1].append(character)
      } else if !isWide, let last = pieces.last?.last, last != " ", !isWideText(last) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func isWideText(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }

  private static let opening = "（「『《〈【“‘"
  private static let closing = "，。：！？；、）」』》”’"
}
