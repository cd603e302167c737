import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite("A lesson in two languages")
struct LessonPairTests {
  @Test func bothLanguagesHaveTheSamePages() throws {
    let pair = try #require(LessonPair("overshoot", in: LessonLibrary(root: lessonsFolder)))
    #expect(pair.number == 8)
    #expect(pair[.en].header.title == "Learning rate and overshoot")
    #expect(pair[.zh].header.language == .zh)
    #expect(pair.pageCount == pair[.zh].pages.count)
  }

  @Test func aLessonThatIsNotThereIsNil() {
    #expect(LessonPair("nothing", in: LessonLibrary(root: lessonsFolder)) == nil)
  }
}

/// The lessons of the package.
let lessonsFolder =
  #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons"
