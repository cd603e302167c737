/// Keys written down as words, as in `Space *3 Up z type:lr Enter`.
///
/// A character names itself; `*N` repeats the token before it; `type:TEXT` types a text; `~N` lets
/// N beats of automatic play go by; `C-x` is x with Ctrl. Quotes keep blanks together, as in
/// `'type:lr 0.5'`.
public struct KeyScript: Hashable, Sendable {
  /// One thing to do.
  public enum Event: Hashable, Sendable {
    /// A key is pressed.
    case key(Key)
    /// A beat goes by.
    case beat
  }

  /// What to do, in order.
  public private(set) var events: [Event] = []

  /// The most events that a script may grow to by repetition.
  private static let limit = 1_000_000

  /// Reads a script.
  ///
  /// - Parameter text: tokens with blanks between them.
  /// - Throws: `UserError` that names the token that is not understood.
  public init(parsing text: String) throws(UserError) {
    var last: [Event] = []
    for token in Self.words(of: text) {
      if let count = Self.repetition(token), !last.isEmpty {
        try append(last, times: count - 1)
      } else {
        last = try Self.events(of: token)
        try append(last, times: 1)
      }
    }
  }

  private mutating func append(_ new: [Event], times: Int) throws(UserError) {
    guard times <= (Self.limit - events.count) / max(1, new.count) else {
      throw UserError(
        en: "keys: more than \(Self.limit) keys", zh: "按键：超过 \(Self.limit) 个")
    }
    for _ in 0..<times { events += new }
  }

  /// The words between blanks; a quoted stretch may hold blanks, a quote without end is a key.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "'" || character == "\"", let end = rest.firstIndex(of: character) {
        word += rest[..<end]
        rest = rest[rest.index(after: end)...]
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func repetition(_ token: String) -> Int? {
    guard token.first == "*", let count = Int(token.dropFirst()), count > 0 else { return nil }
    return count
  }

  private static func events(of token: String) throws(UserError) -> [Event] {
    if let key = named[token] { return [.key(key)] }
    if token.hasPrefix("type:") { return token.dropFirst(5).map { .key(.character($0)) } }
    if token.hasPrefix("~"), let beats = Int(token.dropFirst()), (0...limit).contains(beats) {
      return Array(repeating: .beat, count: beats)
    }
    if token.hasPrefix("C-"), token.count == 3, let letter = token.last {
      return [.key(.control(letter))]
    }
    if token.hasPrefix("F"), let number = Int(token.dropFirst()), (1...12).contains(number) {
      return [.key(.function(number))]
    }
    guard token.count == 1, let character = token.first else { throw unknown(token) }
    return [.key(.character(character))]
  }

  private static func unknown(_ token: String) -> UserError {
    let hint = nearestName(to: token, among: Array(named.keys).sorted())
    return UserError(
      en: "keys: there is no key '\(shown(token))'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; write text as type:\(shown(token))"),
      zh: "按键：没有“\(shown(token))”这个键"
        + (hint.map { "；是不是“\($0)”？" } ?? "；文字请写成 type:\(shown(token))"))
  }

  static let named: [String: Key] = [
    "Space": .character(" "), "Enter": .enter, "Esc": .escape, "Tab": .tab, "BTab": .backTab,
    "BS": .backspace, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home,
    "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Del": .delete,
  ]
}
