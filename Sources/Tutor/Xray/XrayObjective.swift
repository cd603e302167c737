import Engine

/// The loss on one sample as a function of the parameters, for the gradient check.
struct XrayObjective: Objective {
  let plan: XrayPlan
  let sample: [Double]
  let truth: Double

  var parameterCount: Int { plan.parameters.count }

  func value(at parameters: Span<Double>) -> Double {
    graph(at: parameters).nodes[plan.loss].value
  }

  @discardableResult
  func gradient(at parameters: Span<Double>, into gradient: inout MutableSpan<Double>) -> Double {
    var graph = graph(at: parameters)
    let last = graph.value(at: plan.loss)
    graph.backward(from: last)
    for (index, place) in plan.parameters.enumerated() {
      gradient[index] = plan.node(.parameter(place)).map { graph.nodes[$0].gradient } ?? .nan
    }
    return graph[last].value
  }

  private func graph(at parameters: Span<Double>) -> Graph {
    plan.evaluated(
      sample, truth: truth, at: parameters.indices.map { parameters[$0] })
  }
}
