/// Reads the rows of a CSV file: first all numbers, then the texts of the columns that need it.
struct CSVReader {
  /// What was found in a column.
  struct Column {
    var name: String
    var isNamed: Bool
    var isExcluded = false
    var numbers = 0
    var texts = 0
    var missing = 0
    var firstText: Cell?
    var firstMissing: Cell?
    var firstInfinite: Cell?
  }

  /// A field that may have to be named in an error.
  struct Cell {
    var line: Int
    var field: CSVScanner.Field
  }

  enum Kind { case numbers, categories, unused }

  private(set) var columns: [Column] = []
  /// All values, row by row; what is missing, or no number, is NaN.
  private(set) var cells: [Double] = []
  private(set) var rowCount = 0
  private let start: CSVScanner
  private let number: CSVNumber
  private let dropsMissing: Bool

  init(_ bytes: [UInt8], format: CSVFormat, options: CSVOptions) throws(CSVError) {
    dropsMissing = options.missing == .drop
    number = CSVNumber(hasDecimalComma: format.hasDecimalComma)
    var scanner = CSVScanner(bytes, delimiter: format.delimiter.byte)
    scanner.skipEmptyLines()
    guard !scanner.isAtEnd else { throw .empty }
    let begin = scanner
    columns = try Self.firstRow(&scanner).enumerated().map { i, text in
      let name = format.hasHeader && !text.isEmpty ? text : "column \(i + 1)"
      return Column(name: name, isNamed: format.hasHeader && !text.isEmpty)
    }
    start = format.hasHeader ? scanner : begin
    try checkNames(options)
    let rowLength = max(1, scanner.position - begin.position)
    let most = min(bytes.count, CSVTable.numberLimit + columns.count)
    cells.reserveCapacity(min(most, bytes.count / rowLength * columns.count + 16))
  }

  private static func firstRow(_ scanner: inout CSVScanner) throws(CSVError) -> [String] {
    var names: [String] = []
    while true {
      let (field, end) = try scanner.next(column: names.count + 1)
      names.append(scanner.text(of: field))
      if end != .delimiter { return names }
    }
  }

