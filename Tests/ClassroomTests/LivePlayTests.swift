import Lessons
import Testing
import Tutor

@testable import Classroom

/// What is proved without a screen has to come true on the screen: the live panels and the proofs
/// play on runs that are built in different ways.
@Suite("Lessons on live panels")
struct LivePlayTests {
  static let ids = [
    "layers", "perceptron", "linear", "supervised", "loss", "gradient", "descent", "overshoot",
    "matlab", "ravine", "momentum", "landscapes", "neurons", "hidden",
  ]

  @Test(arguments: ids) func `every question and goal comes true`(id: String) throws {
    let library = LessonLibrary(root: lessonsFolder)
    let lesson = try #require(LessonPair(id, in: library))
    var visited: [String] = []
    for page in 0..<lesson.pageCount {
      var app = App()
      app.reducedMotion = true
      var reading = Reading(lesson, terms: library.terms, page: page, like: app)
      while reading.place.page == page {
        let place = reading.place
        try check(&reading)
        if let exercise = reading.station.exercise { visited.append(exercise) }
        for _ in 0..<20 where reading.place == place { _ = reading.press(.pageDown) }
        if reading.place == place { break }
      }
    }
    #expect(visited == lesson[.en].exercises)
  }

  private func check(_ reading: inout Reading) throws {
    switch reading.station.task {
    case .read: break
    case .watch: #expect(reading.app.stepCount > 0 || reading.play == nil)
    case .answer(let question):
      _ = reading.press(.character("G"))
      try #require(reading.exercise.answer == Exercise.Answer.none)
      check(question, reading)
    case .reach(let goal):
      #expect(!reading.app.satisfies(goal.check.expression), "\(goal.id) holds at the start")
      var judge = GoalJudge(goal)
      var play = ActionPlay(goal.solution.list, on: reading.app)
      var app = reading.app
      play.finish(on: &app) { judge.look(at: $0, stepped: $1) }
      #expect(judge.reached != nil, "\(goal.id): the solution does not reach it on the panel")
    }
  }

  private func check(_ question: Question, _ reading: Reading) {
    switch question.kind {
    case .choice(_, let proof):
      guard let proof else { return }
      #expect(reading.app.satisfies(proof.expression), "\(question.id): \(proof.expression.text)")
    case .number(let answer):
      let truth = reading.app.value(of: answer.truth) ?? .nan
      #expect(abs(truth - answer.value) <= answer.tolerance / 10, "\(question.id): \(truth)")
      #expect(reading.exercise.truth == truth)
    }
  }
}
