import Tutor

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
