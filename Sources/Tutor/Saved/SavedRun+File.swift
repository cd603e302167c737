/// A saved run as a file: a line for each thing that was done, and a check sum.
///
/// ```
/// descent run 1
/// panel curve
/// set lr 0.5
/// step 12
/// set lr 0.6
/// step 8
/// go 15
/// loss 0.25
/// sum 1c291ca3
/// ```
extension SavedRun {
  /// The first line of every such file.
  private static let heading = "descent run 1"

  /// The whole file.
  public var file: String {
    var lines = [Self.heading, "panel \(panel.rawValue)"]
    for move in moves {
      switch move {
      case .set(let pairs): lines += pairs.map { "set \($0.name) \($0.value)" }
      case .step(let count): lines.append("step \(count)")
      case .go(let step): lines.append("go \(step)")
      }
    }
    if let loss { lines.append("loss \(loss)") }
    let text = lines.map { $0 + "\n" }.joined()
    return text + "sum \(Self.sum(of: text))\n"
  }

  /// Reads a file.
  ///
  /// - Parameter text: all of it; lines may end as on any system.
  /// - Throws: `UserError` that says what is wrong, and in which line.
  public init(file text: String) throws(UserError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map({ $0 == Self.heading }) ?? false else {
      throw Self.noHeading(lines.first)
    }
    let used = lines.lastIndex { !$0.isEmpty } ?? 0
    guard let sum = lines[used].value(of: "sum") else { throw .cut }
    let body = lines[..<used].map { $0 + "\n" }.joined()
    guard sum == Self.sum(of: body) else { throw .damaged }
    guard used > 1, let name = lines[1].value(of: "panel") else { throw .inLine(2, lines[1]) }
    self.init(try choice(name, for: "panel"))
    for index in lines.indices[..<used].dropFirst(2) { try read(lines[index], index + 1) }
    try check()
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(UserError) {
    if let rest = line.value(of: "set") {
      let name = rest.prefix { !$0.isWhitespace }
      let value = rest.dropFirst(name.count + 1)
      guard !name.isEmpty, !value.isEmpty else { throw .inLine(number, line) }
      together([(String(name), String(value))])
    } else if let count = line.value(of: "step").flatMap({ Int($0) }), count >= 0 {
      step(count)
    } else if let place = line.value(of: "go").flatMap({ Int($0) }), place >= 0 {
      go(to: place)
    } else if let loss = line.value(of: "loss").flatMap({ Double($0) }) {
      self.loss = loss
    } else {
      throw .inLine(number, line)
    }
  }

  private static func noHeading(_ line: Substring?) -> UserError {
    guard let line, line.hasPrefix("descent run ") else { return .noRun }
    return .newer
  }

  /// Eight digits that change with the text.
  static func sum(of text: String) -> String {
    let sum = String(CyclicRedundancy.check(Array(text.utf8)), radix: 16)
    return String(repeating: "0", count: 8 - sum.count) + sum
  }
}

extension SavedRun {
  /// Adds settings to those that were made right before.
  mutating func together(_ pairs: [(name: String, value: String)]) {
    guard !pairs.isEmpty else { return }
    let new = pairs.map { Setting(name: $0.name, value: $0.value) }
    guard case .set(var all)? = moves.popLast(where: \.isSetting) else {
      return moves.append(.set(new))
    }
    // Taken out before: an array that only one holds grows in place.
    all += new
    moves.append(.set(all))
  }
}

extension SavedRun.Move {
  fileprivate var isSetting: Bool { if case .set = self { true } else { false } }
}

extension Array {
  /// Takes out the last element if it meets a condition.
  fileprivate mutating func popLast(where condition: (Element) -> Bool) -> Element? {
    guard let last, condition(last) else { return nil }
    return popLast()
  }
}

extension Substring {
  /// What stands behind a word and a blank; `nil` for a line that begins with another word.
  fileprivate func value(of word: String) -> String? {
    hasPrefix(word + " ") ? String(dropFirst(word.count + 1)) : nil
  }
}

extension UserError {
  fileprivate static let noRun = UserError(
    en: "this is no saved run: its first line is not 'descent run 1'",
    zh: "这不是保存的运行：第一行不是“descent run 1”")
  fileprivate static let newer = UserError(
    en: "the run was saved by a newer version: this one reads 'descent run 1'",
    zh: "这次运行由更新的版本保存；本版本只能读“descent run 1”")
  static let cut = UserError(
    en: "the end is missing: the last line is not 'sum …'; save or copy it again",
    zh: "结尾缺失：最后一行不是“sum …”；请重新保存或复制")
  static let damaged = UserError(
    en: "the text was changed or damaged: its check sum is another; save or copy it again",
    zh: "内容被改动或损坏：校验和不符；请重新保存或复制")

  fileprivate static func inLine(_ number: Int, _ line: Substring) -> UserError {
    UserError(
      en: "line \(number): '\(shown(String(line)))' is not set, step, go or loss with a value",
      zh: "第 \(number) 行：“\(shown(String(line)))”不是带值的 set、step、go 或 loss")
  }
}
