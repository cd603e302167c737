import Tutor

/// Reads one action.
struct ActionReader {
  let part: ArraySlice<Unicode.Scalar>
  /// Where the part begins in the text.
  let start: Int

  func element() throws(SyntaxProblem) -> ActionList.Element {
    let (word, offset, rest, restOffset) = split(part, at: start)
    guard !word.isEmpty else {
      throw SyntaxProblem(
        code: .unknownAction, offset: offset, message: "an action is missing; 'step 1' is one")
    }
    let action: LessonAction =
      switch word {
      case "set": try setting(restOffset)
      case "step": .step(try steps(rest, restOffset))
      case "until": try until(rest, restOffset)
      case "reset": try nothing(after: word, rest, restOffset)
      case "wait": .wait(try milliseconds(rest, restOffset))
      default: throw unknown(word, offset)
      }
    return ActionList.Element(action: action, offset: offset, operandOffset: restOffset)
  }

  /// The first word and what follows it, each with its place.
  private func split(
    _ scalars: ArraySlice<Unicode.Scalar>, at offset: Int
  ) -> (String, Int, String, Int) {
    let blanks = scalars.prefix { $0.properties.isWhitespace }.count
    let word = scalars.dropFirst(blanks).prefix { !$0.properties.isWhitespace }
    let after = scalars.dropFirst(blanks + word.count)
    let gap = after.prefix { $0.properties.isWhitespace }.count
    let rest = String(String.UnicodeScalarView(after.dropFirst(gap)))
    return (
      String(String.UnicodeScalarView(word)), offset + blanks, trimmed(rest),
      offset + blanks + word.count + gap
    )
  }

  private func setting(_ offset: Int) throws(SyntaxProblem) -> LessonAction {
    let (name, _, value, _) = split(part.dropFirst(offset - start), at: offset)
    guard !name.isEmpty, !value.isEmpty else {
      throw SyntaxProblem(
        code: .actionCount, offset: offset, message: "'set' needs a name and a value: 'set lr 0.5'")
    }
    return .set(name: name, value: value)
  }

  private func steps(_ text: String, _ offset: Int) throws(SyntaxProblem) -> Int {
    try count(text.isEmpty ? "1" : text, "step", offset)
  }

  private func count(_ text: String, _ word: String, _ offset: Int) throws(SyntaxProblem) -> Int {
    guard let count = try? wholeNumber(from: text, for: word, least: 1) else {
      throw SyntaxProblem(
        code: .actionCount, offset: offset,
        message: "\(word): '\(shown(text))' is not a number of steps")
    }
    guard count <= ActionList.stepLimit else {
      throw SyntaxProblem(
        code: .actionCount, offset: offset,
        message: "\(word): \(count) steps; at most \(ActionList.stepLimit)")
    }
    return count
  }

  private func until(_ text: String, _ offset: Int) throws(SyntaxProblem) -> LessonAction {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.lastIndex(of: "max") else {
      throw SyntaxProblem(
        code: .endless, offset: offset, message: "'until' needs 'max N', so that it always ends")
    }
    let last = words[(place + 1)...].joined(separator: " ")
    let limit = try count(last, "max", offset + scalarCount(text, before: words[place].startIndex))
    let claim = trimmed(text[..<words[place].startIndex])
    do {
      return .until(try Expression(parsing: claim), limit: limit)
    } catch {
      throw SyntaxProblem(
        code: error.code, offset: offset + error.offset, message: error.message)
    }
  }

  private func scalarCount(_ text: String, before index: String.Index) -> Int {
    text[..<index].unicodeScalars.count
  }

  private func nothing(
    after word: String, _ rest: String, _ offset: Int
  ) throws(SyntaxProblem) -> LessonAction {
    guard rest.isEmpty else {
      throw SyntaxProblem(
        code: .actionCount, offset: offset, message: "nothing can follow '\(word)'")
    }
    return .reset
  }

  private func milliseconds(_ text: String, _ offset: Int) throws(SyntaxProblem) -> Int {
    guard let milliseconds = Lessons.milliseconds(text) else {
      throw SyntaxProblem(
        code: .actionCount, offset: offset,
        message: "wait: '\(shown(text))' is not a time up to \(ActionList.waitLimit)ms; "
          + "write it like 500ms")
    }
    return milliseconds
  }

  private func unknown(_ word: String, _ offset: Int) -> SyntaxProblem {
    let words = ["set", "step", "until", "reset", "wait"]
    let hint = guess(word, among: words)
    return SyntaxProblem(
      code: .unknownAction, offset: offset,
      message: "unknown action '\(shown(word))'"
        + (hint.isEmpty ? "; known: \(words.joined(separator: ", "))" : hint))
  }
}
