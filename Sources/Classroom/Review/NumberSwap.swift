internal import Lessons
internal import Plotting
internal import Tutor

/// One number of a question in the place of another, and what becomes untrue by it.
///
/// A text may be changed only when all its numbers are understood: the one that changes stands
/// behind its name, and each of the others is given with the scene, or is read off the panel and
/// comes out the same. Whatever might have been computed from the old number keeps the question as
/// it is.
struct NumberSwap {
  /// What changes.
  let quantity: ReviewQuantity
  /// The number in the lesson.
  let old: Double
  /// The number in the review.
  let new: Double
  /// The quantities that have names on the panel.
  let quantities: [ReviewQuantity]
  /// The other numbers that the scene and the observation are made of.
  let given: [Double]
  /// The panel along the way, in the lesson and in the review.
  let moments: [(old: QuestionTrial.Moment, new: QuestionTrial.Moment)]

  /// Where the number has to change in a line.
  ///
  /// - Parameter line: the line.
  /// - Returns: the ranges in order; `nil` when something in the line might become untrue.
  func places(in line: [Character]) -> [Range<Int>]? {
    let numbers = NumberInText.all(in: line, naming: quantities)
    let elsewhere = numbers.filter { isOtherValue($0) }.map(\.sentence)
    var places: [Range<Int>] = []
    for number in numbers {
      if number.value == old {
        if isOther(number) { continue }
        guard isNamed(number), isPlain(line[number.sentence]),
          !elsewhere.contains(number.sentence)
        else { return nil }
        places.append(number.range)
      } else if isOtherValue(number) {
        guard staysOnItsSide(of: number.value) else { return nil }
      } else if !elsewhere.contains(number.sentence), !stands(number) {
        return nil
      }
    }
    return hasFalseCount(line) ? nil : places
  }

  /// A number of the text as it is written in the review, with the minus of the old one's text.
  func text(for written: String) -> String {
    let text = NumberText.formula(new)
    return written.hasPrefix("-") ? String(text.map { $0 == "−" ? "-" : $0 }) : text
  }

  // MARK: The number itself

  private func isNamed(_ number: NumberInText) -> Bool {
    guard case .quantity(quantity, _) = number.owner else { return false }
    return !number.isOperand
  }

  /// True for what has the same value by chance: `b = 0.5` where w₁ changes.
  private func isOther(_ number: NumberInText) -> Bool {
    // On a curve one letter may stand for another: there no chance is taken.
    guard quantity != .start else { return false }
    switch number.owner {
    case .quantity(let owner, _): return owner != quantity
    case .other: return true
    case .unknown: return false
    }
  }

  /// True where the text speaks of the same quantity with another value.
  private func isOtherValue(_ number: NumberInText) -> Bool {
    guard case .quantity(quantity, _) = number.owner else { return false }
    return number.value != old && !number.isOperand
  }

  /// What is said to be larger has to stay larger.
  private func staysOnItsSide(of value: Double) -> Bool {
    value != new && (value < old) == (value < new)
  }

  /// False where the sentence compares or remembers.
  private func isPlain(_ sentence: ArraySlice<Character>) -> Bool {
    let text = String(sentence).lowercased()
    return !(Self.comparing + Self.remembering).contains { text.contains($0) }
  }

  /// Words that make a number out of another.
  static let comparing = [
    "times", "twice", "double", "half", "halves", "notch", "third", "quarter", "倍", "一半", "格",
  ]
  private static let remembering = [
    "same", "again", "still", "as before", "usual", "一样", "同样", "同一", "相同", "仍", "还", "再",
  ]

  // MARK: Other numbers

  /// True for a number that is given or comes out the same, and is none that comes out differently.
  private func stands(_ number: NumberInText) -> Bool {
    func has(_ values: [Double], _ value: Double) -> Bool { values.contains { isSame($0, value) } }
    if number.isOperand { return has(given, number.value) || has(given, -number.value) }
    let isGiven =
      has(given, number.value)
      || moments.contains { moment in
        moment.old.contains { name, value in
          isSame(value, number.value) && moment.new[name].map { isSame($0, value) } ?? false
        }
      }
    return isGiven
      && !moments.contains { moment in
        moment.old.contains { name, value in
          isSame(value, number.value) && !(moment.new[name].map { isSame($0, value) } ?? false)
        }
      }
  }

  private func isSame(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-9 * max(1, abs(first))
  }

  /// True where a count in words comes out differently: `two points are wrong`.
  private func hasFalseCount(_ line: [Character]) -> Bool {
    let text = String(line).lowercased()
    let words = text.split { !$0.isLetter }.map { String($0) }
    return Self.counts.contains { count, english, chinese in
      guard words.contains(english) || text.contains(chinese) else { return false }
      return moments.contains { moment in
        Self.counted.contains { name in
          moment.old[name] == count && moment.new[name] != count
        }
      }
    }
  }

  private static let counted = ["errors", "mistakes", "all_mistakes", "turns", "cycle", "epoch"]
  private static let counts: [(Double, String, String)] = [
    (2, "two", "两"), (3, "three", "三"), (4, "four", "四"), (5, "five", "五"), (6, "six", "六"),
    (7, "seven", "七"), (8, "eight", "八"), (9, "nine", "九"), (10, "ten", "十"),
  ]
}
