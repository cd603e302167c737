/// Points as a file of comma-separated values: a column for each number, then the class.
struct PointsFile {
  /// The names of the numbers.
  let names: [String]
  /// The numbers and the class of each point.
  let rows: [(numbers: [Double], label: String)]

  /// The whole file; numbers are written so that they are read again to the bit.
  var bytes: [UInt8] {
    let heading = (names + ["class"]).map(Self.field)
    let lines = rows.map { $0.numbers.map { "\($0)" } + [Self.field($0.label)] }
    return Array(([heading] + lines).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// A text as a field: in quotes where it would not be read as one.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",;\t\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
