/// A program in one language, row by row: text that runs as it stands.
public struct CodeListing: Hashable, Sendable {
  /// One row of text.
  public struct Row: Hashable, Sendable {
    /// The text; a crossed out row is a comment.
    public var text: String
    /// What it does in a pass of the loop; `setUp` for what stands outside of it.
    public var line = CodeLine.setUp
    /// True for the head of an outer loop, which runs when an epoch begins.
    public var opensEpoch = false
    /// True for the last row that has run before the loop.
    public var endsSetUp = false
    /// True where the line is forgotten.
    public var isCrossedOut = false
    /// What is said where the language has no such line, instead of a text.
    public var remark: Localized?

    init(_ text: String, _ line: CodeLine = .setUp) {
      self.text = text
      self.line = line
    }

    /// The row as it stands in the file.
    func text(in language: Language) -> String { text + (remark?[language] ?? "") }
  }

  /// The language.
  public let language: CodeLanguage
  /// The rows from top to bottom.
  public private(set) var rows: [Row]

  /// The program that the settings describe.
  public init(_ language: CodeLanguage, _ settings: CodeSettings) {
    self.language = language
    switch language {
    case .pytorch: rows = TorchText(settings: settings).rows
    case .matlab: rows = MatlabText(settings: settings).rows
    case .swift: rows = SwiftText(settings: settings).rows
    }
    let first = rows.firstIndex { $0.line != .setUp || $0.opensEpoch } ?? rows.count
    let last = rows[..<first].lastIndex { !$0.text.isEmpty && !$0.text.hasPrefix("function") }
    if let last { rows[last].endsSetUp = true }
  }

  /// The whole text, with the remarks in a language.
  public func text(in language: Language) -> String {
    rows.map { $0.text(in: language) + "\n" }.joined()
  }

  /// The places of the rows that a run has just run.
  func lit(in run: CodeRun) -> [Int] {
    rows.indices.filter { index in
      let row = rows[index]
      if run.line == .setUp { return row.endsSetUp }
      if row.opensEpoch { return run.line == .take && run.batchNumber == 1 }
      return row.line == run.line
    }
  }

  /// The places of the rows of a line, or of those that a run has just run.
  func places(of line: CodeLine?, in run: CodeRun) -> [Int] {
    guard let line else { return lit(in: run) }
    return rows.indices.filter { rows[$0].line == line && !rows[$0].opensEpoch }
  }

  /// The rows of one line on one row: what stands in another language at the same place.
  func excerpt(of places: [Int], in language: Language) -> String {
    var text = ""
    for place in places where !rows[place].opensEpoch {
      text += Self.gap(after: text) + rows[place].text(in: language).drop { $0 == " " }
      // MATLAB has a mark for a row that goes on.
      if text.hasSuffix("...") { text = String(text.dropLast(3)) }
    }
    return text
  }

  /// What parts a row from the one that it follows.
  private static func gap(after text: String) -> String {
    if text.isEmpty || text.hasSuffix("(") || text.hasSuffix(" ") { return "" }
    return text.hasSuffix(";") ? " " : "; "
  }
}

extension CodeListing.Row {
  /// Rows of some text, all of which do one thing.
  static func rows(_ text: String, _ line: CodeLine = .setUp) -> [CodeListing.Row] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Self(String($0), line) }
  }

  /// A row that is forgotten: a comment at its place.
  static func crossedOut(_ text: String, _ language: CodeLanguage) -> CodeListing.Row {
    let indent = text.prefix { $0 == " " }
    var row = Self("\(indent)\(language.comment) \(text.dropFirst(indent.count))", .clear)
    row.isCrossedOut = true
    return row
  }

  /// The place of a line that the language does not have, and why.
  static func missing(_ indent: String, _ language: CodeLanguage, _ why: Localized)
    -> CodeListing.Row
  {
    var row = Self("\(indent)\(language.comment) ", .clear)
    row.remark = why
    return row
  }

  /// The head of an outer loop.
  static func epoch(_ text: String) -> CodeListing.Row {
    var row = Self(text)
    row.opensEpoch = true
    return row
  }
}
