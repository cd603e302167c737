import Testing

@testable import Engine

@Suite struct CSVTableTests {
  private func read(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> CSVTable {
    try CSVTable(parsing: Array(text.utf8), options: options)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{feff}"])
  func `every kind of newline ends a row`(newline: String, mark: String) throws {
    let table = try read(mark + ["x,y", "1,2", "3,4"].joined(separator: newline))
    #expect(table.columns.map(\.name) == ["x", "y"])
    #expect(table.cells == [1, 2, 3, 4])
    let padded = try read(mark + ["x,y", "1,2", "3,4", "", ""].joined(separator: newline))
    #expect(padded == table)
  }

  @Test(arguments: [",", ";", "\t"])
  func `the delimiter is recognised`(delimiter: String) throws {
    let table = try read("a\(delimiter)b\n1\(delimiter)2\n")
    #expect(String(table.format.delimiter.rawValue) == delimiter)
    #expect(table.cells == [1, 2])
  }

  @Test func `a first line with a number is no header`() throws {
    let table = try read("5.1,3.5,setosa\n4.9,3,virginica\n")
    #expect(!table.format.hasHeader)
    #expect(table.columns.map(\.name) == ["column 1", "column 2", "column 3"])
    #expect(table.columns[2].categories == ["setosa", "virginica"])
    #expect(table.cells == [5.1, 3.5, 0, 4.9, 3, 1])
  }

  @Test func `the options overrule what is recognised`() throws {
    let names = try read("1,2\n3,4\n", CSVOptions(hasHeader: true))
    #expect(names.columns.map(\.name) == ["1", "2"])
    #expect(names.cells == [3, 4])
    let texts = try read("a,b\nc,d\n", CSVOptions(hasHeader: false))
    #expect(texts.rowCount == 2)
  }

  @Test func `quotes may hold delimiters, newlines and doubled quotes`() throws {
    let table = try read("name,x\n\"a, \"\"b\"\"\nc\",\"1.5\"\nplain , 2 \n")
    #expect(table.columns[0].categories == ["a, \"b\"\nc", "plain"])
    #expect(table.cells == [0, 1.5, 1, 2])
  }

  @Test func `a formula is a text`() throws {
    #expect(try read("f,x\n=1+1,1\n").columns[0].categories == ["=1+1"])
  }

  @Test func `decimal commas are recognised beside semicolons`() throws {
    let table = try read("x;y\n1,5;2\n-0,25;1e2\n")
    #expect(table.format.hasDecimalComma)
    #expect(table.cells == [1.5, 2, -0.25, 100])
    let points = try read("x;y\n1.5;2\n")
    #expect(!points.format.hasDecimalComma)
  }

  @Test func `one column needs no delimiter`() throws {
    #expect(try read("x\n1\n2\n").cells == [1, 2])
    expect(.missing(place(3, 1, "x"), text: "", count: 1), "x\n1\n\n2\n")
  }

  @Test func `empty lines are skipped where there are columns`() throws {
    let table = try read("x,y\n\n1,2\n\n3,4\n\n")
    #expect(table.cells == [1, 2, 3, 4])
  }

  @Test func `a delimiter at the end of each row makes no column`() throws {
    let table = try read("x,y,\n1,2,\n3,4,\n")
    #expect(table.columns.map(\.name) == ["x", "y"])
    #expect(table.cells == [1, 2, 3, 4])
  }

  @Test func `rows without a value are dropped on request, and counted`() throws {
    let text = "x,y\n1,\nNA,2\n3,4\n?,nan\n5,6"
    expect(.missing(place(3, 1, "x"), text: "NA", count: 4), text)
    let table = try read(text, CSVOptions(missing: .drop))
    #expect(table.cells == [3, 4, 5, 6])
    #expect(table.droppedRowCount == 3)
  }

  @Test func `a file without a row of data is empty`() {
    for text in ["", "\n\n", "\u{feff}", "x,y\n", "x,y"] { expect(.empty, text) }
    expect(.empty, "x,y\n1,\n", CSVOptions(missing: .drop))
  }

  @Test func `what is wrong is named by line and column`() {
    expect(.ragged(line: 3, found: 3, needed: 2), "x,y\n1,2\n1,2,3\n")
    expect(.ragged(line: 4, found: 1, needed: 2), "x,y\n\"1\",2\n\n1\n")
    expect(.unclosedQuote(line: 2), "x,y\n\"1,2\n3,4\n")
    expect(.textAfterQuote(line: 2, column: 1), "x,y\n\"1\"2,3\n")
    expect(.notNumber(place(4, 2, "y"), text: "o"), "x,y\n1,2\n3,4\n5,o\n")
    expect(.notFinite(place(2, 1, "x"), text: "1e400"), "x,y\n1e400,2\n")
    expect(.notFinite(place(3, 2, "y"), text: "-inf"), "x,y\n1,2\n3,-inf\n")
    expect(.missing(place(2, 2, "y"), text: "nan", count: 1), "x,y\n1,nan\n")
    expect(.duplicateColumn("x"), "x,x\n1,2\n")
    expect(.notText, "x\u{0}\n1\n")
    expect(.unknownColumn("z", known: ["x", "y"]), "x,y\n1,2\n", CSVOptions(excluded: ["z"]))
  }

  @Test func `the line is that of the file, also after a newline in quotes`() {
    expect(.ragged(line: 4, found: 1, needed: 2), "n,x\n\"a\nb\",1\nc\n")
  }

  @Test func `UTF-16 is refused by name`() {
    #expect(throws: CSVError.notText) { try CSVTable(parsing: [0xff, 0xfe, 0x61, 0x00]) }
  }

  @Test func `messages say what would do`() {
    #expect(
      "\(CSVError.missing(place(17, 2, "age"), text: "NA", count: 3))"
        == "line 17, column 2 (age): the value is missing ('NA'), 3 in the file; "
        + "fill it in or drop such rows")
    #expect(
      "\(CSVError.notNumber(place(3, 1, "x"), text: "1,5"))"
        == "line 3, column 1 (x): '1,5' is no number; write 1.5, or say decimal=comma")
  }

