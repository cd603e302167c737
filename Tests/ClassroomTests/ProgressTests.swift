import Testing

@testable import Classroom

@Suite struct ProgressTests {
  @Test func `pages seen are kept though one jumps`() {
    var progress = Progress()
    progress.visit(lesson: "a", page: 0, at: 100)
    progress.visit(lesson: "a", page: 5, at: 110)
    progress.visit(lesson: "a", page: 2, at: 120)
    #expect(progress.lessons["a"]?.visited == [0, 2, 5])
    #expect(progress.lessons["a"]?.stop == .init(page: 2, when: 120))
  }

  @Test func `the first answer stays`() throws {
    var progress = Progress()
    progress.answer(lesson: "a", exercise: "q", said: "b", isRight: false, at: 100)
    progress.answer(lesson: "a", exercise: "q", said: "a", isRight: true, at: 110)
    let attempt = try #require(progress.attempt(at: "q", of: "a"))
    #expect(attempt.first == .init(said: "b", isRight: false, when: 100))
    #expect(attempt.tries == 2)
    #expect(attempt.when == 110)
  }

  @Test func `a long answer is cut to two hundred characters`() {
    var progress = Progress()
    let said = String(repeating: "山", count: 300)
    progress.answer(lesson: "a", exercise: "q", said: said, isRight: true, at: 1)
    #expect(progress.attempt(at: "q", of: "a")?.first?.said.count == 200)
  }

  @Test func `the first success stays and a shown solution is no success`() {
    var progress = Progress()
    progress.show(lesson: "a", exercise: "g", at: 100)
    #expect(progress.attempt(at: "g", of: "a")?.reached == nil)
    progress.reach(lesson: "a", goal: "g", steps: 7, at: 110)
    progress.reach(lesson: "a", goal: "g", steps: 3, at: 120)
    #expect(progress.attempt(at: "g", of: "a")?.reached == .init(steps: 7, when: 110))
    #expect(progress.attempt(at: "g", of: "a")?.shown == 100)
  }

  @Test func `the lesson touched last is known`() {
    var progress = Progress()
    #expect(progress.lastLesson == nil)
    progress.visit(lesson: "b", page: 0, at: 100)
    progress.visit(lesson: "a", page: 0, at: 100)
    #expect(progress.lastLesson == "a")
    progress.review(lesson: "b", exercise: "q", isRight: true, at: 100)
    #expect(progress.lastLesson == "b")
  }

  @Test func `what happens later has a later time though the clock goes back`() {
    var progress = Progress()
    progress.visit(lesson: "a", page: 7, at: 100)
    let saved = progress
    progress.visit(lesson: "a", page: 3, at: 100)
    #expect(progress.lessons["a"]?.stop == .init(page: 3, when: 101))
    progress.visit(lesson: "a", page: 1, at: 20)
    #expect(progress.lessons["a"]?.stop == .init(page: 1, when: 102))
    #expect(saved.merging(progress).lessons["a"]?.stop?.page == 1)
  }

  @Test func `a page that is drawn again does not run ahead of the clock`() {
    var progress = Progress()
    for _ in 0..<100 { progress.visit(lesson: "a", page: 7, at: 100) }
    #expect(progress.lessons["a"]?.stop?.when == 100)
    progress.visit(lesson: "a", page: 7, at: 130)
    #expect(progress.lessons["a"]?.stop?.when == 130)
  }

  @Test func `times beyond all bounds are held within them`() {
    var progress = Progress()
    progress.visit(lesson: "a", page: 1, at: .max)
    progress.visit(lesson: "a", page: 2, at: .min)
    #expect(progress.lessons["a"]?.stop == .init(page: 2, when: 1 << 52))
  }

  @Test func `a missed prediction is reviewed until it is right`() {
    var progress = Progress()
    progress.answer(lesson: "b", exercise: "q1", said: "x", isRight: false, at: 100)
    progress.answer(lesson: "a", exercise: "q2", said: "x", isRight: true, at: 110)
    progress.answer(lesson: "a", exercise: "q3", said: "x", isRight: false, at: 120)
    // A second try has seen the answer: it mends nothing.
    progress.answer(lesson: "b", exercise: "q1", said: "y", isRight: true, at: 130)
    let (one, three) = (
      Progress.Exercise(lesson: "b", id: "q1"), Progress.Exercise(lesson: "a", id: "q3")
    )
    #expect(progress.missed == [one, three])
    progress.review(lesson: "b", exercise: "q1", isRight: false, at: 140)
    #expect(progress.missed == [three, one])
    progress.review(lesson: "a", exercise: "q3", isRight: true, at: 150)
    #expect(progress.missed == [one])
    progress.review(lesson: "a", exercise: "q3", isRight: false, at: 160)
    #expect(progress.missed == [one, three])
    #expect(progress.attempt(at: "q3", of: "a")?.reviews == 2)
  }

  @Test func `one goes on where one stopped`() throws {
    let lesson = try #require(ProgressSamples.lesson())
    var progress = Progress()
    #expect(progress.resumePage(of: lesson) == 0)
    progress.visit(lesson: "a", page: 1, at: 1)
    #expect(progress.resumePage(of: lesson) == 1)
    progress.visit(lesson: "a", page: 40, at: 2)
    #expect(progress.resumePage(of: lesson) == 1)
  }
}
