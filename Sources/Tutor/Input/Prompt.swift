/// A question at the foot of the screen, with the answer that is being typed.
public struct Prompt: Hashable, Sendable {
  /// What is asked for.
  public enum Kind: Hashable, Sendable {
    /// The value of a setting, or what is left of it behind a beginning.
    case value(name: String, beginning: String = "")
    /// A step number.
    case go
    /// A line of the command language.
    case command

    /// What stands before the answer.
    var label: String {
      switch self {
      case .value(let name, ""): "\(name) = "
      case .value(let name, let beginning): "\(name) \(beginning) = "
      case .go: "k = "
      case .command: ":"
      }
    }
  }

  /// What is asked for.
  public let kind: Kind
  /// The answer so far.
  public var field = TextField()
  /// What is wrong with the answer that was given.
  public var error: Localized?
  /// How far back in the history of commands the field is; 0 is what is being typed.
  private var age = 0
  private var draft = ""

  /// A question without an answer yet.
  public init(_ kind: Kind) {
    self.kind = kind
  }

  /// Shows an older or a newer command of the history.
  mutating func recall(olderBy change: Int, from history: [String]) {
    let wanted = min(max(0, age + change), history.count)
    guard kind == .command, wanted != age else { return }
    if age == 0 { draft = field.text }
    age = wanted
    field = TextField(age == 0 ? draft : history[history.count - age])
  }

  /// Where the value begins in a command, behind its first word; 0 where there is no such word.
  var textStart: Int {
    guard kind == .command else { return 0 }
    let characters = field.characters
    let name = characters.drop { $0.isWhitespace }
    let rest = name.drop { !$0.isWhitespace && $0 != "=" }
    return characters.count - rest.drop { $0.isWhitespace || $0 == "=" }.count
  }

  /// Completes the first word of a command as far as it is clear.
  mutating func complete(on kind: StageKind) {
    guard self.kind == .command, !field.text.contains(" ") else { return }
    let names = Command.words + kind.controls.map(\.name)
    let matches = names.filter { $0.hasPrefix(field.text) }
    guard let first = matches.first else { return }
    let common = matches.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    field = TextField(matches.count == 1 ? common + " " : common)
  }
}

extension String {
  /// The longest beginning that two words share.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
