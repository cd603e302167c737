import Lessons
import Plotting
import Testing

@testable import Classroom

@Suite struct TextTableTests {
  private func lines(_ markdown: String, _ width: Int) throws -> String {
    let lesson = try HandoutSample.lesson(
      HandoutSample.chinese.replacing("::: predict", with: markdown + "\n\n::: predict"))
    for case .block(let block) in lesson.pages[0].parts {
      guard case .table(let table) = block.kind else { continue }
      return TextTable(table, charset: .full).lines(width: width).joined(separator: "\n")
    }
    return ""
  }

  @Test func `columns are as wide as their widest cell`() throws {
    let table = """
      | 学习率 | steps |
      |---|--:|
      | 0.1 | 9 |
      | 0.25 | 1 |
      """
    #expect(
      try lines(table, 72) == """
        学习率  steps
        ------  -----
        0.1         9
        0.25        1
        """)
  }

  @Test func `the widest column gives way where the page ends`() throws {
    let table = """
      | lr | what happens |
      |---|---|
      | 0.6 | it flies away at once |
      | 0.1 | it walks |
      """
    #expect(
      try lines(table, 16) == """
        lr   what
             happens
        ---  -----------
        0.6  it flies
             away at
             once
        0.1  it walks
        """)
  }
}
