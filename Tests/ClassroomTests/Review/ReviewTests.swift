import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

@Suite struct ReviewTests {
  /// Two mistakes, the older one in a later lesson.
  private func progress() -> Progress {
    var progress = Progress()
    progress.answer(
      lesson: "overshoot", exercise: "first-landing", said: "-1.2", isRight: false, at: 10)
    progress.answer(lesson: "layers", exercise: "count-hidden", said: "1", isRight: false, at: 20)
    progress.answer(lesson: "gone", exercise: "a", said: "1", isRight: false, at: 30)
    return progress
  }

  private func learner(_ progress: Progress) -> Learner {
    var learner = Learner(App(), progress: progress, clock: { 100 }, load: { projectLessons })
    learner.reducedMotion = true
    learner.size = Size(width: 80, height: 24)
    return learner
  }

  private func screen(_ learner: Learner) -> String {
    learner.frame(size: Size(width: 80, height: 24)).description
  }

  @Test func `the oldest mistake comes first, what is not there is left out`() throws {
    let review = try #require(Review(of: progress(), in: projectLessons))
    #expect(review.items.map(\.id) == ["overshoot-first-landing", "layers-count-hidden"])
    #expect(review.lesson.pageCount == 3)
    #expect(Review(of: Progress(), in: projectLessons) == nil)
  }

  @Test func `an answer goes to the question where it comes from`() throws {
    var learner = learner(progress())
    let isOpen = learner.openReview()
    #expect(isOpen)
    #expect(screen(learner).hasPrefix(" Review "))
    #expect(learner.progress.lessons["*review"] == nil)
    for key in "0.9" { _ = learner.press(.character(key)) }
    _ = learner.press(.enter)
    let landing = try #require(learner.progress.attempt(at: "first-landing", of: "overshoot"))
    #expect(landing.lastReview?.isRight == true)
    #expect(landing.first?.said == "-1.2")
    #expect(learner.progress.lessons["overshoot"]?.visited.isEmpty == true)
    #expect(learner.progress.missed.map(\.id) == ["count-hidden", "a"])
  }

  @Test func `giving up leaves a question for the next time, with other numbers`() throws {
    var learner = learner(progress())
    learner.openReview()
    _ = learner.press(.character("G"))
    #expect(learner.progress.missed.map(\.id) == ["count-hidden", "a", "first-landing"])
    let again = try #require(Review(of: learner.progress, in: projectLessons))
    #expect(again.items.last?.variant.change?.new == 0.45)
  }

  @Test func `the last page counts`() {
    var learner = learner(progress())
    learner.openReview()
    for key in "0.9" { _ = learner.press(.character(key)) }
    _ = learner.press(.enter)
    turnPages(&learner)
    #expect(screen(learner).contains("1 of 2 right so far, 1 still open"))
    _ = learner.press(.pageUp)
    _ = learner.press(.character("G"))
    turnPages(&learner)
    #expect(screen(learner).contains("1 of 2 right; the other one comes again."))
    #expect(screen(learner).contains("Layers"))
    learner.language = .zh
    #expect(screen(learner).contains("答对 1/2；其余的下次再来。"))
  }

  private func turnPages(_ learner: inout Learner) {
    for _ in 0..<8 { _ = learner.press(.pageDown) }
  }

  @Test func `the list of lessons leads to the review and the review back`() {
    var learner = learner(progress())
    learner.openContents()
    _ = learner.press(.character("r"))
    #expect(learner.view == .reading)
    _ = learner.press(.escape)
    #expect(learner.view == .contents)
    learner.open("overshoot")
    #expect(screen(learner).hasPrefix(" Lesson 8 "))
    #expect(learner.progress.lessons["overshoot"]?.visited == [0])
  }

  @Test func `where nothing was missed it is said`() {
    var learner = learner(Progress())
    learner.openContents()
    let isOpen = learner.openReview()
    #expect(!isOpen)
    #expect(learner.view == .contents)
    #expect(screen(learner).contains("nothing to review: no prediction was missed"))
  }

  @Test func `lessons read anew leave a review alone`() {
    var learner = learner(progress())
    learner.openReview()
    let before = screen(learner)
    learner.reloadLessons()
    #expect(screen(learner) == before)
  }

  @Test func `on paper the answers stand at the end`() throws {
    let review = try #require(Review(of: progress(), in: projectLessons))
    let text = review.text(in: .en)
    #expect(text.hasPrefix("Review\n======\n"))
    #expect(!text.contains("Time:"))
    let parts = text.split(separator: "Answer key")
    #expect(parts.count == 2)
    #expect(parts[0].contains("With lr = 0.3, where does the first step land?"))
    #expect(!parts[0].contains("0.9"))
    #expect(parts[1].contains("Question 1. 0.9 (± 0.05)"))
    #expect(review.text(in: .zh).contains("lr = 0.3 时，第一步落在哪里？"))
  }
}
