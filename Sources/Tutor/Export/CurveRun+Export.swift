import Engine

/// The parabola, or any function of x, as files.
extension CurveRun: ExportedRun {
  /// The place.
  public var tensors: [Tensor] { [Tensor("x", shape: [1], [x])] }

  /// A script that walks on.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    let title = "Gradient descent on y = \(settings.function.text)"
    return try TorchScript(
      title: title, start: stepCount, recorded: places(after: steps),
      body: [function, place, loop].joined(separator: "\n\n")
    ).text()
  }

  private func places(after steps: Int) -> [[Double]] {
    var run = self
    return (0..<steps).map { _ in
      run.step()
      return [run.x]
    }
  }

  private var function: String {
    TorchFormula.text(of: settings.function.formula, comment: "the height y of the curve")
  }

  private var place: String {
    let python = PythonText()
    var lines = [
      "# DataLoader: there are no data here that it could hand out; the function is known.", "",
      "# The place after step \(stepCount), and the rule.",
      "x = torch.tensor([\(python.number(x))], requires_grad=True)",
      rule.text(named: "optimizer", over: "[x]"),
    ]
    let memory = TorchMemory(memory) { [Tensor("x", shape: [1], $0)] }
    if let line = memory.text(of: "optimizer", for: "x") { lines.append(line) }
    if !settings.zeroesGradient, stepCount > 0 {
      lines += ["# The sum of all slopes so far: it was never cleared."]
      lines += ["x.grad = torch.tensor([\(python.number(gradient))])"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var rule: TorchRule {
    let share = settings.optimizer == .momentum ? settings.momentum : 0
    return TorchRule(
      name: "torch.optim.SGD", arguments: TorchRule.momentum(share), rate: settings.signedRate)
  }

  private var loop: String {
    """
    def train(steps):
        \"\"\"Makes steps and tells of each its number and the place it led to.\"\"\"
        for step in range(\(stepCount + 1), \(stepCount + 1) + steps):
            loss = f(x).sum()  # forward, and the loss: the height itself
            \(TorchScript.clearing(settings.zeroesGradient))
            loss.backward()  # backward: the slope at x, into x.grad
            optimizer.step()  # step: x moves by -lr times the slope
            yield step, x.tolist()

    """
  }
}

extension TorchScript {
  /// The line that clears the gradient, or what stands where it is forgotten.
  static func clearing(_ isDone: Bool, _ optimizer: String = "optimizer") -> String {
    isDone
      ? "\(optimizer).zero_grad()  # zero_grad: forget the gradient of the step before"
      : "# \(optimizer).zero_grad() is forgotten: every gradient is added to those before"
  }
}

/// A function of one or two variables as a definition in Python.
enum TorchFormula {
  /// The definition of `f`, and of `log` where it is called.
  ///
  /// - Parameters:
  ///   - formula: the function.
  ///   - comment: what its value is.
  /// - Returns: text with a line end.
  static func text(of formula: Formula, comment: String) -> String {
    let definition = """
      def f(\(formula.variables.joined(separator: ", "))):
          \"\"\"\(PythonText.quoted(formula.text())): \(comment).\"\"\"
          return \(formula.python)

      """
    return formula.callsLogarithm ? "\(logarithm)\n\n\(definition)" : definition
  }

  private static let logarithm = """
    def log(u):
        \"\"\"The natural logarithm; below 0 its slope is not a number either.\"\"\"
        return 2 * torch.log(torch.sqrt(u))

    """
}
