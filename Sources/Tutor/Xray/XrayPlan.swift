import Engine

/// All numbers of a network on one sample, and the operations of a pass in their order.
struct XrayPlan: Hashable, Sendable {
  /// Inputs, neurons of each layer, one output.
  let sizes: [Int]
  /// The numbers, each behind those that it is made of.
  let nodes: [XrayNode]
  /// The operations of a pass.
  let steps: [XrayStep]
  /// The weights and biases, neuron by neuron.
  let parameters: [WeightPlace]

  /// Writes down the calculation that settings describe.
  ///
  /// - Parameter settings: settings that go together.
  init(_ settings: XraySettings) {
    var builder = XrayPlanBuilder(settings)
    builder.build()
    (sizes, nodes, parameters) = (settings.sizes, builder.nodes, builder.parameters)
    steps = builder.steps
  }

  /// The place of the loss, the last number.
  var loss: Int { nodes.count - 1 }

  /// The place of a number that there is once; `nil` where there is none.
  func node(_ role: XrayNode.Role) -> Int? { nodes.firstIndex { $0.role == role } }

  /// What the network gives: the last neuron's output.
  var output: Int? { node(.output(NeuronPlace(layer: sizes.count - 1, neuron: 0))) }

  /// The last neuron's sum, which is the output where nothing is done to it.
  var sum: Int? { node(.sum(NeuronPlace(layer: sizes.count - 1, neuron: 0))) ?? output }

  /// The operations of one part of a pass, by their places.
  func range(of phase: XrayPhase) -> Range<Int> {
    let first = steps.firstIndex { $0.phase == phase } ?? steps.count
    let count = steps.count { $0.phase == phase }
    return first..<first + count
  }

  // MARK: Computing

  /// A graph with all that comes from outside, and nothing computed.
  ///
  /// - Parameters:
  ///   - sample: the inputs.
  ///   - truth: the target.
  ///   - values: one number for each parameter.
  /// - Returns: the graph before the first operation.
  func graph(of sample: [Double], truth: Double, at values: [Double]) -> Graph {
    var graph = Graph()
    var index = 0
    for node in nodes where !node.isComputed {
      switch node.role {
      case .input(let place): _ = graph.input(sample[place])
      case .target: _ = graph.input(truth)
      case .parameter:
        _ = graph.input(values[index])
        index += 1
      default: _ = graph.input(0.5)
      }
    }
    return graph
  }

  /// Computes the next number.
  ///
  /// - Parameters:
  ///   - index: its place, which is the end of the graph.
  ///   - graph: the numbers before it.
  func compute(_ index: Int, in graph: inout Graph) {
    let node = nodes[index]
    let operands = node.operands.map { graph.value(at: $0) }
    _ = graph.apply(node.operation, operands[0], operands.count > 1 ? operands[1] : nil)
  }

  /// The whole way forward.
  func evaluated(_ sample: [Double], truth: Double, at values: [Double]) -> Graph {
    var graph = graph(of: sample, truth: truth, at: values)
    for index in graph.nodes.count..<nodes.count { compute(index, in: &graph) }
    return graph
  }
}
