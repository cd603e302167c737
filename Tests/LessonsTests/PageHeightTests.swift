import Testing

@testable import Lessons

@Suite struct PageHeightTests {
  private func rows(_ text: String) throws -> Int {
    let page = try #require(Sample.lesson(body: "## T\n\n" + text)?.pages.first)
    return PageHeight(page).rows
  }

  @Test func `a paragraph takes as many rows as its width needs`() throws {
    #expect(try rows("") == 1)
    #expect(try rows("word\n") == 3)
    #expect(try rows(String(repeating: "a", count: 38) + "\n") == 3)
    #expect(try rows(String(repeating: "a", count: 39) + "\n") == 4)
  }

  @Test func `Chinese characters take two columns`() throws {
    #expect(try rows(String(repeating: "字", count: 19) + "\n") == 3)
    #expect(try rows(String(repeating: "字", count: 20) + "\n") == 4)
  }

  @Test func `a question stands with its choices, an explanation alone`() throws {
    let scene = "::: scene\npanel: curve\n:::\n\n"
    #expect(try rows(scene + Sample.question) == 6)
    let long = Sample.question.replacing("So.", with: String(repeating: "word ", count: 80))
    #expect(try rows(scene + long) == 15)
  }

  @Test func `lists, code and tables take their lines`() throws {
    #expect(try rows("- a\n- b\n\n```\nc\nd\n```\n\n|a|\n|-|\n|1|\n|2|\n") == 1 + 3 + 3 + 5)
  }
}
