/// A table of numbers and classes read from a CSV file.
///
/// A column whose values are all numbers is one of numbers; one of texts is one of classes, whose
/// cells are indices into `categories` in the order in which the texts first come. A column that
/// holds more numbers than texts is taken for one of numbers with a mistake in it.
public struct CSVTable: Hashable, Sendable {
  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// The name, or "column 3" where the file gives none.
    public let name: String
    /// The different texts, in the order in which they first come; empty for numbers.
    public let categories: [String]

    /// Tells whether the cells are class indices.
    public var isCategorical: Bool { !categories.isEmpty }
  }

  /// The columns that were read, in the order of the file.
  public let columns: [Column]
  /// The values, row by row; classes as their indices.
  public let cells: [Double]
  /// How many rows the file has that were left out because of a missing value.
  public let droppedRowCount: Int
  /// How the file is written.
  public let format: CSVFormat

  /// How many different texts a column may hold.
  public static let categoryLimit = 1000

  /// How many columns a file may have.
  public static let columnLimit = 10_000

  /// How many numbers all rows together may hold: these are 800 MB.
  public static let numberLimit = 100_000_000

  /// How many rows there are.
  public var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8 with or without byte order mark.
  ///   - options: what is known about the file.
  ///   - progress: called now and then with the part that was read, from 0 to 1; false stops the
  ///     reading. A file with columns of text is read twice.
  /// - Throws: `CSVError` that names the line, the column and what is wrong there.
  public init(
    parsing bytes: [UInt8], options: CSVOptions = CSVOptions(),
    progress: (Double) -> Bool = { _ in true }
  ) throws(CSVError) {
    guard !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]), !bytes.contains(0)
    else { throw .notText }
    format = try CSVFormat(of: bytes, options: options)
    var reader = try CSVReader(bytes, format: format, options: options)
    try reader.readNumbers(progress)
    let kinds = try reader.kinds()
    let categories = try reader.readCategories(kinds, progress)
    let kept = reader.columns.indices.filter { kinds[$0] != .unused }
    let width = reader.columns.count
    let all = reader.cells
    let isDropped = { (row: Int) in kept.contains { all[row * width + $0].isNaN } }
    let rows = (0..<reader.rowCount).filter { !isDropped($0) }
    guard !rows.isEmpty, !kept.isEmpty else { throw .empty }
    droppedRowCount = reader.rowCount - rows.count
    columns = kept.map { Column(name: reader.columns[$0].name, categories: categories[$0]) }
    cells =
      rows.count == reader.rowCount && kept.count == width
      ? all : rows.flatMap { row in kept.map { all[row * width + $0] } }
  }

  /// The position of a column.
  ///
  /// - Parameter name: its name.
  /// - Returns: the index into `columns`.
  /// - Throws: `CSVError.unknownColumn` with the names that are known.
  public func index(of name: String) throws(CSVError) -> Int {
    guard let index = columns.firstIndex(where: { $0.name == name }) else {
      throw .unknownColumn(name, known: columns.map(\.name))
    }
    return index
  }
}
