import Plotting
import Testing
import Tutor

@testable import Lessons

/// The text of a lesson in lines of so many cells.
@Suite struct TypesetterTests {
  private func set(_ text: String, width: Int = 20, charset: Charset = .full) throws -> String {
    let lesson = try #require(
      Sample.lesson(body: "## T\n\n" + text + "\n"), "\(Sample.findings(body: "## T\n\n" + text))")
    let blocks = lesson.pages[0].parts.compactMap { part in
      if case .block(let block) = part { block } else { nil }
    }
    let setter = Typesetter(charset: charset, width: width) { "<\($0.name)>" }
    return setter.lines(of: blocks).map { line in
      let text: String = line.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private func inks(_ text: String) throws -> [String] {
    let lesson = try #require(Sample.lesson(body: "## T\n\n" + text + "\n"))
    guard case .block(let block) = lesson.pages[0].parts[0] else { return [] }
    return Typesetter(charset: .full, width: 60).lines(of: block).flatMap { line in
      line.map { "\($0.text)|\($0.ink)" }
    }
  }

  @Test func `paragraphs are broken between words, with an empty line between them`() throws {
    #expect(
      try set("The quick brown fox jumps\nover the lazy dog.\n\nIt sleeps.") == """
        The quick brown fox
        jumps over the lazy
        dog.

        It sleeps.
        """)
  }

  @Test func `a heading is bright, emphasis too, code has the ink of the curve`() throws {
    #expect(try inks("### Head") == ["Head|bright"])
    #expect(
      try inks("a **b** *c* `d` e")
        == ["a |text", "b|bright", " |text", "c|bright", " |text", "d|curve", " e|text"])
  }

  @Test func `emphasis goes on behind the end of a line`() throws {
    let lesson = try #require(Sample.lesson(body: "## T\n\none **two three four** five\n"))
    guard case .block(let block) = lesson.pages[0].parts[0] else { return }
    let lines = Typesetter(charset: .full, width: 9).lines(of: block)
    #expect(
      lines.map { $0.map { "\($0.text)|\($0.ink)" } } == [
        ["one |text", "two|bright"], ["three|bright"], ["four|bright", " five|text"],
      ])
  }

  @Test func `lists hang behind their marks, lists in lists too`() throws {
    #expect(
      try set("- one two three four five\n  - six seven eight nine\n- ten\n") == """
        - one two three four
          five

          - six seven eight
            nine
        - ten
        """)
    #expect(
      try set("9. nine\n10. ten and more than fits\n") == """
        9. nine
        10. ten and more
            than fits
        """)
  }

  @Test func `a quotation has a bar at every line`() throws {
    #expect(
      try set("> one two three four five\n> six\n") == """
        │ one two three four
        │ five six
        """)
  }

  @Test func `code stands as it is written`() throws {
    #expect(
      try set("```\nfor x in y:\n    z   = 1\n\nend\n```")
        == """
          for x in y:
              z   = 1

          end
        """)
  }

  @Test func `code that is too long goes on below, behind the same blanks`() throws {
    #expect(
      try set("```\n  one two three four five six\n```") == """
          one two three four
          five six
        """)
  }

  @Test(arguments: [20, 38, 4]) func `code that is indented beyond the pane stays in it`(width: Int)
    throws
  {
    let text = try set("```\n" + String(repeating: " ", count: 60) + "deep\n```", width: width)
    #expect(text.filter { $0 != " " && $0 != "\n" } == "deep")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  @Test func `a table has columns, a rule below its heading, and numbers at the right`() throws {
    #expect(
      try set("| x | loss |\n|:--|--:|\n| 1 | 0.5 |\n| 10 | 12.25 |\n") == """
        x    loss
        ─────────
        1     0.5
        10  12.25
        """)
    #expect(
      try set("| a | b |\n|:-:|--|\n| long | c |\n")
        == """
         a    b
        ───────
        long  c
        """)
  }

  @Test func `a table that is too wide keeps to its pane, and says that there is more`() throws {
    let text = try set("| one | two |\n|--|--|\n| some long words | more long words |\n")
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 20 })
    #expect(lines[2].hasSuffix("…"))
  }

  @Test func `Chinese is broken anywhere but before what closes and behind what opens`() throws {
    #expect(
      try set("学习率太大，点就会跳过谷底（最低点），越走越远。", width: 12) == """
        学习率太大，
        点就会跳过谷
        底（最低
        点），越走越
        远。
        """)
  }

  @Test func `the end of a line within Chinese is nothing, within English a blank`() throws {
    #expect(try set("走一\n步。", width: 40) == "走一步。")
    #expect(try set("one\ntwo", width: 40) == "one two")
  }

  @Test func `a short formula stays in one line, a long one does not`() throws {
    #expect(
      try set("Multiplied by `1 − 4·lr`.") == """
        Multiplied by
        1 − 4·lr.
        """)
    #expect(
      try set("So `a + b + c + d` it is.") == """
        So a + b + c + d it
        is.
        """)
    #expect(
      try set("Long: `a + b + c + d` it is.") == """
        Long: a + b + c + d
        it is.
        """)
    #expect(
      try set("Longer: `a + b + c + d`.") == """
        Longer: a + b + c +
        d.
        """)
  }

  @Test func `a hard end of a line stays`() throws {
    #expect(try set("one\\\ntwo", width: 40) == "one\ntwo")
  }

  @Test func `live values stand in text and tables`() throws {
    let scene = "::: scene\npanel: curve\n:::\n\n"
    #expect(
      try set(scene + "At {{x}}.\n\n| a |\n|--|\n| {{loss:.2}} |\n") == """
        At <x>.

        a
        ──────
        <loss>
        """)
  }

  @Test func `a single line tells all that fits`() throws {
    let lesson = try #require(Sample.lesson(body: "## T\n\none two\n\nthree\n"))
    let blocks = lesson.pages[0].parts.compactMap {
      if case .block(let block) = $0 { block } else { nil }
    }
    #expect(
      Typesetter(charset: .full, width: 20).line(of: blocks).map(\.text) == ["one two  three"])
    #expect(Typesetter(charset: .full, width: 8).line(of: blocks).map(\.text) == ["one two…"])
  }

  @Test(arguments: [-5, 0, 1, 3]) func `a pane without room is no trap`(width: Int) throws {
    _ = try set("- a\n  - b\n    > c\n\n```\nddd\n```\n\n|e|\n|-|\n|f|\n\n字字字", width: width)
  }

  @Test func `a word that is longer than the pane is cut`() throws {
    #expect(
      try set(String(repeating: "a", count: 45)) == """
        aaaaaaaaaaaaaaaaaaaa
        aaaaaaaaaaaaaaaaaaaa
        aaaaa
        """)
  }
}
