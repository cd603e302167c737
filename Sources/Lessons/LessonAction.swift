import Tutor

/// Something that is done to a panel: the language of lessons, macros and replays.
public enum LessonAction: Hashable, Sendable {
  /// Sets a quantity.
  case set(name: String, value: String)
  /// Makes some steps.
  case step(Int)
  /// Makes steps until an expression holds, which has to be within so many.
  case until(Expression, limit: Int)
  /// Goes back to step 0; what is set stays.
  case reset
  /// Waits so many milliseconds; proofs do not.
  case wait(Int)

  /// How many steps it makes at most.
  public var stepLimit: Int {
    switch self {
    case .step(let count): count
    case .until(_, let limit): limit
    case .set, .reset, .wait: 0
    }
  }
}

/// Actions in order, as they stand in an option: `set lr 0.6; until diverged max 200`.
public struct ActionList: Hashable, Sendable {
  /// An action at its place in the text.
  public struct Element: Hashable, Sendable {
    /// The action.
    public let action: LessonAction
    /// Where it begins, in Unicode scalars from 0.
    public let offset: Int
    /// Where what follows its first word begins.
    public let operandOffset: Int
  }

  /// The text.
  public let text: String
  /// The actions.
  public let elements: [Element]

  /// The most characters of a list.
  public static let lengthLimit = 1000
  /// The most steps of one action; proofs have limits of their own.
  public static let stepLimit = 60_000
  /// The longest wait in milliseconds.
  public static let waitLimit = 60_000

  /// How many steps all of them make at most.
  public var stepLimit: Int { elements.reduce(0) { $0 + $1.action.stepLimit } }

  /// Reads actions.
  ///
  /// - Parameter text: actions with `;` between them.
  /// - Throws: what is wrong, and where.
  public init(parsing text: String) throws(SyntaxProblem) {
    let scalars = Array(text.unicodeScalars.prefix(Self.lengthLimit + 1))
    guard scalars.count <= Self.lengthLimit else {
      throw SyntaxProblem(
        code: .unknownAction, offset: 0,
        message: "the actions are longer than \(Self.lengthLimit) characters")
    }
    var elements: [Element] = []
    var start = 0
    for part in scalars.split(separator: ";", omittingEmptySubsequences: false) {
      elements.append(try ActionReader(part: part, start: start).element())
      start += part.count + 1
    }
    self.elements = elements
    self.text = text
  }
}

/// Reads one action.
private struct ActionReader {
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

/// Reads a time such as `300ms`; `nil` when it is none or longer than a minute.
func milliseconds(_ text: String) -> Int? {
  guard text.hasSuffix("ms"), let number = Int(text.dropLast(2)) else { return nil }
  return (0...ActionList.waitLimit).contains(number) ? number : nil
}
