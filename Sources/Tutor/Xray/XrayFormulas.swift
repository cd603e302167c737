import Engine
import Plotting

/// The formulas of a run.
struct XrayFormulas {
  let run: XrayRun
  let names: XrayNames

  init(_ run: XrayRun) {
    self.run = run
    names = XrayNames(run)
  }

  /// The formula of an operation of this pass that is done.
  ///
  /// - Parameter index: its place in the pass.
  /// - Returns: the line with numbers.
  func formula(at index: Int) -> XrayFormula {
    let result = run.results[index]
    switch run.plan.steps[index] {
    case .forward(let node): return forward(node, result)
    case .seed(let node):
      return XrayFormula(name: names.gradient(of: node), result: result)
    case .slope(let node): return slope(node, result)
    case .spread(let node): return spread(node, result)
    case .back(let node, let operand, let adds):
      return back(node, operand, result, before: adds ? before(index) : nil)
    case .update(let parameter): return update(parameter, result)
    }
  }

  /// What an operation computes, in letters alone: for one that is to come.
  func letters(of step: XrayStep) -> String {
    let plan = run.plan
    switch step {
    case .forward(let node):
      let (name, letters) = (names.name(of: node), forwardLetters(node))
      return name == letters ? name : "\(name) = \(letters)"
    case .seed(let node): return names.gradient(of: node)
    case .slope(let node): return slopeName(node)
    case .spread(let node):
      return "\(names.gradient(of: plan.terms(of: node)[0])) = …"
    case .back(let node, let operand, _):
      return names.gradient(of: plan.nodes[node].operands[operand])
    case .update(let parameter):
      let name = names.name(of: plan.parameters[parameter])
      return "\(name) − lr·∂L/∂\(name)"
    }
  }

  // MARK: Forward

  private func forward(_ node: Int, _ result: Double) -> XrayFormula {
    let (name, letters) = (names.name(of: node), forwardLetters(node))
    return XrayFormula(
      name: name, letters: letters == name ? "" : letters, numbers: forwardNumbers(node),
      result: result)
  }

  private func forwardLetters(_ node: Int) -> String {
    let operands = run.plan.nodes[node].operands.map { names.name(of: $0) }
    switch run.plan.nodes[node].operation {
    case .add: return operands.joined(separator: " + ")
    case .subtract: return operands.joined(separator: " − ")
    case .multiply: return operands.joined(separator: "·")
    case .square: return "\(operands[0])²"
    case .softplus: return "log(1 + exp(\(operands[0])))"
    case .sigmoid: return "σ(\(operands[0]))"
    default: return "\(run.plan.nodes[node].operation.rawValue)(\(operands[0]))"
    }
  }

  private func forwardNumbers(_ node: Int) -> String {
    let values = run.plan.nodes[node].operands.map { run.value(of: $0) ?? .nan }
    let texts = [NumberText.formula(values[0])] + values.dropFirst().map { CurveWords.factor($0) }
    switch run.plan.nodes[node].operation {
    case .add: return texts.joined(separator: " + ")
    case .subtract: return texts.joined(separator: " − ")
    case .multiply: return texts.joined(separator: "·")
    case .square: return "\(CurveWords.factor(values[0]))²"
    case .softplus: return "log(1 + exp(\(texts[0])))"
    case .sigmoid: return "σ(\(texts[0]))"
    default: return "\(run.plan.nodes[node].operation.rawValue)(\(texts[0]))"
    }
  }

  // MARK: Backward

  /// The gradient that was there before another one was added.
  private func before(_ index: Int) -> Double? {
    let plan = run.plan
    let subject = plan.subject(of: plan.steps[index])
    return (0..<index).last { place in
      guard case .back = plan.steps[place] else { return false }
      return plan.subject(of: plan.steps[place]) == subject
    }.map { run.results[$0] }
  }

  private func back(
    _ node: Int, _ operand: Int, _ result: Double, before: Double?
  ) -> XrayFormula {
    let target = run.plan.nodes[node].operands[operand]
    let name = names.gradient(of: target)
    let (letters, numbers) = factor(node, operand)
    let whole = NumberText.formula(run.graph.nodes[node].gradient)
    let left = "\(names.gradient(of: names.carrier(of: node)))·\(letters)"
    guard let before else {
      return XrayFormula(name: name, letters: left, numbers: "\(whole)·\(numbers)", result: result)
    }
    let product = CurveWords.factor(run.graph.nodes[node].gradient) + "·\(numbers)"
    return XrayFormula(
      name: name, sign: "←", letters: "\(name) + \(left)",
      numbers: "\(NumberText.formula(before)) + \(product)", result: result)
  }

  /// What a gradient is multiplied by on its way through an operation.
  private func factor(_ node: Int, _ operand: Int) -> (letters: String, numbers: String) {
    let place = run.plan.nodes[node]
    let local = CurveWords.factor(run.graph.nodes[node].localDerivatives[operand])
    switch place.operation {
    case .multiply: return (names.name(of: place.operands[1 - operand]), local)
    case .square:
      let value = CurveWords.factor(run.value(of: place.operands[0]) ?? .nan)
      return ("2\(names.name(of: place.operands[0]))", "2·\(value)")
    case .subtract: return (operand == 0 ? "1" : "(−1)", local)
    default: return (slopeName(node), local)
    }
  }

  private func slopeName(_ node: Int) -> String {
    let operand = run.plan.nodes[node].operands[0]
    return "∂\(names.name(of: node))/∂\(names.name(of: operand))"
  }

  private func slope(_ node: Int, _ result: Double) -> XrayFormula {
    let (letters, numbers) = slopeTexts(node)
    return XrayFormula(name: slopeName(node), letters: letters, numbers: numbers, result: result)
  }

  private func slopeTexts(_ node: Int) -> (letters: String, numbers: String) {
    let operand = run.plan.nodes[node].operands[0]
    let (name, sum) = (names.name(of: node), names.name(of: operand))
    let value = run.value(of: node) ?? .nan
    let factor = CurveWords.factor(value)
    let inside = NumberText.formula(run.value(of: operand) ?? .nan)
    switch run.plan.nodes[node].operation {
    case .tanh: return ("1 − \(name)²", "1 − \(factor)²")
    case .sigmoid:
      return ("\(name)·(1 − \(name))", "\(NumberText.formula(value))·(1 − \(factor))")
    case .softplus: return ("σ(\(sum))", "σ(\(inside))")
    default: return ("relu′(\(sum))", "relu′(\(inside))")
    }
  }

  private func spread(_ node: Int, _ result: Double) -> XrayFormula {
    let terms = run.plan.terms(of: node).map { names.gradient(of: $0) }
    return XrayFormula(
      name: terms[0],
      letters: (terms.dropFirst() + [names.gradient(of: node)])
        .joined(separator: " = "), result: result)
  }

  private func update(_ parameter: Int, _ result: Double) -> XrayFormula {
    let name = names.name(of: run.plan.parameters[parameter])
    let rate = NumberText.rate(run.settings.learningRate)
    let old = NumberText.formula(run.valueBefore(parameter))
    let slope = CurveWords.factor(run.gradient(of: parameter) ?? .nan)
    return XrayFormula(
      name: name, sign: "←", letters: "\(name) − lr·∂L/∂\(name)",
      numbers: "\(old) − \(rate)·\(slope)", result: result)
  }
}
