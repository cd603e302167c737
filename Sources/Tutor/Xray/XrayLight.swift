import Engine
import Plotting

/// The numbers that an operation computes, and those that it takes.
struct XrayLight: Hashable {
  var lit: Set<XrayField.Content> = []
  var taken: Set<XrayField.Content> = []
  /// The weight whose input comes along a wire.
  var wire: WeightPlace?

  /// Nothing is computed.
  init() {}

  /// What an operation computes and takes.
  init(_ step: XrayStep, in plan: XrayPlan) {
    switch step {
    case .forward(let node): takeForward(node, plan)
    case .seed(let node): lit = [.gradient(node)]
    case .slope(let node):
      (lit, taken) = ([.slope(node)], [.value(node)])
    case .spread(let node):
      lit = Set(plan.terms(of: node).map { .gradient($0) })
      taken = [.gradient(node)]
    case .back(let node, let operand, _): takeBack(node, operand, plan)
    case .update(let index):
      let node = plan.subject(of: .update(index))
      (lit, taken) = ([.value(node)], [.gradient(node)])
    }
  }

  private mutating func takeForward(_ node: Int, _ plan: XrayPlan) {
    lit = [.value(node), .sum(node)]
    taken = Set(plan.nodes[node].operands.flatMap { [.value($0), .sum($0)] })
    if case .product(let weight) = plan.nodes[node].role { wire = weight }
    if plan.nodes[node].operation == .add {
      // A partial sum and the sum that it becomes stand in the same place.
      taken.subtract(plan.sums(of: node).map { .sum($0) })
    }
  }

  private mutating func takeBack(_ node: Int, _ operand: Int, _ plan: XrayPlan) {
    let place = plan.nodes[node]
    lit = [.gradient(place.operands[operand])]
    taken = [.gradient(node)]
    switch place.operation {
    case .multiply:
      let other = place.operands[1 - operand]
      taken.formUnion([.value(other), .sum(other)])
    case .square: taken.formUnion([.value(place.operands[0])])
    case .tanh, .sigmoid, .relu, .softplus: taken.insert(.slope(node))
    default: break
    }
    if case .product(let weight) = place.role { wire = weight }
  }
}
