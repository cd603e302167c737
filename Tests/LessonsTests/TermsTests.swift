import Testing
import Tutor

@testable import Lessons

@Suite struct TermsTests {
  @Test func `a term is found by its id and by its names`() {
    let terms = Terms(
      Array("learning-rate\tlearning rate\t学习率\tA factor.\t倍数。\n\n".utf8), file: "t")
    #expect(terms.findings.isEmpty)
    #expect(terms.term("learning-rate")?.gloss.zh == "倍数。")
    #expect(terms.term("learning rate") == terms.term("学习率"))
    #expect(terms.term("rate") == nil)
  }

  @Test func `what is wrong with a line is said`() {
    let text = "a\tb\tc\td\n\nA b\tb\tc\td\te\nx\tb\tc\td\te\nx\tb\tc\td\te\ny\tb\t\td\te\n"
    #expect(
      Terms(Array(text.utf8), file: "t").findings.map(\.description) == [
        "t:1:1: E060 4 fields; a line has 5 with tabs between",
        "t:3:1: E060 'A b' is not a name of a-z, 0-9 and '-'", "t:5:1: E060 'x' is there twice",
        "t:6:1: E060 4 fields; a line has 5 with tabs between",
      ])
    #expect(Terms([0xFF], file: "t").findings.map(\.code) == [.unreadable])
  }
}
