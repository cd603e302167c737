import Testing

@testable import Classroom

@Suite struct MergeableTests {
  /// Three windows that began from the same progress.
  private func windows(_ seed: Int) -> (Progress, Progress, Progress) {
    var numbers = SmallNumbers(seed: seed)
    let first = ProgressSamples.random(&numbers)
    return (
      first, ProgressSamples.random(&numbers).merging(first), ProgressSamples.random(&numbers)
    )
  }

  @Test(arguments: 0..<500)
  func `the order does not matter, nor does merging twice`(seed: Int) {
    let (a, b, c) = windows(seed)
    #expect(a.merging(c) == c.merging(a))
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)))
    #expect(a.merging(a) == a)
    #expect(a.merging(c).merging(c) == a.merging(c))
    #expect(a.merging(Progress()) == a)
  }

  @Test(arguments: 0..<200)
  func `nothing is forgotten`(seed: Int) {
    let (a, _, c) = windows(seed)
    let both = a.merging(c)
    for (id, lesson) in Array(a.lessons) + Array(c.lessons) {
      #expect(both.lessons[id]?.visited.isSuperset(of: lesson.visited) == true)
      #expect((both.lessons[id]?.when ?? 0) >= lesson.when)
      for (exercise, attempt) in lesson.attempts {
        let kept = both.attempt(at: exercise, of: id)
        #expect((kept?.tries ?? 0) >= attempt.tries)
        #expect(kept?.isSettled == true || !attempt.isSettled)
      }
    }
  }

  @Test func `of two answers the earlier is the first, and of two places the later counts`() {
    var one = Progress()
    one.visit(lesson: "a", page: 2, at: 100)
    one.answer(lesson: "a", exercise: "q", said: "x", isRight: false, at: 200)
    var other = Progress()
    other.answer(lesson: "a", exercise: "q", said: "y", isRight: true, at: 150)
    other.visit(lesson: "a", page: 1, at: 160)
    let both = one.merging(other)
    #expect(both.attempt(at: "q", of: "a")?.first?.said == "y")
    #expect(both.attempt(at: "q", of: "a")?.tries == 1)
    #expect(both.lessons["a"]?.stop?.page == 1)
    #expect(both.lessons["a"]?.visited == [1, 2])
    #expect(both.missed.isEmpty)
  }
}
