/// A point of a list.
struct HandoutItem: Hashable, Sendable {
  /// What stands before it.
  enum Marker: Hashable, Sendable {
    /// A dash.
    case bullet
    /// A number.
    case number(Int)
    /// The letter of a choice, from 0; the right one may bear a mark.
    case choice(Int, isMarked: Bool)
  }

  /// What stands before it.
  var marker: Marker
  /// What it says.
  var blocks: [HandoutBlock]
}

extension HandoutItem {
  /// The letter of a choice, from 0: `A)`.
  static func letter(_ index: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))) + ")"
  }
}
