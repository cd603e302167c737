import Lessons
import Testing

@testable import Classroom

@Suite struct MarkTests {
  @Test func `a lesson is done when all was seen and tried`() throws {
    let lesson = try #require(ProgressSamples.lesson())
    var progress = Progress()
    #expect(progress.mark(of: lesson) == .untouched)
    progress.visit(lesson: "a", page: 0, at: 1)
    #expect(progress.mark(of: lesson) == .begun)
    progress.visit(lesson: "a", page: 1, at: 2)
    progress.answer(lesson: "a", exercise: "q", said: "b", isRight: false, at: 3)
    #expect(progress.mark(of: lesson) == .begun)
    progress.reach(lesson: "a", goal: "g", steps: 1, at: 4)
    #expect(progress.mark(of: lesson) == .done)
  }

  @Test func `a shown solution counts like a reached goal`() throws {
    let lesson = try #require(ProgressSamples.lesson())
    var progress = Progress()
    for page in 0...1 { progress.visit(lesson: "a", page: page, at: 1) }
    progress.answer(lesson: "a", exercise: "q", said: "a", isRight: true, at: 2)
    progress.show(lesson: "a", exercise: "g", at: 3)
    #expect(progress.mark(of: lesson) == .done)
  }

  @Test func `a page that was jumped over keeps a lesson open`() throws {
    let lesson = try #require(ProgressSamples.lesson())
    var progress = Progress()
    progress.answer(lesson: "a", exercise: "q", said: "a", isRight: true, at: 1)
    progress.reach(lesson: "a", goal: "g", steps: 1, at: 2)
    progress.visit(lesson: "a", page: 1, at: 3)
    progress.visit(lesson: "a", page: 7, at: 4)
    #expect(progress.mark(of: lesson) == .begun)
  }

  @Test func `the glyphs are circles`() {
    #expect(String(Mark.allCases.map(\.glyph)) == "○◐●")
    #expect(String(Mark.allCases.map(\.asciiGlyph)) == "-~*")
  }
}
