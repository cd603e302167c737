/// A saved run as one word that can be pasted into a shell, a mail or a chat:
/// `gd1:curve:lr=0.5:+12:lr=0.6:+8:@15:_0.25:1c291ca3`.
///
/// Parts are set off by colons: the panel, `name=value`, `+STEPS`, `@STEP`, `_LOSS`, and a check sum.
/// What a shell or a mail program could take for something else is written as `%` and two digits.
extension SavedRun {
  /// What every such word begins with.
  private static let prefix = "gd1:"
  /// The longest text that is written and read.
  public static let lengthLimit = 64 << 20

  /// The word.
  public var code: String {
    var parts = [panel.rawValue]
    for move in moves {
      switch move {
      case .set(let pairs): parts += pairs.map { "\($0.name)=\(Self.escaped($0.value))" }
      case .step(let count): parts.append("+\(count)")
      case .go(let step): parts.append("@\(step)")
      }
    }
    if let loss { parts.append("_\(loss)") }
    let text = Self.prefix + parts.joined(separator: ":")
    return "\(text):\(Self.sum(of: text))"
  }

  /// True for a text that is meant to be such a word.
  public static func isCode(_ text: String) -> Bool {
    text.drop(while: \.isWhitespace).hasPrefix("gd")
      && text.prefix(8).contains(":")
  }

  /// Reads a word.
  ///
  /// - Parameter text: the word; blanks and line ends that a window has put in do not matter.
  /// - Throws: `UserError` that says what is wrong.
  public init(code text: String) throws(UserError) {
    guard text.utf8.count <= Self.lengthLimit else { throw .longWord }
    let word = String(text.filter { !$0.isWhitespace })
    guard word.hasPrefix(Self.prefix) else { throw .noCode }
    let parts = word.dropFirst(Self.prefix.count).split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let sum = parts.last, sum.count == 8 else { throw .cutCode }
    guard sum == Self.sum(of: String(word.dropLast(9))) else { throw .cutCode }
    self.init(try choice(String(parts[0]), for: "panel"))
    for part in parts.dropFirst().dropLast() { try read(part) }
    try check()
  }

  private mutating func read(_ part: Substring) throws(UserError) {
    let rest = part.dropFirst()
    switch part.first {
    case "+": step(try Self.count(rest, part))
    case "@": go(to: try Self.count(rest, part))
    case "_":
      guard let loss = Double(rest) else { throw .part(part) }
      self.loss = loss
    default:
      guard let sign = part.firstIndex(of: "="), sign > part.startIndex,
        let value = Self.unescaped(part[part.index(after: sign)...])
      else { throw .part(part) }
      together([(String(part[..<sign]), value)])
    }
  }

  private static func count(_ text: Substring, _ part: Substring) throws(UserError) -> Int {
    guard let count = Int(text), count >= 0 else { throw .part(part) }
    return count
  }

  /// The text with all but letters, digits, point, comma and minus as `%` and two digits.
  private static func escaped(_ text: String) -> String {
    var word = ""
    for byte in text.utf8 {
      if plain.contains(byte) {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        word += "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }
    return word
  }

  private static func unescaped(_ word: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-".utf8)
}

extension UserError {
  fileprivate static let noCode = UserError(
    en: "this is no run of ours: it does not begin with gd1:",
    zh: "这不是本程序的运行：开头不是 gd1:")
  fileprivate static let longWord = UserError(
    en: "the word is longer than any that this program writes",
    zh: "这个词比本程序写的任何一个都长")
  fileprivate static let cutCode = UserError(
    en: "a part is missing or changed: the check sum at the end does not fit; copy all of it",
    zh: "缺了一段或被改动：结尾的校验和不符；请完整复制")

  fileprivate static func part(_ part: Substring) -> UserError {
    let part = shown(String(part))
    return UserError(
      en: "'\(part)' is not name=value, +steps, @step or _loss",
      zh: "“\(part)”不是 名字=值、+步数、@步 或 _损失")
  }
}
