import Engine

/// What is known at the moment.
extension XrayRun {
  /// The value of a number of this pass; `nil` before it is computed.
  func value(of node: Int) -> Double? {
    node < graph.nodes.count ? graph.nodes[node].value : nil
  }

  /// The derivative of the loss by a number of this pass; `nil` before it is complete.
  func gradient(ofNode node: Int) -> Double? {
    reach[node] == true ? graph.nodes[node].gradient : nil
  }

  /// The derivative of the loss by a parameter; `nil` before it is known.
  func gradient(of parameter: Int) -> Double? {
    plan.node(.parameter(plan.parameters[parameter])).flatMap { gradient(ofNode: $0) }
  }

  /// What a parameter was at the beginning of the pass.
  func valueBefore(_ parameter: Int) -> Double {
    plan.node(.parameter(plan.parameters[parameter])).flatMap { value(of: $0) } ?? .nan
  }

  /// How steep a function is where it stands; `nil` before it was asked for.
  func slope(of node: Int) -> Double? {
    guard plan.steps.prefix(place).contains(.slope(node)) else { return nil }
    return graph.nodes[node].localDerivatives[0]
  }

  /// The numbers that have got a gradient.
  private var reach: [Int: Bool] {
    var reach: [Int: Bool] = [:]
    for step in plan.steps.prefix(place) {
      switch step {
      case .seed(let node): reach[node] = true
      case .back(let node, let operand, _): reach[plan.nodes[node].operands[operand]] = true
      case .spread(let node):
        for term in plan.terms(of: node) { reach[term] = true }
      case .forward, .slope, .update: break
      }
    }
    return reach
  }

  /// What the operation that was just done has come to.
  ///
  /// - Parameter step: the operation.
  /// - Returns: the number that it computed.
  func result(of step: XrayStep) -> Double {
    switch step {
    case .forward(let node): value(of: node) ?? .nan
    case .seed(let node), .spread(let node): graph.nodes[node].gradient
    case .back(let node, let operand, _):
      graph.nodes[plan.nodes[node].operands[operand]].gradient
    case .slope(let node): graph.nodes[node].localDerivatives[0]
    case .update(let index): parameters[index]
    }
  }

  // MARK: The whole

  /// The loss with the present weights.
  var loss: Double { evaluated.nodes[plan.loss].value }

  /// What the network gives with the present weights.
  var output: Double { plan.output.map { evaluated.nodes[$0].value } ?? .nan }

  /// All numbers with the present weights.
  private var evaluated: Graph {
    plan.evaluated(settings.sample, truth: settings.truth, at: parameters)
  }

  /// The gradient of the loss with the present weights, one number for each parameter.
  var presentGradient: [Double] {
    var graph = evaluated
    graph.backward(from: graph.value(at: plan.loss))
    return plan.parameters.map { place in
      plan.node(.parameter(place)).map { graph.nodes[$0].gradient } ?? .nan
    }
  }

  /// True when all weights and the loss are numbers that a screen can show.
  var isFinite: Bool { parameters.allSatisfy(\.isFinite) && loss.isFinite }

  // MARK: The gradient check

  /// How far the gradients of this pass are from central differences; `nil` before all are known.
  var gradientError: Double? {
    let gradients = plan.parameters.indices.compactMap { gradient(of: $0) }
    guard gradients.count == plan.parameters.count else { return nil }
    return gradientError(of: gradients)
  }

  /// How far numbers that claim to be the gradients of this pass are from central differences.
  func gradientError(of claim: [Double]) -> Double {
    let objective = XrayObjective(plan: plan, sample: settings.sample, truth: settings.truth)
    return GradientCheck.error(
      of: claim, objective, at: plan.parameters.indices.map { valueBefore($0) })
  }

  /// What central differences say of each gradient at the beginning of the pass.
  var centralDifferences: [Double] {
    let objective = XrayObjective(plan: plan, sample: settings.sample, truth: settings.truth)
    let place = plan.parameters.indices.map { valueBefore($0) }
    let step = 6e-6
    return place.indices.map { index in
      var (ahead, behind) = (place, place)
      ahead[index] += step
      behind[index] -= step
      return (objective.value(at: ahead.span) - objective.value(at: behind.span)) / (2 * step)
    }
  }

  /// What a gradient check says.
  ///
  /// - Parameter error: the largest difference, as a share where the gradient is above 1.
  /// - Returns: true when it is no more than rounding makes.
  static func passes(_ error: Double) -> Bool { error <= 1e-6 }
}
