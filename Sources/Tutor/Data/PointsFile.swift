/// Points as a file of comma-separated values: a column for each number, then the class.
///
/// `:load` reads the same names, numbers and classes again.
struct PointsFile {
  /// The names of the numbers.
  let names: [String]
  /// The name of the class.
  var target = "class"
  /// The numbers and the class of each point.
  let rows: [(numbers: [Double], label: String)]

  /// The whole file; numbers are written so that they are read again to the bit.
  var bytes: [UInt8] {
    let heading = Self.unique(names + [target]).map(Self.field)
    let lines = rows.map { $0.numbers.map { "\($0)" } + [Self.field($0.label)] }
    return Array(([heading] + lines).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// The names with a number behind those that were there before: a file with two columns of one
  /// name is not read.
  private static func unique(_ names: [String]) -> [String] {
    var seen = Set(names)
    var isFirst = Set<String>()
    return names.map { name in
      guard !isFirst.insert(name).inserted else { return name }
      var (other, number) = (name, 1)
      while !seen.insert(other).inserted {
        number += 1
        other = "\(name) \(number)"
      }
      return other
    }
  }

  /// A text as a field: in quotes where it would not be read as one.
  private static func field(_ text: String) -> String {
    let hasBlankEnd = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    let isPlain = !text.unicodeScalars.contains { ",;\t\"\n\r".unicodeScalars.contains($0) }
    if isPlain, !hasBlankEnd { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
