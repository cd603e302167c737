import CTerm
import Classroom
import Glibc
import Lessons
import Plotting
import Testing
import Tutor

/// Our own table of widths against that of the C library, on what is really shown.
@Suite struct CellWidthTests {
  /// The folder of the project's lessons.
  private static let lessons = LessonLibrary(
    root: #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons")

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 60, height: 18), Size(width: 120, height: 40),
  ]

  /// Runs something in a thread whose locale knows every character.
  private func inUTF8<Result>(_ body: () throws -> Result) rethrows -> Result {
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let old = uselocale(locale)
    defer {
      uselocale(old)
      freelocale(locale)
    }
    return try body()
  }

  /// The cells at which the C library has a character of the row, and where the row ends.
  private func cells(of row: String, finding wanted: Unicode.Scalar) -> (Set<Int>, end: Int?) {
    var (found, column) = (Set<Int>(), 0)
    for scalar in row.unicodeScalars where scalar != "\0" {
      if scalar == wanted { found.insert(column) }
      let width = cterm_width(wchar_t(bitPattern: scalar.value))
      guard width > 0 else { return (found, nil) }
      column += Int(width)
    }
    return (found, column)
  }

  private func expectFits(_ frame: Buffer, _ place: String) {
    for row in 0..<frame.size.height {
      let text = frame.line(row)
      let (_, end) = cells(of: text, finding: "│")
      let own = frame.glyphs.charset.width(of: text.filter { $0 != "\0" })
      #expect(end == own && own <= frame.size.width, "\(place), row \(row): \(text)")
    }
  }

  @Test(arguments: StageKind.allCases)
  func `a screen in Chinese has the widths that the C library says`(kind: StageKind) throws {
    try inUTF8 {
      for keys in ["", "Space *2", "?", ":", "P", "B"] {
        var app = App(kind)
        app.language = .zh
        _ = app.play(try KeyScript(parsing: keys))
        for size in Self.sizes { expectFits(app.frame(size: size), "\(kind) \(keys)") }
      }
    }
  }

  @Test(arguments: Self.lessons.entries.compactMap(\.name?.id).removingDuplicates)
  func `the line beside the text of a lesson is straight`(id: String) throws {
    try inUTF8 {
      let pair = try #require(LessonPair(id, in: Self.lessons))
      for size in Self.sizes {
        var app = App()
        (app.language, app.size) = (.zh, size)
        for page in 0..<pair.pageCount {
          let presenter = Presenter(pair, terms: Self.lessons.terms, page: page, like: app)
          let frame = presenter.frame(size: size)
          expectFits(frame, "\(id) \(page + 1)")
          expectStraight(frame, "\(id) \(page + 1)")
        }
      }
    }
  }

  /// Where text and panel stand side by side, the line between them is in one column.
  private func expectStraight(_ frame: Buffer, _ place: String) {
    let rows = 1..<frame.size.height - 3
    let columns = rows.map { cells(of: frame.line($0), finding: "│").0 }
    // A page without a panel, and a narrow window, have none.
    let count = columns.count { !$0.isEmpty }
    guard count == rows.count else { return }
    let common = columns.dropFirst().reduce(columns[0]) { $0.intersection($1) }
    #expect(!common.isEmpty, "\(place)\n\(frame)")
  }
}

extension Array where Element: Hashable {
  fileprivate var removingDuplicates: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
