import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct QuestionVariantTests {
  private func lesson(_ id: String) throws -> LessonPair {
    try #require(LessonPair(id, in: projectLessons))
  }

  /// x₁ = 0 − lr · (−3), as slope = 4x − 3.
  @Test(arguments: [(0, 0.3, 0.9), (1, 0.45, 1.35), (2, 0.5, 1.5), (3, 0.2, 0.6)])
  func `the first landing is asked with another rate`(
    attempt: Int, rate: Double, landing: Double
  ) throws {
    let variant = try #require(
      QuestionVariant(of: "first-landing", in: lesson("overshoot"), attempt: attempt))
    #expect(variant.change?.new == rate)
    guard case .number(let answer) = variant[.en].question.kind else {
      Issue.record("no number is asked for")
      return
    }
    #expect(answer.value == landing)
    #expect(variant[.en].scene?.settings.last?.value == "\(rate)")
    let lines = variant[.en].shownText.lines.map { String($0) }
    #expect(
      lines == [
        "At x = 0 the slope is −3. With lr = 0.1 the first step went to 0.3.",
        "With lr = \(rate), where does the first step land? Work it out, then type it.",
      ])
    #expect(
      variant[.zh].question.text.lines.map { String($0) }
        == ["lr = \(rate) 时，第一步落在哪里？先算，再输入。"])
  }

  /// 2·0.5 + 3·w₂ + 0.5 with w₂ = −2, and the like for the others.
  @Test func `each weight of a neuron changes in its turn`() throws {
    var answers: [Double] = []
    for attempt in 0..<16 {
      let variant = try #require(
        QuestionVariant(of: "weighted-sum", in: lesson("perceptron"), attempt: attempt))
      let change = try #require(variant.change)
      let (w1, w2, b) = (
        change.quantity == .w1 ? change.new : 0.5, change.quantity == .w2 ? change.new : -1,
        change.quantity == .bias ? change.new : 0.5
      )
      guard case .number(let answer) = variant[.zh].question.kind else { continue }
      #expect(answer.value == 2 * w1 + 3 * w2 + b)
      answers.append(answer.value)
    }
    #expect(Set(answers).count > 8)
  }

  @Test func `the explanation says that it speaks of the lesson's number`() throws {
    let variant = try #require(
      QuestionVariant(of: "first-landing", in: lesson("overshoot"), attempt: 0))
    #expect(String(variant[.en].question.explanation.lines[0]) == "In the lesson (lr 0.4):")
    #expect(String(variant[.zh].question.explanation.lines[0]) == "课程里的例子（lr 0.4）：")
  }

  @Test func `a hint with the old number is left out`() throws {
    let slope = try #require(
      QuestionVariant(of: "slope-at-two", in: lesson("gradient"), attempt: 0))
    #expect(slope.change != nil)
    #expect(slope[.en].question.hints.isEmpty)
  }

  /// "At x = 0 the slope is −3" would be wrong at any other start.
  @Test(arguments: [("gradient", "arrow"), ("descent", "far-first"), ("supervised", "loss-slope")])
  func `where the text says what follows from a number it stays`(id: String, question: String)
    throws
  {
    let variant = try #require(QuestionVariant(of: question, in: lesson(id), attempt: 0))
    #expect(variant.change == nil)
  }

  @Test func `choices come in another order with what is said to them`() throws {
    let lesson = try lesson("overshoot")
    let old = try #require(QuestionPage("tie", in: lesson[.en])).question.choices
    for attempt in 0..<6 {
      let variant = try #require(QuestionVariant(of: "tie", in: lesson, attempt: attempt))
      let new = variant[.en].question.choices
      #expect(variant.change == nil)
      #expect(new != old)
      #expect(Set(new) == Set(old))
      #expect(new.map(\.isRight) == variant[.zh].question.choices.map(\.isRight))
    }
  }

  @Test func `a question that is not there has no variant`() throws {
    #expect(QuestionVariant(of: "nothing", in: try lesson("overshoot"), attempt: 0) == nil)
  }

  // MARK: All lessons

  /// Whatever comes out, the engine agrees with it, and so do the two languages with each other.
  @Test(arguments: LivePlayTests.ids) func `no variant claims what is not so`(id: String) throws {
    let lesson = try lesson(id)
    for question in lesson[.en].pages.flatMap(\.parts).compactMap(\.question) {
      for attempt in 0..<6 {
        let variant = try #require(
          QuestionVariant(of: question.id, in: lesson, attempt: attempt))
        check(variant, of: question)
        // The engine has proved the lesson's own numbers; in another order it would do the same.
        if variant.change != nil || attempt == 0 { prove(variant, question.id) }
      }
    }
  }

  private func prove(_ variant: QuestionVariant, _ id: String) {
    for language in Language.allCases {
      let page = variant[language]
      let lesson = Lesson(
        file: "", header: LessonHeader(), pages: [page.page(title: [], id: page.question.id)])
      let findings = Prover.outcome(of: lesson).findings
      #expect(findings.isEmpty, "\(id): \(findings)")
    }
  }

  private func check(_ variant: QuestionVariant, of question: Question) {
    let (english, chinese) = (variant[.en], variant[.zh])
    #expect(english.scene?.settings.map(\.value) == chinese.scene?.settings.map(\.value))
    #expect(english.question.observation.list.text == chinese.question.observation.list.text)
    for page in [english, chinese] {
      if let change = variant.change {
        let numbers = page.shownText.lines.flatMap { NumberInText.all(in: $0, naming: []) }
        #expect(numbers.contains { $0.value == change.new }, "\(question.id)")
      }
    }
    switch (english.question.kind, chinese.question.kind) {
    case (.number(let first), .number(let second)):
      #expect((first.value, first.tolerance) == (second.value, second.tolerance))
      #expect(first.tolerance > 0)
    case (.choice(let first, _), .choice(let second, _)):
      #expect(first.map(\.isRight) == second.map(\.isRight))
      #expect(first.count { $0.isRight } == 1)
    default: Issue.record("\(question.id): the languages ask for different things")
    }
  }

  /// The texts of these were read by people; a new one has to be, too.
  @Test func `these questions are asked with other numbers`() throws {
    var changed: [String] = []
    for id in LivePlayTests.ids {
      let lesson = try lesson(id)
      for question in lesson[.en].pages.flatMap(\.parts).compactMap(\.question) {
        let variant = QuestionVariant(of: question.id, in: lesson, attempt: 0)
        if variant?.change != nil { changed.append("\(id)/\(question.id)") }
      }
    }
    #expect(
      changed == [
        "perceptron/weighted-sum", "loss/one-example", "loss/loss-transfer",
        "gradient/slope-at-two", "gradient/slope-at-zero", "descent/first-step",
        "descent/transfer", "overshoot/first-landing",
      ])
  }
}