  @Test func `a column of names is refused, or left out`() throws {
    let text = "name,x\n" + (0...1000).map { "n\($0),\($0)\n" }.joined()
    expect(.tooManyCategories(column: 1, name: "name", limit: 1000), text)
    #expect(try read(text, CSVOptions(excluded: ["name"])).columns.map(\.name) == ["x"])
  }

  @Test func `ten thousand columns are read`() throws {
    let row = Array(repeating: "7", count: 10_000).joined(separator: ",")
    let table = try read(row + "\n" + row)
    #expect(table.columns.count == 10_000)
    #expect(table.rowCount == 2)
  }

  @Test func `more columns are refused at once, in any row`() throws {
    let row = Array(repeating: "1", count: 10_001).joined(separator: ",")
    for text in [row, "a,b\n" + row, "a,b\n1,2\n"] {
      let error = #expect(throws: CSVError.self) { try read(text + "\n" + row) }
      #expect(error == .tooManyColumns(limit: 10_000))
    }
    #expect(
      "\(CSVError.tooManyColumns(limit: 10_000))"
        == "more than 10000 columns; leave some out of the file, or check its delimiter")
  }

  // 100 columns of 1000 texts each are 100 000 inputs; 1001 rows of them are more than 10⁸ numbers.
  @Test func `texts that would become too many inputs are refused before they do`() throws {
    func table(rows: Int) throws -> CSVTable {
      let heading = (0..<100).map { "c\($0)" }.joined(separator: ",")
      let lines = (0..<rows).map { row in
        String(repeating: "t\(row % 1000),", count: 100) + "1\n"
      }
      return try read(heading + ",y\n" + lines.joined())
    }
    let text = try table(rows: 1001)
    let error = #expect(throws: CSVError.self) { let _: Dataset<Double> = try text.dataset() }
    #expect(error == .tooManyNumbers(limit: 100_000_000))
    let few: Dataset<Double> = try table(rows: 10).dataset()
    #expect(few.inputWidth == 1000)
  }

  @Test func `more cells than are kept are refused while they are read`() throws {
    func readCells(limit: Int) throws -> Int {
      let bytes = Array("a,b\n1,2\n3,4\n5,6\n".utf8)
      let format = try CSVFormat(of: bytes, options: CSVOptions())
      var reader = try CSVReader(bytes, format: format, options: CSVOptions())
      try reader.readNumbers(limit: limit) { _ in true }
      return reader.cells.count
    }
    #expect(try readCells(limit: 6) == 6)
    #expect(throws: CSVError.tooManyNumbers(limit: 5)) { try readCells(limit: 5) }
  }

  @Test func `progress is asked for by bytes, also within a row that is too long`() throws {
    // 21 rows, so that the long one is not among those that the format is recognised from.
    let text = "a,b\n" + String(repeating: "1,2\n", count: 20)
    let long = String(repeating: "1,", count: 100_000) + "1\n"
    var count = 0
    let error = #expect(throws: CSVError.self) {
      try CSVTable(parsing: Array((text + long).utf8)) { _ in
        count += 1
        return true
      }
    }
    #expect(error == .ragged(line: 22, found: 100_001, needed: 2))
    #expect(count >= 6)
    #expect(throws: CSVError.cancelled) {
      try CSVTable(parsing: Array((text + long).utf8)) { $0 < 0.5 }
    }
  }

  @Test func `progress grows and can stop the reading`() throws {
    let text = Array((0..<10_000).map { "\($0),1\n" }.joined().utf8)
    var parts: [Double] = []
    _ = try CSVTable(parsing: text) {
      parts.append($0)
      return true
    }
    #expect(parts == parts.sorted() && parts.count == 3)
    #expect(throws: CSVError.cancelled) { try CSVTable(parsing: text) { $0 < 0.3 } }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `any bytes are a table or an error`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0123456789.,;\t\"\n\r -+eEanN?\u{e9}x".utf8)
    let bytes = (0..<Int(generator.next() % 200)).map { _ in
      alphabet[Int(generator.next() % UInt64(alphabet.count))]
    }
    if let table = try? CSVTable(parsing: bytes) {
      #expect(table.cells.count == table.rowCount * table.columns.count)
      #expect(table.cells.allSatisfy { $0.isFinite })
    }
  }

  @Test func `texts are inputs with a column for each, and classes to predict`() throws {
    let table = try read("size,colour,kind\n1,red,b\n2,blue,a\n3,red,b\n")
    let data: Dataset<Double> = try table.dataset()
    #expect(data.featureNames == ["size", "colour=red", "colour=blue"])
    #expect(data.inputs == [1, 1, 0, 2, 0, 1, 3, 1, 0])
    #expect(data.classNames == ["b", "a"])
    #expect(data.labels == [0, 1, 0])
    let size: Dataset<Double> = try table.dataset(predicting: "size")
    #expect(size.targets == [1, 2, 3])
    #expect(!size.isClassification)
    #expect(throws: CSVError.noNumbers("kind")) {
      let _: Dataset<Double> = try table.dataset(predicting: "kind", problem: .regression)
    }
    #expect(throws: CSVError.self) { let _: Dataset<Double> = try table.dataset(predicting: "no") }
  }

  @Test func `classes written as numbers keep their names`() throws {
    let table = try read("x,kind\n1,5\n2,-1\n3,5\n4,2.5\n")
    let data: Dataset<Double> = try table.dataset(problem: .classification)
    #expect(data.classNames == ["-1", "2.5", "5"])
    #expect(data.labels == [2, 0, 2, 1])
  }

  private func place(_ line: Int, _ column: Int, _ name: String) -> CSVError.Place {
    CSVError.Place(line: line, column: column, name: name)
  }

  private func expect(_ error: CSVError, _ text: String, _ options: CSVOptions = CSVOptions()) {
    #expect(throws: error) { try read(text, options) }
  }
}
