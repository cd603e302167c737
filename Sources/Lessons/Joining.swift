/// Lines of a file that become one line on the screen.
extension [Inline] {
  /// The runs with the ends of lines replaced: by a blank, or by nothing where Chinese needs none.
  var joined: [Inline] {
    var result = self
    for index in indices {
      guard case .text(let text) = self[index].content, text.contains("\n") else { continue }
      guard !self[index].style.contains(.code) else { continue }
      let before = index > 0 ? self[index - 1].edges.last : nil
      let after = index + 1 < count ? self[index + 1].edges.first : nil
      result[index].content = .text(Self.joined(text, before: before, after: after))
    }
    return result.filter { $0.content != .text("") }
  }

  private static func joined(_ text: String, before: Character?, after: Character?) -> String {
    var result = ""
    let characters = [Character](text)
    for (index, character) in characters.enumerated() {
      guard character == "\n" else {
        result.append(character)
        continue
      }
      let left = index > 0 ? characters[index - 1] : before
      let right = index + 1 < characters.count ? characters[index + 1] : after
      if !needsNoBlank(left, right) { result.append(" ") }
    }
    return result
  }

  private static func needsNoBlank(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return true }
    return left.isWide && right.isWide || left.isWidePunctuation || right.isWidePunctuation
  }
}

extension Inline {
  fileprivate var edges: (first: Character?, last: Character?) {
    switch content {
    case .text(let text): (text.first, text.last)
    case .live: ("0", "0")
    case .lineBreak: (nil, nil)
    }
  }
}

extension Character {
  fileprivate var isWide: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false }

  fileprivate var isWidePunctuation: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }
}
