/// What can be wrong with a CSV file; lines and columns count from 1.
public enum CSVError: Error, Hashable, CustomStringConvertible {
  /// A cell: the line its row begins in, its column and the name of that column.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line in the file in which the row begins.
    public let line: Int
    /// The column, from 1.
    public let column: Int
    /// The name of the column.
    public let name: String

    /// The place as errors name it.
    public var description: String { "line \(line), column \(column) (\(name))" }
  }

  /// The file holds no row of data.
  case empty
  /// The file is UTF-16 or holds bytes of value 0.
  case notText
  /// A quote was opened in this line and never closed.
  case unclosedQuote(line: Int)
  /// Something other than a delimiter follows a closing quote.
  case textAfterQuote(line: Int, column: Int)
  /// A row has more or fewer fields than the first one.
  case ragged(line: Int, found: Int, needed: Int)
  /// Two columns have the same name.
  case duplicateColumn(String)
  /// No column has this name.
  case unknownColumn(String, known: [String])
  /// A value is missing, or written as `text`; `count` cells are missing in the whole file.
  case missing(Place, text: String, count: Int)
  /// A number is infinite or too large for `Double`.
  case notFinite(Place, text: String)
  /// A column of numbers holds something else.
  case notNumber(Place, text: String)
  /// A column of texts has too many different ones to be classes.
  case tooManyCategories(column: Int, name: String, limit: Int)
  /// The file has more columns than are read.
  case tooManyColumns(limit: Int)
  /// The rows hold more numbers than are kept; a column of texts is one for each of them.
  case tooManyNumbers(limit: Int)
  /// A column of texts was to be predicted as a number.
  case noNumbers(String)
  /// The progress closure asked to stop.
  case cancelled

  /// One line that names the place, what was found and what would do.
  public var description: String {
    switch self {
    case .empty: "the file holds no row of data"
    case .notText: "the file is no UTF-8 text; save it as CSV in UTF-8"
    case .unclosedQuote(let line): "line \(line): the quote opened here is never closed"
    case .textAfterQuote(let line, let column):
      "line \(line), column \(column): text after a closing quote; write \"\" for a quote inside"
    case .ragged(let line, let found, let needed):
      "line \(line): \(found) field(s), but the first line has \(needed)"
    case .duplicateColumn(let name): "two columns are called '\(name)'"
    case .unknownColumn(let name, let known):
      "no column '\(name)'; known: \(known.joined(separator: ", "))"
    case .missing(let place, let text, let count):
      "\(place): the value is missing\(text.isEmpty ? "" : " ('\(text)')"), \(count) in the file; "
        + "fill it in or drop such rows"
    case .notFinite(let place, let text): "\(place): '\(text)' is no finite number"
    case .notNumber(let place, let text):
      text.contains(",")
        ? "\(place): '\(text)' is no number; write 1.5, or say decimal=comma"
        : "\(place): '\(text)' is no number, the other rows have numbers there"
    case .tooManyCategories(let column, let name, let limit):
      "column \(column) (\(name)): more than \(limit) different texts; leave the column out"
    case .tooManyColumns(let limit):
      "more than \(limit) columns; leave some out of the file, or check its delimiter"
    case .tooManyNumbers(let limit):
      "more than \(limit) numbers, counting one for each text of a column of texts; "
        + "take fewer rows, or leave such columns out"
    case .noNumbers(let name): "column '\(name)' holds texts; predict its classes instead"
    case .cancelled: "reading was stopped"
    }
  }
}
