/// One line of text that is being typed.
public struct TextField: Hashable, Sendable {
  /// What was typed so far.
  public private(set) var characters: [Character]
  /// Where the next character goes, 0 to the length.
  public private(set) var cursor: Int
  /// Longer than any sensible input, short enough for any screen.
  private static let limit = 500
  /// More marks on one letter than any script has: what is longer is an attack.
  private static let bytesOfCharacter = 64

  /// A field that holds some text, the cursor at its end.
  public init(_ text: String = "") {
    characters = Array(text.prefix(Self.limit))
    cursor = characters.count
  }

  /// The text.
  public var text: String { String(characters) }

  /// Moves the cursor to a column, counted from 0.
  public mutating func moveCursor(to column: Int) {
    cursor = min(max(0, column), characters.count)
  }

  /// Takes an editing key.
  ///
  /// - Parameter key: what was pressed.
  /// - Returns: false when the key is none of a text field's.
  public mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(text.map { $0.isNewline ? " " : $0 })
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace: remove(at: cursor - 1)
    case .delete: remove(at: cursor)
    case .control("u"): self = TextField()
    default: return false
    }
    return true
  }

  private mutating func insert(_ new: [Character]) {
    let room = Self.limit - characters.count
    let taken = new.prefix(max(0, room)).filter { $0.utf8.count <= Self.bytesOfCharacter }
    characters.insert(contentsOf: taken, at: cursor)
    cursor += taken.count
  }

  private mutating func remove(at index: Int) {
    guard characters.indices.contains(index) else { return }
    characters.remove(at: index)
    cursor = index
  }
}
