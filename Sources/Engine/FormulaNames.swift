/// The names that mean something in a formula.
struct FormulaNames {
  private let known: [String: FormulaToken.Kind]

  /// The functions, the constants and these variables.
  init(variables: [String]) {
    var known: [String: FormulaToken.Kind] = ["ln": .function(.log)]
    for function in FormulaFunction.allCases { known[function.rawValue] = .function(function) }
    for constant in FormulaConstant.allCases { known[constant.rawValue] = .constant(constant) }
    for (index, variable) in variables.enumerated() { known[variable] = .variable(index) }
    self.known = known
  }

  /// The names that a run of letters is made of, each with its length, longest first.
  ///
  /// Only a run that is nothing else may be the number e: `sine` is a slip, not sin(e).
  func split(_ run: String) -> [(length: Int, kind: FormulaToken.Kind)]? {
    if let kind = known[run] { return [(run.count, kind)] }
    var names: [(length: Int, kind: FormulaToken.Kind)] = []
    var rest = Substring(run)
    while !rest.isEmpty {
      guard let length = lengthOfName(at: rest), let kind = known[String(rest.prefix(length))]
      else { return nil }
      names.append((length, kind))
      rest = rest.dropFirst(length)
    }
    return names
  }

  private func lengthOfName(at rest: Substring) -> Int? {
    (1...4).reversed().first { length in
      let name = String(rest.prefix(length))
      return name.count == length && name != "e" && known[name] != nil
    }
  }

  /// The function or constant a misspelt name was probably meant to be.
  func suggestion(for name: String) -> String? {
    if let meant = Self.relatives[name] { return meant }
    if Self.strangers.contains(name) { return nil }
    let candidates = known.keys.filter { $0.count > 1 }.sorted()
    if let stem = candidates.first(where: { $0.count > 2 && name.hasPrefix($0) }) { return stem }
    guard (3...7).contains(name.count) else { return nil }
    let close = candidates.filter { $0.count > 2 && editDistance(name, $0) == 1 }
    return close.first { $0.count == name.count } ?? close.first
  }

  private static let relatives = [
    "root": "sqrt", "tg": "tan", "sgn": "sign", "th": "tanh", "euler": "e",
    "lg": "log(x)/log(10)", "log10": "log(x)/log(10)", "log2": "log(x)/log(2)",
    "sinh": "(exp(x) - exp(-x))/2", "sh": "(exp(x) - exp(-x))/2",
    "cosh": "(exp(x) + exp(-x))/2", "ch": "(exp(x) + exp(-x))/2",
    "cot": "1/tan(x)", "sec": "1/cos(x)", "csc": "1/sin(x)",
    "sigmoid": "1/(1 + exp(-x))", "relu": "(x + abs(x))/2", "pow": "x^2", "square": "x^2",
  ]

  /// Functions that look like a slip for another one but are their own.
  private static let strangers: Set = [
    "asin", "acos", "atan", "arcsin", "arccos", "arctan", "asinh", "acosh", "atanh",
  ]
}

/// How many letters must be changed, put in, left out or swapped with the next.
///
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964.
private func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first), Array(second))
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var cost = min(row[j + 1], next[j]) + 1
      cost = min(cost, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      next.append(cost)
    }
    (before, row) = (row, next)
  }
  return row[b.count]
}
