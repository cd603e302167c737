import Engine
import Testing

@Suite struct GraphTests {
  // By hand: z = 2·3 + 1 = 7, L = z² = 49; dL/dz = 14, dL/da = 14·3 = 42, dL/db = 28, dL/dc = 14.
  @Test func `the chain rule by hand comes out`() {
    var graph = Graph()
    let (a, b, c) = (graph.input(2), graph.input(3), graph.input(1))
    let product = graph.apply(.multiply, a, b)
    let z = graph.apply(.add, product, c)
    let loss = graph.apply(.square, z)
    graph.backward(from: loss)
    #expect(graph[loss].value == 49)
    #expect(graph[z].gradient == 14)
    #expect([a, b, c].map { graph[$0].gradient } == [42, 28, 14])
    #expect(graph[product].localDerivatives == [3, 2])
  }

  @Test func `a number used twice collects both gradients`() {
    var graph = Graph()
    let x = graph.input(3)
    let y = graph.apply(.multiply, x, x)
    graph.backward(from: y)
    #expect(graph[x].gradient == 6)
  }

  @Test func `passing back one node at a time ends where the whole pass does`() {
    var graph = Graph()
    let x = graph.input(0.3)
    let y = graph.apply(.sigmoid, graph.apply(.tanh, x))
    var whole = graph
    whole.backward(from: y)
    graph.beginBackward(from: y)
    for index in (0..<graph.nodes.count).reversed() { graph.passBack(graph.value(at: index)) }
    #expect(graph == whole)
  }

  // By hand: dL/da = 14·3 and dL/db = 14·2, one after the other.
  @Test func `one product of the chain rule reaches one operand only`() {
    var graph = Graph()
    let (a, b) = (graph.input(2), graph.input(3))
    let product = graph.apply(.multiply, a, b)
    let loss = graph.apply(.square, graph.apply(.add, product, graph.input(1)))
    graph.backward(from: loss)
    var single = graph
    single.beginBackward(from: loss)
    for index in (product.index + 1..<graph.nodes.count).reversed() {
      single.passBack(graph.value(at: index))
    }
    single.passBack(product, toOperand: 0)
    #expect([a, b].map { single[$0].gradient } == [42, 0])
    single.passBack(product, toOperand: 1)
    #expect(single == graph)
  }

  @Test(arguments: [
    Graph.Operation.square, .exp, .log, .tanh, .sigmoid, .relu, .softplus, .add, .subtract,
    .multiply, .divide,
  ])
  func `local derivatives agree with central differences`(operation: Graph.Operation) {
    let isBinary = [.add, .subtract, .multiply, .divide].contains(operation)
    func value(_ x: Double, _ y: Double) -> Double {
      var graph = Graph()
      let (a, b) = (graph.input(x), graph.input(y))
      let result = graph.apply(operation, a, isBinary ? b : nil)
      return graph[result].value
    }
    var graph = Graph()
    let (a, b) = (graph.input(0.7), graph.input(1.9))
    let result = graph.apply(operation, a, isBinary ? b : nil)
    graph.backward(from: result)
    let h = 6e-6
    #expect(abs(graph[a].gradient - (value(0.7 + h, 1.9) - value(0.7 - h, 1.9)) / (2 * h)) < 1e-8)
    if isBinary {
      #expect(
        abs(graph[b].gradient - (value(0.7, 1.9 + h) - value(0.7, 1.9 - h)) / (2 * h)) < 1e-8)
    }
  }

  // The graph knows nothing of layers, buffers or kernels: an independent oracle.
  @Test(arguments: [Activation.tanh, .sigmoid, .relu, .softplus], UInt64(0)..<10)
  func `a network and its graph agree on every gradient`(hidden: Activation, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var network = Network<Double>(sizes: [2, 3, 1], hidden: hidden, generator: &generator)
    let x = [generator.normal(), generator.normal()]
    let target = generator.normal()
    let operation = try #require(
      [.tanh: Graph.Operation.tanh, .sigmoid: .sigmoid, .relu: .relu, .softplus: .softplus][hidden])
    var graph = Graph()
    let parameters = network.flatParameters.map { graph.input($0) }
    let inputs = x.map { graph.input($0) }
    var layer: [Graph.Value] = []
    for o in 0..<3 {
      let terms = (0..<2).map { graph.apply(.multiply, parameters[o * 2 + $0], inputs[$0]) }
      layer.append(graph.apply(operation, graph.sum([parameters[6 + o]] + terms)))
    }
    let terms = (0..<3).map { graph.apply(.multiply, parameters[9 + $0], layer[$0]) }
    let output = graph.sum([parameters[12]] + terms)
    let difference = graph.apply(.subtract, output, graph.input(target))
    let loss = graph.apply(.multiply, graph.input(0.5), graph.apply(.square, difference))
    graph.backward(from: loss)

    let predicted = network.forward(x)
    let result = HalfSquaredError()(predicted, [target], columns: 1)
    network.backward(from: result.gradient)
    #expect(abs(result.value - graph[loss].value) < 1e-14)
    for (found, value) in zip(network.flatGradient, parameters) {
      #expect(abs(found - graph[value].gradient) < 1e-14)
    }
  }
}
