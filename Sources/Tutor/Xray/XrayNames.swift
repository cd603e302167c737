/// What numbers and gradients of a plan are called in formulas.
struct XrayNames {
  let plan: XrayPlan
  let settings: XraySettings

  init(_ run: XrayRun) { (plan, settings) = (run.plan, run.settings) }

  /// The name of a number: `w₁`, `w₁·x₁`, `z`, `e²`.
  func name(of node: Int) -> String {
    switch plan.nodes[node].role {
    case .input(let index): numbered("x", index, of: plan.sizes[0])
    case .parameter(let place): name(of: place)
    case .target: "t"
    case .half: "½"
    case .product, .targetProduct:
      plan.nodes[node].operands.map { name(of: $0) }.joined(separator: "·")
    case .partialSum: plan.terms(of: node).map { name(of: $0) }.joined(separator: " + ")
    case .sum: "z"
    case .output(let place): name(of: place)
    case .error: "e"
    case .square: "e²"
    case .softplus: "s"
    case .loss: "L"
    }
  }

  /// The name of a weight or a bias within its neuron.
  func name(of place: WeightPlace) -> String {
    guard let input = place.input else { return "b" }
    return numbered("w", input, of: plan.sizes[place.layer])
  }

  /// The name of what a neuron gives: `o`, of a hidden one `h₁`, of a second layer `g₁`.
  ///
  /// The cross-entropy takes the sum itself, the logit z.
  func name(of place: NeuronPlace) -> String {
    guard place.layer < plan.sizes.count - 1 else { return settings.loss == .bce ? "z" : "o" }
    return numbered(place.layer == 1 ? "h" : "g", place.neuron, of: plan.sizes[place.layer])
  }

  /// The name of the derivative of the loss by a number: `∂L/∂w₁`, `∂L/∂(e²)`.
  ///
  /// What is added in a sum has the gradient of the sum, and is called by it.
  func gradient(of node: Int) -> String {
    let name = name(of: node)
    return "∂L/∂" + (name.count > 2 || name.contains("²") ? "(\(name))" : name)
  }

  /// The number by whose gradient a product, or a part of a sum, is called.
  func carrier(of node: Int) -> Int {
    switch plan.nodes[node].role {
    case .product(let weight):
      let place = NeuronPlace(layer: weight.layer + 1, neuron: weight.neuron)
      return plan.node(.sum(place)) ?? plan.node(.output(place)) ?? node
    default: return node
    }
  }

  /// The neuron that an operation belongs to, by its name; `nil` where there is one neuron only, and
  /// for the loss.
  func neuron(of step: XrayStep) -> String? {
    guard plan.sizes.count > 2, let place = plan.neuron(of: step) else {
      return nil
    }
    return name(of: place)
  }

  private func numbered(_ letter: String, _ index: Int, of count: Int) -> String {
    count == 1 ? letter : letter + CurveWords.subscripted(index + 1)
  }
}

extension XrayPlan {
  /// The neuron that an operation belongs to; `nil` for the loss.
  func neuron(of step: XrayStep) -> NeuronPlace? {
    switch step {
    case .forward(let node), .seed(let node), .slope(let node), .spread(let node):
      neuron(of: nodes[node].role)
    case .back(let node, _, _): neuron(of: nodes[node].role)
    case .update(let index): neuron(of: .parameter(parameters[index]))
    }
  }

  private func neuron(of role: XrayNode.Role) -> NeuronPlace? {
    switch role {
    case .parameter(let place), .product(let place):
      NeuronPlace(layer: place.layer + 1, neuron: place.neuron)
    case .partialSum(let place), .sum(let place), .output(let place): place
    case .input, .target, .half, .error, .square, .softplus, .targetProduct, .loss: nil
    }
  }

  /// The number that an operation gives a value, a gradient or a slope.
  func subject(of step: XrayStep) -> Int {
    switch step {
    case .forward(let node), .seed(let node), .slope(let node), .spread(let node): node
    case .back(let node, let operand, _): nodes[node].operands[operand]
    case .update(let index): node(.parameter(parameters[index])) ?? 0
    }
  }
}
