import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct LessonNamingTests {
  private let library = projectLessons

  @Test(arguments: ["overshoot", "8", "08", "0008"])
  func `a lesson is found by its id and by its number`(word: String) {
    let entry = library.entry(named: word, in: .zh)
    #expect(entry?.name?.id == "overshoot")
    #expect(entry?.language == .zh)
  }

  @Test(arguments: ["", "oversoot", "99", "-8", "８", "8a", "99999999999999999999"])
  func `what is no lesson is not found`(word: String) {
    #expect(library.entry(named: word, in: .en) == nil)
  }

  @Test func `a suggestion names the nearest, or all`() {
    #expect(library.suggestion(for: "oversoot") == "did you mean 'overshoot'?")
    #expect(library.suggestion(for: "zzzzzzzz").hasPrefix("known: layers, perceptron, linear, "))
    #expect(LessonLibrary(root: "/none").suggestion(for: "a") == "there are none in '/none'")
  }
}
