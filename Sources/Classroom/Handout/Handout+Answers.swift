internal import Lessons

/// What stands behind the pages: hints, and the answers to all questions and goals.
extension Handout {
  /// The hints of all questions and goals; a teacher has them in their place.
  var hints: [HandoutBlock] {
    let found = exercises.filter { !$0.hints.isEmpty }
    guard audience == .student, !found.isEmpty else { return [] }
    let lists = found.flatMap { exercise -> [HandoutBlock] in
      let items = exercise.hints.enumerated().map { index, hint in
        HandoutItem(marker: .number(index + 1), blocks: [HandoutBlock](hint.text))
      }
      return [.list(items)].labelled(exercise.label)
    }
    return behindARule(words.hints) + lists
  }

  /// The right answer to each question, a solution for each goal, and why.
  var answerKey: [HandoutBlock] {
    let answers = exercises.flatMap(\.answer)
    return answers.isEmpty ? [] : behindARule(words.answerKey) + answers
  }

  private func behindARule(_ title: String) -> [HandoutBlock] {
    [.rule, .heading(level: 2, [Inline(.text(title))])]
  }

  /// A question or goal as the last pages name it.
  private struct Exercise {
    let label: String
    let hints: [Hint]
    let answer: [HandoutBlock]
  }

  private var exercises: [Exercise] {
    let numbers = numbers
    return lesson.pages.flatMap(\.parts).compactMap { part in
      switch part {
      case .question(let question):
        let label = words.question(numbers.question(question))
        return Exercise(
          label: label, hints: question.hints, answer: key(of: question).labelled(label))
      case .goal(let goal):
        let label = words.task(numbers.goal(goal))
        return Exercise(label: label, hints: goal.hints, answer: key(of: goal).labelled(label))
      case .block, .scene, .demonstration, .notes: return nil
      }
    }
  }

  private func key(of goal: Goal) -> [HandoutBlock] {
    solution(of: goal) + explanation(goal.explanation)
  }

  private func key(of question: Question) -> [HandoutBlock] {
    answer(to: question) + rightChoice(of: question) + feedback(of: question)
      + observation(of: question, outcome: place(of: question))
      + explanation(question.explanation)
  }

  /// Where a number is read; what a proof claims of a choice stands in its explanation.
  private func place(of question: Question) -> [Inline] {
    if case .number(let answer) = question.kind { answer.place } else { [] }
  }

  private func rightChoice(of question: Question) -> [HandoutBlock] {
    guard let index = question.choices.firstIndex(where: \.isRight) else { return [] }
    let letter = HandoutItem.letter(index) + " "
    return [HandoutBlock](question.choices[index].text).labelled(letter)
  }

  /// What is said to who chose something else.
  private func feedback(of question: Question) -> [HandoutBlock] {
    let items = question.choices.enumerated().compactMap { index, choice -> HandoutItem? in
      guard !choice.isRight, !choice.feedback.isEmpty else { return nil }
      return HandoutItem(
        marker: .choice(index, isMarked: false), blocks: [HandoutBlock](choice.feedback))
    }
    return items.isEmpty ? [] : [.list(items)]
  }
}
