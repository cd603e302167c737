public import Lessons

/// How far one has come in a lesson.
public enum Mark: CaseIterable, Hashable, Sendable {
  /// Nothing was seen.
  case untouched
  /// Something was seen or tried.
  case begun
  /// All pages were seen, all questions answered, all goals reached or shown.
  case done

  /// The mark in a list: `○`, `◐` or `●`.
  public var glyph: Character {
    switch self {
    case .untouched: "○"
    case .begun: "◐"
    case .done: "●"
    }
  }

  /// The mark where there is nothing but ASCII.
  public var asciiGlyph: Character {
    switch self {
    case .untouched: "-"
    case .begun: "~"
    case .done: "*"
    }
  }
}

extension Progress {
  /// How far one has come in a lesson; right and wrong answers count alike.
  public func mark(of lesson: Lesson) -> Mark {
    guard let progress = lessons[lesson.header.id] else { return .untouched }
    let hasSeenAll = progress.visited.isSuperset(of: lesson.pages.indices)
    let hasSettledAll = (lesson.questionIDs + lesson.goalIDs).allSatisfy {
      progress.attempts[$0]?.isSettled == true
    }
    return hasSeenAll && hasSettledAll ? .done : .begun
  }
}

extension Lesson {
  /// The ids of the questions, in their order.
  var questionIDs: [String] {
    pages.flatMap(\.parts).compactMap { part in
      guard case .question(let question) = part else { return nil }
      return question.id
    }
  }

  /// The ids of the goals, in their order.
  var goalIDs: [String] {
    pages.flatMap(\.parts).compactMap { part in
      guard case .goal(let goal) = part else { return nil }
      return goal.id
    }
  }
}
