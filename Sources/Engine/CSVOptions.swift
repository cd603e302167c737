/// How a CSV file is to be read; what is nil is recognised from the file.
public struct CSVOptions: Hashable, Sendable {
  /// The character between fields.
  public enum Delimiter: Character, CaseIterable, Sendable {
    /// A comma.
    case comma = ","
    /// A semicolon, usual where the comma is the decimal separator.
    case semicolon = ";"
    /// A tab.
    case tab = "\t"

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// What happens to rows with a missing value.
  public enum Missing: Hashable, Sendable {
    /// The first one is an error.
    case refuse
    /// The row is left out and counted.
    case drop
  }

  /// The character between fields; nil looks at the first lines.
  public var delimiter: Delimiter?
  /// Whether the first line names the columns; nil means: when none of its fields is a number.
  public var hasHeader: Bool?
  /// Whether numbers are written 1,5 and not 1.5; nil looks at the first lines of a file whose
  /// delimiter is no comma.
  public var hasDecimalComma: Bool?
  /// What happens to rows with a missing value: an empty field, `NA`, `N/A`, `?`, `null` or `nan`.
  public var missing: Missing
  /// Columns to leave out, by name.
  public var excluded: Set<String>

  /// Options; without arguments everything is recognised and nothing is dropped.
  ///
  /// - Parameters:
  ///   - delimiter: the character between fields.
  ///   - hasHeader: whether the first line names the columns.
  ///   - hasDecimalComma: whether numbers are written 1,5.
  ///   - missing: what happens to rows with a missing value.
  ///   - excluded: columns to leave out, by name.
  public init(
    delimiter: Delimiter? = nil, hasHeader: Bool? = nil, hasDecimalComma: Bool? = nil,
    missing: Missing = .refuse, excluded: Set<String> = []
  ) {
    self.delimiter = delimiter
    self.hasHeader = hasHeader
    self.hasDecimalComma = hasDecimalComma
    self.missing = missing
    self.excluded = excluded
  }
}
