/// Room to write a word or a number.
struct HandoutField: Hashable, Sendable {
  /// What stands before it.
  var label: String
  /// What stands behind it.
  var unit: String?

  /// The label, room of some length, and the unit.
  func text(length: Int) -> String {
    Self.room(behind: label, length: length) + (unit.map { " " + $0 } ?? "")
  }

  /// A label and room; a wide colon brings its own blank.
  static func room(behind label: String, length: Int) -> String {
    label + gap(behind: label) + String(repeating: "_", count: length)
  }

  /// The blank behind a label.
  static func gap(behind label: String) -> String { label.last?.isASCII == true ? " " : "" }
}
