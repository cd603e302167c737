/// What the PyTorch scripts of all panels have in common: their beginning and their end.
struct TorchScript {
  /// What it trains, for its first line: `Gradient descent on y = 2x² − 3x + 1`.
  let title: String
  /// The step that it begins after.
  let start: Int
  /// How wide the numbers are.
  var precision = Precision.float64
  /// What it imports from Python's library, a line each.
  var imports: [String] = []
  /// What it imports from PyTorch, a line each.
  var torchImports: [String] = []
  /// The numbers after each further step, nil where rounding may decide; the function `train` of the
  /// script gives as many or more.
  let recorded: [[Double?]]
  /// What is printed of a step, an expression of `values`.
  var printed = "*values"
  /// The definitions of the script; the last is `train`.
  let body: String

  /// The whole script.
  ///
  /// - Throws: `UserError` when nobody could read it any more.
  func text() throws(UserError) -> String {
    let numbers = recorded.reduce(0) { $0 + $1.count }
    guard numbers <= exportedNumberLimit else { throw .tooManyNumbers(numbers) }
    return [head, body, record, Self.comparison, foot].joined(separator: "\n\n")
  }

  /// Why some numbers are not recorded.
  private var exception: String? {
    recorded.contains { $0.contains(nil) }
      ? "; None where a comparison decides,\n# which near a minimum rounding may turn." : nil
  }

  /// How many steps are recorded.
  private var count: Int { recorded.count }

  private var head: String {
    """
    \"\"\"\(PythonText.quoted(title)), from step \(start) on.

    Written by descent; it needs PyTorch, and the data and weights are in it.

        python3 FILE             \(Self.makes(count)), and prints what comes of them
        python3 FILE 1000        makes 1000 steps
        python3 FILE --verify    makes the same \(count) and compares them with those of descent
    \"\"\"

    import sys
    \(imports.map { "\($0)\n" }.joined())from math import \(mathNames.joined(separator: ", "))

    import torch
    \(torchImports.map { "\($0)\n" }.joined())
    torch.set_default_dtype(torch.\(precision.rawValue))

    """
  }

  /// What the script takes from Python's mathematics.
  private var mathNames: [String] {
    let words = Set((body + record).split { !($0.isLetter || $0.isNumber || $0 == "_") })
    return ["cos", "e", "inf", "nan", "pi"].filter { $0 == "inf" || words.contains($0[...]) }
  }

  private static func makes(_ count: Int) -> String {
    "makes \(count) \(count == 1 ? "step" : "steps")"
  }

  private var record: String {
    let python = PythonText(precision: precision)
    let rows = recorded.map { python.list($0.map { $0.map(python.number) ?? "None" }, indent: 4) }
    return """
      # What descent itself came to after each of the next steps\(exception ?? ".")
      recorded = \(python.list(rows))

      """
  }

  private static let comparison = """
    def difference(a, b):
        \"\"\"How far two numbers are apart; above 1 as a share of the second.\"\"\"
        if b is None or a == b or (a != a and b != b):
            return 0.0
        apart = abs(a - b) / max(1.0, abs(b))
        return apart if apart == apart else inf

    """

  private var foot: String {
    """
    def verify():
        \"\"\"Tells whether PyTorch comes to the same numbers as descent, but for rounding.\"\"\"
        limit = \(precision == .float32 ? "1e-5" : "1e-9")
        largest = max(
            (
                difference(a, b)
                for (step, values), row in zip(train(len(recorded)), recorded)
                for a, b in zip(values, row)
            ),
            default=0.0,
        )
        print(f"largest difference in {len(recorded)} steps: {largest:.3g} (at most {limit:g})")
        return 0 if largest <= limit else 1


    if __name__ == "__main__":
        if "--verify" in sys.argv[1:]:
            sys.exit(verify())
        for step, values in train(int(sys.argv[1]) if sys.argv[1:] else \(count)):
            print(step, \(printed))

    """
  }
}

extension UserError {
  /// What is said where a script would hold more numbers than anybody reads.
  static func tooManyNumbers(_ count: Int) -> UserError {
    UserError(
      en:
        "export: a script with \(count) numbers in it is too long to read; export weights FILE.npz",
      zh: "export：脚本里会有 \(count) 个数，太长了；请用 export weights FILE.npz")
  }
}
