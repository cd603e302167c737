public import Engine

/// A file of comma-separated values that is to be read, and what is known of it.
public struct LoadOrder: Hashable, Sendable {
  /// The name of the file.
  public let name: String
  /// The column to predict; `nil` is the last one.
  public var target: String?
  /// How the file is written, as far as it was said.
  public private(set) var options = CSVOptions()

  /// An order for a file of which all is recognised.
  ///
  /// - Parameter name: the name of the file.
  /// - Throws: `UserError` for a name with a control character.
  public init(_ name: String) throws(UserError) {
    guard name.unicodeScalars.allSatisfy(\.mayBeInName) else {
      throw .controlInName(name, in: "load")
    }
    self.name = name
  }

  /// What may be said of a file, as `target=NAME`.
  private enum Key: String, CaseIterable {
    case target, delimiter, header, decimal, missing, exclude
  }

  /// Reads what was typed behind `load`: the name of the file, then what is known of it.
  ///
  /// A name may have blanks, and so may the name of a column: a value ends where the next `key=`
  /// begins.
  ///
  /// - Parameter text: such as `iris.csv target=petal width missing=drop`.
  /// - Throws: `UserError` that says what would do.
  init(parsing text: String) throws(UserError) {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    var name: [Substring] = []
    while let word = words.first, Self.key(of: word) == nil {
      name.append(word)
      words.removeFirst()
    }
    guard name.contains(where: { !$0.isEmpty }) else { throw .loadsNothing }
    try self.init(name.joined(separator: " ").trimmed)
    while let word = words.popFirst(), let key = Self.key(of: word) {
      var value = [word.dropFirst(key.rawValue.count + 1)]
      while let word = words.first, Self.key(of: word) == nil { value.append(words.removeFirst()) }
      try set(key, to: value.joined(separator: " ").trimmed)
    }
  }

  private static func key(of word: Substring) -> Key? {
    word.firstIndex(of: "=").flatMap { Key(rawValue: String(word[..<$0])) }
  }

  private mutating func set(_ key: Key, to value: String) throws(UserError) {
    switch key {
    case .target: target = value
    case .delimiter: try setDelimiter(value)
    case .header: try setHeader(value)
    case .decimal: try setDecimal(value)
    case .missing: try setMissing(value)
    case .exclude: exclude(value)
    }
  }

  /// Says what stands between the fields: `,`, `;` or `tab`.
  public mutating func setDelimiter(_ text: String) throws(UserError) {
    let character: Character? =
      text == "tab" || text == "\\t" ? "\t" : text.count == 1 ? text.first : nil
    guard let delimiter = character.flatMap({ CSVOptions.Delimiter(rawValue: $0) }) else {
      throw UserError(
        en: "delimiter: '\(shown(text))' is not one of , ; tab",
        zh: "delimiter：“\(shown(text))”不是 , ; tab 之一")
    }
    options.delimiter = delimiter
  }

  /// Says whether the first line names the columns: `yes` or `no`.
  public mutating func setHeader(_ text: String) throws(UserError) {
    let answer: Answer = try choice(text, for: "header")
    options.hasHeader = answer == .yes
  }

  /// Says how numbers are written: `point` as in 1.5, or `comma`.
  public mutating func setDecimal(_ text: String) throws(UserError) {
    let answer: Decimal = try choice(text, for: "decimal")
    options.hasDecimalComma = answer == .comma
  }

  /// Says what becomes of rows with a missing value: `refuse` or `drop`.
  public mutating func setMissing(_ text: String) throws(UserError) {
    let answer: Missing = try choice(text, for: "missing")
    options.missing = answer == .drop ? .drop : .refuse
  }

  /// Leaves a column out.
  public mutating func exclude(_ column: String) { options.excluded.insert(column) }

  private enum Answer: String, CaseIterable { case yes, no }
  private enum Decimal: String, CaseIterable { case point, comma }
  private enum Missing: String, CaseIterable { case refuse, drop }
}

extension UserError {
  fileprivate static let loadsNothing = UserError(
    en:
      "load: the file is missing; write load FILE.csv, and target=COLUMN where it is not the last",
    zh: "load：缺少文件名；请写 load FILE.csv，目标列不在最后时加 target=列名")
}
