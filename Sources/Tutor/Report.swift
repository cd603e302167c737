/// Rows of named values, as a table for people or as CSV or JSON for programs.
public struct Report: Sendable {
  /// How rows are written.
  public enum Format: String, CaseIterable, Sendable {
    /// Columns under headings.
    case table
    /// Comma-separated values with a heading line (RFC 4180).
    case csv
    /// One JSON object a line.
    case json
  }

  /// What can stand in a column.
  public enum Value: Hashable, Sendable {
    /// A real number.
    case real(Double)
    /// A whole number.
    case integer(Int)
    /// True or false.
    case flag(Bool)
    /// Unknown.
    case missing
  }

  /// One row: names and values in the order of the columns.
  public typealias Row = [(name: String, value: Value)]

  private let format: Format
  private let tableWidth = 22

  /// A report in one of the formats.
  public init(format: Format) {
    self.format = format
  }

  /// The line above the rows, `nil` in JSON.
  public func heading(_ row: Row) -> String? {
    switch format {
    case .table: aligned(row.map(\.name))
    case .csv: row.map(\.name).joined(separator: ",")
    case .json: nil
    }
  }

  /// One row as a line.
  public func line(_ row: Row) -> String {
    switch format {
    case .table: aligned(row.map { Self.text($0.value) })
    case .csv: row.map { Self.text($0.value) }.joined(separator: ",")
    case .json:
      "{" + row.map { "\"\($0.name)\":\(Self.json($0.value))" }.joined(separator: ",") + "}"
    }
  }

  /// Right-aligned columns; the first is narrow, since it holds the step.
  private func aligned(_ fields: [String]) -> String {
    let cells = fields.enumerated().map { index, text in
      let width = index == 0 ? 8 : tableWidth
      return String(repeating: " ", count: max(1, width - text.count)) + text
    }
    return cells.joined()
  }

  /// The shortest decimal that reads back to the same bits; `inf`, `-inf` and `nan` by name.
  private static func text(_ value: Value) -> String {
    switch value {
    case .real(let number): number.description
    case .integer(let number): number.description
    case .flag(let flag): flag ? "1" : "0"
    case .missing: ""
    }
  }

  /// JSON knows no infinity: what is not finite is null.
  private static func json(_ value: Value) -> String {
    switch value {
    case .real(let number): number.isFinite ? number.description : "null"
    case .integer(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    case .missing: "null"
    }
  }
}

extension Report.Value {
  /// The value as a number, 1 for true; `nil` when it is missing.
  package var number: Double? {
    switch self {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .flag(let flag): flag ? 1 : 0
    case .missing: nil
    }
  }

  /// A number that may be unknown.
  static func real(_ number: Double?) -> Self {
    number.map { Self.real($0) } ?? .missing
  }

  /// A whole number that may be unknown.
  static func integer(_ number: Int?) -> Self {
    number.map { Self.integer($0) } ?? .missing
  }
}
