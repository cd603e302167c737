import Engine
import Plotting
import Testing

@testable import Tutor

/// The rows of a text as if it were a file.
func table(_ text: String, _ order: String = "a.csv") throws -> LoadedTable {
  let order = try LoadOrder(parsing: order)
  return try LoadedTable(CSVTable(parsing: Array(text.utf8), options: order.options), for: order)
}

@Suite struct LoadOrderTests {
  @Test func `a name stands alone, or what is known of the file behind it`() throws {
    let plain = try LoadOrder(parsing: "my data.csv")
    #expect(plain.name == "my data.csv" && plain.target == nil && plain.options == CSVOptions())
    let order = try LoadOrder(
      parsing: "my data.csv target=petal width delimiter=; header=no missing=drop exclude=id")
    #expect(order.name == "my data.csv" && order.target == "petal width")
    #expect(order.options.delimiter == .semicolon && order.options.hasHeader == false)
    #expect(order.options.missing == .drop && order.options.excluded == ["id"])
    #expect(try LoadOrder(parsing: "a=b.csv delimiter=tab").name == "a=b.csv")
  }

  @Test(arguments: [
    ("", "load: the file is missing"), ("target=a", "load: the file is missing"),
    ("a.csv delimiter=x", "delimiter: 'x' is not one of , ; tab"),
    ("a.csv header=maybe", "header: 'maybe' is not one of yes, no"),
    ("a.csv missing=0", "missing: '0' is not one of refuse, drop"),
    ("a\u{1b}.csv", "has a control character"),
  ])
  func `what is not understood is named`(text: String, message: String) {
    #expect(throws: UserError.self) { try LoadOrder(parsing: text) }
    do throws(UserError) {
      _ = try LoadOrder(parsing: text)
    } catch {
      #expect(error.message.en.contains(message) && error.message.zh != error.message.en)
    }
  }
}

@Suite struct LoadedTableTests {
  @Test func `texts are classes, and so are few small whole numbers`() throws {
    let texts = try table("a,b,c\n1,2,x\n3,4,y\n5,6,x\n")
    #expect(texts.data.labels == [0, 1, 0] && texts.classNames == ["x", "y"])
    #expect(texts.targetName == "c" && texts.inputNames == ["a", "b"])
    #expect(try table("a,c\n1,0\n2,3\n").data.classNames == ["0", "3"])
    #expect(try table("a,c\n1,-1\n2,1\n").data.classNames == ["-1", "1"])
    for numbers in ["0\n2,0.5", "1\n2,10", "-1\n2,2", "100\n2,200"] {
      #expect(try !table("a,c\n1,\(numbers)\n").data.isClassification, "\(numbers)")
    }
  }

  @Test func `any column can be the target`() throws {
    let first = try table("kind,a,b\nx,1,2\ny,3,4\n", "a.csv target=kind")
    #expect(first.data.inputs == [1, 2, 3, 4] && first.data.labels == [0, 1])
    #expect(throws: UserError.self) { try table("a,b\n1,2\n", "a.csv target=c") }
  }

  @Test func `more than eight classes are too many`() {
    let rows = (0..<9).map { "\($0),c\($0)\n" }.joined()
    #expect(throws: UserError.self) { try table("a,b\n" + rows) }
  }

  @Test func `what was read is told, with what was dropped`() throws {
    let loaded = try table("a,b,c\n1,2,x\n3,,y\n5,6,y\n", "my.csv missing=drop")
    #expect(loaded.droppedRowCount == 1)
    #expect(loaded.news.en == "2 rows (1 dropped), 2 inputs, target c: 2 classes (o x, + y)")
    #expect(loaded.news.zh == "2 行（丢弃 1 行），2 个输入，目标 c：2 类 (o x、+ y)")
    #expect(try table("a,b\n1,0.5\n2,3.5\n").news.en == "2 rows, 1 input, target b: numbers")
  }

  @Test func `nothing of a file speaks to the terminal`() throws {
    let loaded = try table("\u{1b}[31ma,b\n1,\u{202e}x\n2,y\n")
    let said = loaded.inputNames.joined() + loaded.news.en + loaded.classNames.joined()
    #expect(!said.contains("\u{1b}") && !said.contains("\u{202e}"))
  }

  @Test(arguments: CSVErrorCase.all)
  func `every mistake has a sentence in both languages`(mistake: CSVErrorCase) {
    do throws(CSVError) {
      _ = try CSVTable(parsing: Array(mistake.text.utf8))
      Issue.record("\(mistake.text) was read")
    } catch {
      #expect(error.message.en == mistake.message)
      #expect(error.message.zh != error.message.en && error.message.zh.count > 3)
    }
  }
}

/// A text that is no good file, and what is said of it.
struct CSVErrorCase: Sendable {
  let text: String
  let message: String

  static let all: [CSVErrorCase] = [
    ("", "the file holds no row of data"), ("a,b\n", "the file holds no row of data"),
    ("a,b\n1,2\n3\n", "line 3: 1 field(s), but the first line has 2"),
    (
      "a,b\n1,\n3,4\n",
      "line 2, column 2 (b): the value is missing, 1 in the file; fill it in or drop such rows"
    ),
    (
      "a,b\nnan,1\n3,4\n",
      "line 2, column 1 (a): the value is missing ('nan'), 1 in the file; "
        + "fill it in or drop such rows"
    ),
    ("a,b\ninf,1\n3,4\n", "line 2, column 1 (a): 'inf' is no finite number"),
    ("a,b\n1e400,1\n3,4\n", "line 2, column 1 (a): '1e400' is no finite number"),
    (
      "a,b\n=1+1,1\n3,4\n4,5\n",
      "line 2, column 1 (a): '=1+1' is no number, the other rows have numbers there"
    ),
    ("a,b\n1,\"2\n", "line 2: the quote opened here is never closed"),
    (
      "a,b\n1,\"2\"x\n",
      "line 2, column 2: text after a closing quote; write \"\" for a quote inside"
    ),
    ("a,a\n1,2\n", "two columns are called 'a'"),
    ("a\0,b\n", "the file is no UTF-8 text; save it as CSV in UTF-8"),
  ].map { CSVErrorCase(text: $0.0, message: $0.1) }
}
