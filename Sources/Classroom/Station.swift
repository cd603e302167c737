package import Lessons

/// A place on a page where a reader stops: some text, or something to do.
package struct Station: Sendable {
  /// What is done there.
  package enum Task: Sendable {
    /// Nothing but reading.
    case read
    /// Watching something that plays by itself.
    case watch(Demonstration)
    /// Answering a question before what happens is seen.
    case answer(Question)
    /// Bringing the panel to a state.
    case reach(Goal)
  }

  /// What is done there.
  package let task: Task
  /// The text of the page up to this place.
  package let text: [Block]

  /// The places of a page, in order; there is at least one.
  package static func all(of page: Page) -> [Station] {
    var stations: [Station] = []
    var text: [Block] = []
    /// Whether some text has not been shown at a place yet.
    var isFresh = true
    for part in page.parts {
      guard let task = task(of: part) else {
        if case .block(let block) = part {
          text.append(block)
          isFresh = true
        }
        continue
      }
      stations.append(Station(task: task, text: text.filter { $0.kind != .pause }))
      isFresh = false
    }
    if isFresh { stations.append(Station(task: .read, text: text.filter { $0.kind != .pause })) }
    return stations
  }

  /// What a part of a page asks for; `nil` where there is nothing to stop at.
  private static func task(of part: Page.Part) -> Task? {
    switch part {
    case .block(let block): block.kind == .pause ? .read : nil
    case .demonstration(let demonstration): .watch(demonstration)
    case .question(let question): .answer(question)
    case .goal(let goal): .reach(goal)
    case .scene, .notes: nil
    }
  }

  /// The name of the question or the goal.
  package var exercise: String? {
    switch task {
    case .answer(let question): question.id
    case .reach(let goal): goal.id
    case .read, .watch: nil
    }
  }

  /// What helps, one after the other.
  package var hints: [Hint] {
    switch task {
    case .answer(let question): question.hints
    case .reach(let goal): goal.hints
    case .read, .watch: []
    }
  }
}

extension Page {
  /// The names of its questions and goals, in order.
  package var exercises: [String] {
    parts.compactMap { part in
      switch part {
      case .question(let question): question.id
      case .goal(let goal): goal.id
      case .block, .scene, .demonstration, .notes: nil
      }
    }
  }
}

extension Lesson {
  /// The names of all questions and goals, in order.
  package var exercises: [String] { pages.flatMap(\.exercises) }
}
