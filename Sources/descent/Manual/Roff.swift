internal import Plotting

/// A page in the language of `man`: nothing but ASCII, so that every terminal shows it.
struct Roff: Sendable {
  /// The lines so far, each with its end.
  private(set) var text = ""

  /// Begins a page.
  init(title: String, section: Int, source: String, manual: String) {
    line(".TH \(title) \(section) \"\" \"\(source)\" \"\(manual)\"")
    // Examples and options must not be broken at their hyphens.
    line(".nh")
    line(".ad l")
  }

  /// Begins a section.
  mutating func section(_ title: String) { line(".SH \"\(Self.escaped(title))\"") }

  /// Begins a part of a section.
  mutating func part(_ title: String) { line(".SS \"\(Self.escaped(title))\"") }

  /// A paragraph.
  mutating func paragraph(_ words: String) {
    line(".PP")
    line(Self.escaped(words))
  }

  /// A term in bold, what is put in its place in italics behind it, and what it means.
  mutating func item(_ term: String, _ value: String = "", _ meaning: String) {
    line(".TP")
    let place = value.isEmpty ? "" : " \\fI\(Self.inLine(value))\\fR"
    line("\\fB\(Self.inLine(term))\\fR\(place)")
    line(Self.escaped(meaning.isEmpty ? "-" : meaning))
  }

  /// Lines as they are typed.
  mutating func example(_ lines: [String]) {
    line(".PP")
    line(".nf")
    line(".RS 4")
    for text in lines { line(Self.escaped(text)) }
    line(".RE")
    line(".fi")
  }

  /// What is typed, a line each; long ones are broken.
  mutating func usage(_ lines: [String]) {
    for text in lines {
      line(".HP 8")
      line("\\fB\(Self.escaped(text))\\fR")
    }
  }

  private mutating func line(_ content: String) { text += content + "\n" }

  /// Text at the beginning of a line, where a dot or an apostrophe would be an order.
  private static func escaped(_ words: String) -> String {
    let safe = inLine(words)
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  private static func inLine(_ words: String) -> String {
    var result = ""
    for character in Charset.ascii.adapted(named(words)) {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      case "'": result += "\\(aq"
      default: result.append(character)
      }
    }
    return result
  }

  /// Keys that have a sign are named by a word.
  private static func named(_ words: String) -> String {
    let names: [Character: String] = ["←": "Left", "→": "Right", "↑": "Up", "↓": "Down"]
    return words.reduce(into: "") { text, character in
      guard let name = names[character] else { return text.append(character) }
      let needsBlank = text.last.map { $0.isLetter } ?? false
      text += (needsBlank ? " " : "") + name
    }
  }
}
