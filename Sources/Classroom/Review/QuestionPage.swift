internal import Lessons
internal import Tutor

/// A question with what it needs of its page: the scene, the text before it, what was played there.
struct QuestionPage: Sendable {
  /// The scene; `nil` on pages without a panel.
  var scene: Scene?
  /// What comes before the question.
  var before: [Page.Part]
  /// The question.
  var question: Question
  /// The title of the page.
  let title: [Inline]
  /// The line where the page begins.
  private let line: Int

  /// A question of a lesson; `nil` when the lesson has none of this id.
  init?(_ id: String, in lesson: Lesson) {
    for page in lesson.pages {
      guard let index = page.parts.firstIndex(where: { $0.question?.id == id }),
        let question = page.parts[index].question
      else { continue }
      self.question = question
      (scene, title, line) = (page.scene, page.title, page.line)
      before = page.parts[..<index].reduce(into: []) { Self.keep($1, in: &$0) }
      return
    }
    return nil
  }

  /// Keeps text and what moves the panel; earlier questions are not asked, only shown.
  private static func keep(_ part: Page.Part, in parts: inout [Page.Part]) {
    switch part {
    case .block(let block) where block.kind == .pause: break
    case .block, .demonstration: parts.append(part)
    case .question(let question):
      parts.append(
        .demonstration(Demonstration(run: question.observation, line: question.line)))
    // What follows a goal begins at the scene.
    case .goal: parts.removeAll { if case .demonstration = $0 { true } else { false } }
    case .scene, .notes: break
    }
  }

  /// The page with a title of its own and the question under another id.
  func page(title: [Inline], id: String) -> Page {
    var question = question
    question.id = id
    let scenes = scene.map { [Page.Part.scene($0)] } ?? []
    return Page(
      title: title, parts: scenes + before + [.question(question)], scene: scene, line: line)
  }

  /// The question played as proofs play it; `nil` when that fails.
  var trial: QuestionTrial? { QuestionTrial(question, on: page(title: title, id: question.id)) }

  /// The blocks of text that are read before an answer is given.
  var shownText: [Block] {
    before.flatMap { part -> [Block] in
      switch part {
      case .block(let block): [block]
      case .demonstration(let demonstration): demonstration.text
      case .question, .goal, .scene, .notes: []
      }
    } + question.text
  }

  /// The choices further down by so many places, the last ones first; never in the old order.
  func turningChoices(by attempt: Int) -> QuestionPage {
    guard case .choice(let choices, let proof) = question.kind, choices.count > 1 else {
      return self
    }
    let shift = 1 + attempt % (choices.count - 1)
    var page = self
    page.question.kind = .choice(
      Array(choices[shift...] + choices[..<shift]), proof: proof)
    return page
  }
}
