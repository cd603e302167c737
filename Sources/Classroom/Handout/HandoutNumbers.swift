internal import Lessons

/// The numbers of questions and goals, each counted through the whole lesson.
struct HandoutNumbers {
  private var questions: [String: Int] = [:]
  private var goals: [String: Int] = [:]

  /// Counts.
  init(_ lesson: Lesson) {
    for part in lesson.pages.flatMap(\.parts) {
      switch part {
      case .question(let question): questions[question.id] = questions.count + 1
      case .goal(let goal): goals[goal.id] = goals.count + 1
      case .block, .scene, .demonstration, .notes: break
      }
    }
  }

  /// The number of a question of the lesson, from 1.
  func question(_ question: Question) -> Int { questions[question.id] ?? 0 }

  /// The number of a goal of the lesson, from 1.
  func goal(_ goal: Goal) -> Int { goals[goal.id] ?? 0 }
}

extension Handout {
  /// The numbers of the lesson.
  var numbers: HandoutNumbers { HandoutNumbers(lesson) }
}