  private mutating func checkNames(_ options: CSVOptions) throws(CSVError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name).inserted {
      throw .duplicateColumn(column.name)
    }
    for name in options.excluded.sorted() where !seen.contains(name) {
      throw .unknownColumn(name, known: columns.map(\.name))
    }
    for i in columns.indices {
      columns[i].isExcluded = options.excluded.contains(columns[i].name)
    }
  }

  // MARK: - The numbers

  /// Reads all numbers.
  ///
  /// - Parameters:
  ///   - limit: how many cells there may be.
  ///   - progress: called now and then with the part that was read; false stops.
  /// - Throws: what is wrong in the first row with an error.
  mutating func readNumbers(
    limit: Int = CSVTable.numberLimit, _ progress: (Double) -> Bool
  ) throws(CSVError) {
    var scanner = start
    var pace = Pace()
    while try Self.beginRow(&scanner, columns.count, &pace, progress) {
      guard cells.count + columns.count <= limit else { throw .tooManyNumbers(limit: limit) }
      let line = scanner.line
      var column = 0
      var end = CSVScanner.End.delimiter
      while end == .delimiter {
        let next = try scanner.next(column: column + 1)
        end = next.end
        if column < columns.count {
          cells.append(take(next.field, Cell(line: line, field: next.field), column))
        } else {
          // A row that is far too long may be most of the file.
          try pace.ask(scanner, progress)
        }
        column += 1
      }
      guard column == columns.count else {
        throw .ragged(line: line, found: column, needed: columns.count)
      }
      rowCount += 1
    }
  }

  private static func beginRow(
    _ scanner: inout CSVScanner, _ columns: Int, _ pace: inout Pace, _ progress: (Double) -> Bool
  ) throws(CSVError) -> Bool {
    // In a file of one column an empty line is a missing value.
    if columns > 1 { scanner.skipEmptyLines() }
    try pace.ask(scanner, progress)
    return !scanner.isAtEnd
  }

  @inline(__always)
  private mutating func take(_ field: CSVScanner.Field, _ cell: Cell, _ column: Int) -> Double {
    switch number.value(of: start.bytes, field.range) {
    case .finite(let value):
      columns[column].numbers += 1
      return value
    case .infinite:
      columns[column].numbers += 1
      if columns[column].firstInfinite == nil { columns[column].firstInfinite = cell }
    case .text where isMissing(field):
      columns[column].missing += 1
      if columns[column].firstMissing == nil { columns[column].firstMissing = cell }
    case .text:
      columns[column].texts += 1
      if columns[column].firstText == nil { columns[column].firstText = cell }
    }
    return .nan
  }

  private func isMissing(_ field: CSVScanner.Field) -> Bool {
    if field.range.isEmpty { return true }
    guard field.range.count <= 4 else { return false }
    let text = String(decoding: start.bytes[field.range], as: UTF8.self).lowercased()
    return ["na", "n/a", "?", "null", "nan"].contains(text)
  }

  // MARK: - What the columns are

  /// Tells what each column holds.
  ///
  /// - Throws: the first thing that is wrong in the first column with an error.
  func kinds() throws(CSVError) -> [Kind] {
    guard rowCount > 0 else { throw .empty }
    var kinds: [Kind] = []
    for i in columns.indices { kinds.append(try kind(of: i)) }
    return kinds
  }

  private func kind(of index: Int) throws(CSVError) -> Kind {
    let column = columns[index]
    if isUnused(column) { return .unused }
    if let cell = column.firstMissing, !dropsMissing {
      throw .missing(place(of: cell, index), text: text(of: cell), count: missingCount)
    }
    if column.texts >= max(1, column.numbers) { return .categories }
    if let cell = column.firstText {
      throw .notNumber(place(of: cell, index), text: text(of: cell))
    }
    if let cell = column.firstInfinite {
      throw .notFinite(place(of: cell, index), text: text(of: cell))
    }
    return .numbers
  }

  private func isUnused(_ column: Column) -> Bool {
    // Rows that end with a delimiter make a column without name and values.
    column.isExcluded || (!column.isNamed && column.missing == rowCount)
  }

  private var missingCount: Int {
    columns.reduce(0) { isUnused($1) ? $0 : $0 + $1.missing }
  }

  private func place(of cell: Cell, _ column: Int) -> CSVError.Place {
    CSVError.Place(line: cell.line, column: column + 1, name: columns[column].name)
  }

  private func text(of cell: Cell) -> String { start.text(of: cell.field) }

  // MARK: - The classes

  /// Replaces the cells of columns of text by class indices.
  ///
  /// - Returns: the different texts of each column.
  mutating func readCategories(
    _ kinds: [Kind], _ progress: (Double) -> Bool
  ) throws(CSVError) -> [[String]] {
    var categories = columns.map { _ in [String]() }
    guard kinds.contains(.categories) else { return categories }
    var known = columns.map { _ in [String: Int]() }
    var scanner = start
    var row = 0
    var pace = Pace()
    while try Self.beginRow(&scanner, columns.count, &pace, progress) {
      for column in columns.indices {
        let field = try scanner.next(column: column + 1).field
        guard kinds[column] == .categories, !isMissing(field) else { continue }
        let text = scanner.text(of: field)
        let index = known[column][text] ?? categories[column].count
        if index == categories[column].count {
          categories[column].append(text)
          known[column][text] = index
        }
        guard index < CSVTable.categoryLimit else {
          throw .tooManyCategories(
            column: column + 1, name: columns[column].name, limit: CSVTable.categoryLimit)
        }
        cells[row * columns.count + column] = Double(index)
      }
      row += 1
    }
    return categories
  }
}

/// Asks every so many bytes whether the reading goes on: rows may be of any length.
private struct Pace {
  private var next = 0

  mutating func ask(
    _ scanner: CSVScanner, _ progress: (Double) -> Bool
  ) throws(CSVError) {
    guard scanner.position >= next else { return }
    next = scanner.position + 32_768
    guard progress(Double(scanner.position) / Double(max(1, scanner.limit))) else {
      throw .cancelled
    }
  }
}
