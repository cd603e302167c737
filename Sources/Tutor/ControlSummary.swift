/// What help, completion and messages need to know of a control.
struct ControlSummary: Sendable {
  let name: String
  let aliases: [String]
  let covers: [String]
  let summary: Localized
  let example: String

  /// A line that shows how it is used, as after a colon.
  var line: String { "\(name) \(example)" }
}
