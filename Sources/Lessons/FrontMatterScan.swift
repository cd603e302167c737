import Tutor

/// Looks through the front matter before the YAML reader sees it.
///
/// YAML can do much that a lesson has no use for, and some of it is dangerous: a few lines of
/// anchors and aliases stand for more data than there is memory. What is let through are keys,
/// texts, quoted texts and lists.
struct FrontMatterScan {
  /// What was refused.
  struct Refusal: Error, Hashable {
    let code: FindingCode
    let position: SourcePosition
    let message: String
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line: Int
  private var column = 1
  private var depth = 0

  /// The most brackets inside each other.
  private static let depthLimit = 3

  /// Refuses what does not belong into the front matter.
  ///
  /// - Parameters:
  ///   - text: the lines between the two `---`.
  ///   - line: the number of the first.
  /// - Throws: where and why.
  static func check(_ text: String, line: Int) throws(Refusal) {
    var scan = FrontMatterScan(scalars: Array(text.unicodeScalars), line: line)
    try scan.run()
  }

  private init(scalars: [Unicode.Scalar], line: Int) {
    self.scalars = scalars
    self.line = line
  }

  /// Goes from one beginning of a value to the next.
  private mutating func run() throws(Refusal) {
    while let scalar = now {
      switch scalar {
      case " ", "\t", "\n", ",": advance()
      case "-" where isIndicator: advance()
      case "#": skipLine()
      case "[": try enter()
      case "]": leave()
      case "\"", "'": try skipQuoted(scalar)
      default:
        try refuse(scalar)
        skipPlain()
      }
    }
  }

  private func refusal(_ code: FindingCode, _ message: String) -> Refusal {
    Refusal(code: code, position: SourcePosition(line: line, column: column), message: message)
  }

  private func refuse(_ scalar: Unicode.Scalar) throws(Refusal) {
    switch scalar {
    case "&": throw refusal(.unknownKey, "anchors ('&') have no place in a lesson; quote the text")
    case "*": throw refusal(.unknownKey, "aliases ('*') have no place in a lesson; quote the text")
    case "!": throw refusal(.unknownKey, "tags ('!') have no place in a lesson; quote the text")
    case "{", "}": throw refusal(.unreadable, "'{' begins a mapping; quote the text")
    case "|", ">": throw refusal(.unreadable, "write the text on one line instead of '\(scalar)'")
    case "?" where isIndicator: throw refusal(.unreadable, "'?' begins a key; quote the text")
    case "%", "@", "`": throw refusal(.unreadable, "'\(scalar)' cannot begin a text; quote it")
    default: break
    }
  }

  private var now: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private var isIndicator: Bool {
    place + 1 >= scalars.count || scalars[place + 1].properties.isWhitespace
  }

  private mutating func advance() {
    if now == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    place += 1
  }

  private mutating func skipLine() {
    while let scalar = now, scalar != "\n" { advance() }
  }

  private mutating func enter() throws(Refusal) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw refusal(.unreadable, "more than \(Self.depthLimit) '[' inside each other")
    }
    advance()
  }

  private mutating func leave() {
    depth = max(0, depth - 1)
    advance()
  }

  /// Skips a quoted text; what follows it must be plain to see.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) throws(Refusal) {
    advance()
    while let scalar = now, scalar != quote || isDoubled(quote) {
      if scalar == "\\" && quote == "\"" || scalar == quote { advance() }
      advance()
    }
    advance()
    if now == ":" {
      guard isIndicator else { throw refusal(.unreadable, "a blank is missing after ':'") }
      return advance()
    }
    guard let scalar = now else { return }
    guard scalar == "," || scalar == "]" || scalar.properties.isWhitespace else {
      throw refusal(.unreadable, "nothing can follow a closing quote directly")
    }
  }

  private func isDoubled(_ quote: Unicode.Scalar) -> Bool {
    quote == "'" && place + 1 < scalars.count && scalars[place + 1] == "'"
  }

  /// Skips a text without quotes, up to where another value can begin.
  private mutating func skipPlain() {
    while let scalar = now, scalar != "\n" {
      if scalar == ":" && isIndicator { return advance() }
      if depth > 0, scalar == "," || scalar == "]" || scalar == "[" || scalar == ":" {
        return scalar == ":" ? advance() : ()
      }
      if scalar == "#", column > 1, scalars[place - 1].properties.isWhitespace { return }
      advance()
    }
  }
}
