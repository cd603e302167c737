import Engine

/// A pass through a network taken apart, at one moment: a step is one arithmetic operation.
///
/// Forward, backward, update; then the next pass begins with the new weights. The numbers are those
/// of the engine's `Graph`, which each step takes one operation further.
struct XrayRun: Adjustable {
  /// What is set now; weights set by hand stand in it until the next step.
  private(set) var settings: XraySettings
  /// The numbers and operations of a pass.
  let plan: XrayPlan
  /// The weights and biases, as far as they have been updated.
  private(set) var parameters: [Double]
  /// The weights and biases before the first step.
  private(set) var start: [Double]
  /// The numbers of this pass, as far as they are computed; its parameters are those before it.
  private(set) var graph: Graph
  /// What the operations of this pass have come to, those that are done.
  private(set) var results: [Double] = []
  /// How many passes are complete.
  private(set) var pass = 0
  /// How many steps were made.
  private(set) var stepCount = 0
  /// The loss before the first step.
  private(set) var firstLoss: Double
  /// The losses before the first step and after the last passes.
  private(set) var losses: [Double]
  /// The lowest loss at the end of a pass.
  private(set) var bestLoss: Double
  /// How far the last pass has moved the parameters; `nil` before the first has ended.
  private(set) var stepSize: Double?
  /// How often the loss has turned from falling to rising or back.
  private(set) var turns = 0
  /// Whether the last pass that changed the loss made it larger.
  private var isRising: Bool?

  /// How many losses are kept.
  private static let keptLosses = 60

  /// A run before its first step.
  ///
  /// - Parameter settings: what was set.
  /// - Throws: `UserError` when settings do not go together.
  init(_ settings: XraySettings) throws(UserError) {
    try settings.check()
    plan = XrayPlan(settings)
    parameters = settings.start(of: plan)
    start = parameters
    self.settings = settings
    graph = plan.graph(of: settings.sample, truth: settings.truth, at: parameters)
    firstLoss =
      plan.evaluated(settings.sample, truth: settings.truth, at: parameters)
      .nodes[plan.loss].value
    losses = [firstLoss]
    bestLoss = firstLoss
  }

  /// How many operations of this pass are done.
  var place: Int { results.count }

  /// The operation done last; `nil` at the beginning of a run.
  var last: XrayStep? { place > 0 ? plan.steps[place - 1] : nil }

  /// The operation that comes next.
  var next: XrayStep { plan.steps[place % plan.steps.count] }

  /// How many operations are left of this pass; all of them at its end.
  var stepsToPassEnd: Int {
    place == plan.steps.count ? plan.steps.count : plan.steps.count - place
  }

  /// Does the next operation.
  mutating func step() {
    // A setting by hand has been taken over; held longer, it would be made again.
    if !settings.edits.isEmpty { settings.edits = WeightEdits() }
    if place == plan.steps.count { beginPass() }
    let step = plan.steps[place]
    perform(step)
    results.append(result(of: step))
    stepCount += 1
    if place == plan.steps.count { endPass() }
  }

  /// Changes what may be changed in mid-run; with another sample or weight the pass begins anew.
  mutating func apply(_ new: XraySettings) {
    let old = settings
    settings = new
    let before = parameters
    for (index, weight) in plan.parameters.enumerated() {
      if let value = new.edits[weight] { parameters[index] = value }
    }
    guard parameters != before || new.sample != old.sample || new.truth != old.truth else { return }
    beginPass()
    guard stepCount == 0 else { return }
    start = parameters
    firstLoss = loss
    (losses, bestLoss) = ([firstLoss], firstLoss)
  }

  /// Begins the pass again with the weights as they are.
  mutating func restartPass() { beginPass() }

  // MARK: One operation

  private mutating func perform(_ step: XrayStep) {
    switch step {
    case .forward(let node): plan.compute(node, in: &graph)
    case .seed(let node): graph.beginBackward(from: graph.value(at: node))
    case .slope: break
    case .back(let node, let operand, _):
      graph.passBack(graph.value(at: node), toOperand: operand)
    case .spread(let node):
      for sum in plan.sums(of: node) { graph.passBack(graph.value(at: sum)) }
    case .update(let index):
      parameters[index] -= settings.learningRate * (gradient(of: index) ?? .nan)
    }
  }

  private mutating func beginPass() {
    graph = plan.graph(of: settings.sample, truth: settings.truth, at: parameters)
    results = []
  }

  private mutating func endPass() {
    pass += 1
    noteLoss(loss)
    let moves = plan.parameters.indices.map { parameters[$0] - valueBefore($0) }
    stepSize = moves.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private mutating func noteLoss(_ loss: Double) {
    if let before = losses.last, loss != before {
      let rises = !(loss < before)
      if let isRising, isRising != rises { turns += 1 }
      isRising = rises
    }
    losses.append(loss)
    if losses.count > Self.keptLosses { losses.removeFirst() }
    if loss < bestLoss { bestLoss = loss }
  }
}

extension XrayPlan {
  /// The additions that a sum is made of, the last one first.
  func sums(of node: Int) -> [Int] {
    var sums: [Int] = []
    var index = node
    while nodes[index].operation == .add {
      sums.append(index)
      index = nodes[index].operands[0]
    }
    return sums
  }

  /// All that is added in a sum, from the left.
  func terms(of node: Int) -> [Int] {
    let sums = sums(of: node)
    guard let first = sums.last else { return [node] }
    return [nodes[first].operands[0]] + sums.reversed().map { nodes[$0].operands[1] }
  }
}

extension XraySettings {
  /// The weights to begin with: those set by hand, the others drawn, or such as are nice to look at.
  fileprivate func start(of plan: XrayPlan) -> [Double] {
    let drawn = seed != nil || subject == .network
    var generator = SplitMix64(seed: seed ?? 1)
    let usual = subject == .parabola ? [0] : [0.5, 1, 0.5]
    return plan.parameters.enumerated().map { index, place in
      // One decimal is enough to be different, and can be followed in the head.
      let number = (generator.uniform(in: -1...1) * 10).rounded() / 10
      return edits[place] ?? (drawn ? (number == 0 ? 0.1 : number) : usual[index])
    }
  }
}
