import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct StationTests {
  private func stations(_ text: String) throws -> [Station] {
    let lesson = try ReadingSample.lesson(ReadingSample.page + text).pair[.en]
    return Station.all(of: lesson.pages[0])
  }

  private func names(_ text: String) throws -> [String] {
    try stations(text).map { station in
      switch station.task {
      case .read: "read \(station.text.count)"
      case .watch: "watch \(station.text.count)"
      case .answer: "answer \(station.text.count)"
      case .reach: "reach \(station.text.count)"
      }
    }
  }

  @Test func `a page has at least one place to stop at`() throws {
    #expect(try names("") == ["read 0"])
    #expect(try names("A.\n") == ["read 1"])
  }

  @Test func `a pause and something to do are places; text behind them is another`() throws {
    #expect(try names("A.\n\n. . .\n\nB.\n") == ["read 1", "read 2"])
    #expect(try names("A.\n\n" + ReadingSample.choice) == ["answer 1"])
    #expect(try names(ReadingSample.choice + "A.\n") == ["answer 0", "read 1"])
    #expect(
      try names("A.\n\n::: do\nrun: step 1\n:::\n\nB.\n\n" + ReadingSample.goal)
        == ["watch 1", "reach 2"])
  }

  @Test func `notes are no place`() throws {
    #expect(try names("::: notes\nA.\n:::\n") == ["read 0"])
  }
}
