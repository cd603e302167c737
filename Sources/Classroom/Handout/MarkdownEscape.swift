/// A text without style, with a backslash before all that Markdown would take for a sign.
struct MarkdownEscape {
  /// The text.
  private(set) var text = ""

  private let characters: [Character]
  private let previous: Character?
  private let next: Character?

  /// Escapes a text.
  ///
  /// - Parameters:
  ///   - words: the text.
  ///   - previous: the character before it; `nil` at the beginning.
  ///   - next: the character behind it; `nil` at the end of the line.
  ///   - isLineStart: whether it begins a line.
  init(_ words: String, after previous: Character?, before next: Character?, isLineStart: Bool) {
    characters = Array(words)
    self.previous = previous
    self.next = next
    let mark = isLineStart ? lineMark : nil
    for index in characters.indices {
      if index == mark || isSign(at: index) { text.append("\\") }
      text.append(characters[index])
    }
  }

  /// The character that would make a heading, a list or the like of a line that begins so.
  private var lineMark: Int? {
    guard let first = characters.first else { return nil }
    if "#>=|".contains(first) { return 0 }
    let second = characters.count > 1 ? characters[1] : nil
    if "-+".contains(first), second.isBlank || second == first { return 0 }
    let digits = characters.prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, digits < characters.count, ".)".contains(characters[digits]) else {
      return nil
    }
    return digits + 1 == characters.count || characters[digits + 1].isWhitespace ? digits : nil
  }

  private func isSign(at index: Int) -> Bool {
    let before = index > 0 ? characters[index - 1] : previous
    let after = index + 1 < characters.count ? characters[index + 1] : next
    switch characters[index] {
    case "\\", "`", "[", "~", "$": return true
    case "*": return !(before.isBlank && after.isBlank && index > 0)
    case "_": return canOpen(at: index)
    case "<": return after.map { $0.isLetter || "/!?".contains($0) } ?? false
    case "&": return after.map { $0.isLetter || $0 == "#" } ?? false
    case "!": return index + 1 == characters.count && next == "["
    default: return false
    }
  }

  /// A line of nothing else is a rule.
  private var isLineOfUnderscores: Bool {
    previous.isBlank && characters.allSatisfy { $0 == "_" || $0.isWhitespace }
  }

  /// Whether underscores could begin emphasis: not between letters, nor before a blank.
  private func canOpen(at index: Int) -> Bool {
    let end = characters[index...].firstIndex { $0 != "_" } ?? characters.count
    let start = characters[..<index].lastIndex { $0 != "_" }
    let before = start.map { characters[$0] } ?? previous
    let after = end < characters.count ? characters[end] : next
    if after.isBlank { return isLineOfUnderscores }
    return !(before.map { $0.isLetter || $0.isNumber } ?? false)
  }
}
