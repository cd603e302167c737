import Engine

/// An update rule as a line of PyTorch.
struct TorchRule {
  /// The class: `torch.optim.SGD`.
  let name: String
  /// What it takes besides parameters and rate, such as `momentum=0.9`.
  var arguments: [String] = []
  /// The learning rate of the next step.
  let rate: Double
  /// How wide the numbers are.
  var precision = Precision.float64

  /// The line that makes the rule, and one more where PyTorch would refuse the rate.
  ///
  /// - Parameters:
  ///   - variable: the name it gets.
  ///   - parameters: what it moves, as an expression.
  /// - Returns: text without a line end.
  func text(named variable: String, over parameters: String) -> String {
    let python = PythonText(precision: precision)
    let isPlain = rate >= 0
    let first = isPlain ? python.number(rate) : "0.0"
    let arguments = ([parameters, "lr=\(first)"] + arguments).joined(separator: ", ")
    let line = "\(variable) = \(name)(\(arguments))"
    guard !isPlain else { return line }
    return """
      \(line)
      # PyTorch asks for a rate of 0 or more, and moves by any.
      \(variable).param_groups[0]["lr"] = \(python.number(rate))
      """
  }

  /// Momentum as PyTorch takes it; 0 is left out, which is the same.
  static func momentum(_ share: Double, isNesterov: Bool = false) -> [String] {
    guard share != 0 else { return [] }
    return ["momentum=\(share)"] + (isNesterov ? ["nesterov=True"] : [])
  }
}
