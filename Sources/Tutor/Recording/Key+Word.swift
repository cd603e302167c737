import Plotting

/// Keys as words that read back as the same key: those of key scripts, and more for the mouse and
/// for text that was pasted.
extension Key {
  /// The word.
  var word: String {
    switch self {
    case .character(let character): Self.word(of: character)
    case .function(let number): "F\(number)"
    case .control(let letter): "C-\(letter)"
    case .mouse(let action, let point): "\(action.word) \(point.column),\(point.row)"
    case .paste(let text): "paste:\(Self.codes(of: text))"
    case .unknown: "unknown"
    default: Self.names[self] ?? "unknown"
    }
  }

  /// The key of a word; `nil` when there is none.
  init?(word: Substring) {
    if let key = KeyScript.named[String(word)] {
      self = key
    } else if word == "unknown" {
      self = .unknown
    } else if word.count == 1, let character = word.first {
      self = .character(character)
    } else if let rest = word.rest(after: "char:"), let text = Self.text(of: rest), text.count == 1,
      let character = text.first
    {
      self = .character(character)
    } else if let rest = word.rest(after: "paste:"), let text = Self.text(of: rest) {
      self = .paste(text)
    } else if let letter = word.rest(after: "C-"), letter.count == 1, let character = letter.first {
      self = .control(character)
    } else if let number = word.rest(after: "F").flatMap({ Int($0) }), (1...12).contains(number) {
      self = .function(number)
    } else if let (action, point) = Self.mouse(word) {
      self = .mouse(action, point)
    } else {
      return nil
    }
  }

  private static let names = Dictionary(
    KeyScript.named.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  /// A character stands for itself, unless it could not be told from a blank or from the line's end.
  private static func word(of character: Character) -> String {
    if let name = names[.character(character)] { return name }
    let isPlain = character.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned,
        .privateUse, .surrogate:
        false
      default: true
      }
    }
    // What joins the blank before it would not be found again.
    let standsAlone = " \(character)".count == 2
    return isPlain && standsAlone && character != "~"
      ? String(character) : "char:\(codes(of: String(character)))"
  }

  /// A text as the numbers of its characters, in hexadecimal with points between.
  private static func codes(of text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: ".")
  }

  private static func text(of codes: Substring) -> String? {
    var text = String.UnicodeScalarView()
    for code in codes.split(separator: ".") {
      guard let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number) else {
        return nil
      }
      text.append(scalar)
    }
    return String(text)
  }

  private static func mouse(_ word: Substring) -> (MouseAction, Point)? {
    let parts = word.split(separator: " ")
    guard parts.count == 2, let action = MouseAction(word: parts[0]) else { return nil }
    let place = parts[1].split(separator: ",").map { Int($0) }
    guard place.count == 2, let column = place[0], let row = place[1],
      (0..<10_000).contains(column), (0..<10_000).contains(row)
    else { return nil }
    return (action, Point(column, row))
  }
}

extension MouseAction {
  private static let words: [(MouseAction, String)] = [
    (.press, "press"), (.drag, "drag"), (.release, "release"), (.wheelUp, "wheelup"),
    (.wheelDown, "wheeldown"),
  ]

  fileprivate var word: String { Self.words.first { $0.0 == self }?.1 ?? "press" }

  fileprivate init?(word: Substring) {
    guard let action = Self.words.first(where: { $0.1 == word })?.0 else { return nil }
    self = action
  }
}

extension Substring {
  fileprivate func rest(after beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}
