/// Numbers and lists as Python reads them.
struct PythonText {
  /// How wide the numbers are: those of 32 bits have fewer digits.
  var precision = Precision.float64

  /// The longest line that lists are put on.
  private static let width = 96

  /// The shortest digits that read back as the same number, or `inf`, `-inf`, `nan`.
  func number(_ value: Double) -> String {
    precision == .float32 ? Float(value).description : value.description
  }

  /// A list on one line.
  func list(_ values: [Double]) -> String {
    "[\(values.map(number).joined(separator: ", "))]"
  }

  /// A list on as many lines as it takes.
  ///
  /// - Parameters:
  ///   - items: what is in it.
  ///   - indent: how far the line is indented on which it ends.
  ///   - used: how much stands before it on the line on which it begins.
  /// - Returns: text without a line end.
  func list(_ items: [String], indent: Int = 0, after used: Int = 0) -> String {
    let line = "[\(items.joined(separator: ", "))]"
    if indent + used + line.count <= Self.width, !line.contains("\n") { return line }
    let blanks = String(repeating: " ", count: indent)
    return "[\n" + filled(items, indent: indent + 4) + "\(blanks)]"
  }

  /// Items with commas behind them, as many on a line as fit.
  private func filled(_ items: [String], indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    var text = ""
    var line = ""
    for item in items {
      if !line.isEmpty, indent + line.count + item.count + 2 > Self.width {
        text += "\(blanks)\(line)\n"
        line = ""
      }
      line += "\(line.isEmpty ? "" : " ")\(item),"
    }
    return text + (line.isEmpty ? "" : "\(blanks)\(line)\n")
  }

  /// The rows of a matrix, or one row where there is one side only, as a list.
  func nested(_ tensor: Tensor, indent: Int = 0) -> String {
    guard tensor.shape.count == 2 else {
      return list(tensor.values.map(number), indent: indent)
    }
    return rows(of: tensor.values, width: tensor.shape[1], indent: indent)
  }

  /// Rows of numbers as a list of lists.
  func rows(of values: [Double], width: Int, indent: Int = 0) -> String {
    let rows = stride(from: 0, to: values.count, by: width).map { start in
      list(values[start..<start + width].map(number), indent: indent + 4)
    }
    return list(rows, indent: indent)
  }

  /// Text for between the quotation marks of a docstring, or behind a `#`: on one line, and nothing
  /// in it ends the quotation.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": result.append(contentsOf: ["\\", scalar])
      default:
        result.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return String(result)
  }
}
