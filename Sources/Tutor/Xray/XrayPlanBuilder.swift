import Engine

/// Writes down numbers and operations in their order.
struct XrayPlanBuilder {
  private(set) var nodes: [XrayNode] = []
  private(set) var parameters: [WeightPlace] = []
  private(set) var steps: [XrayStep] = []
  private let settings: XraySettings
  /// What has got a gradient so far: another one is added to it.
  private var reached: Set<Int> = []

  init(_ settings: XraySettings) { self.settings = settings }

  mutating func build() {
    addOutside()
    for layer in 1..<settings.sizes.count {
      for neuron in 0..<settings.sizes[layer] {
        addNeuron(NeuronPlace(layer: layer, neuron: neuron))
      }
    }
    addLoss()
    steps = nodes.indices.filter { nodes[$0].isComputed }.map { .forward($0) }
    goBack()
    steps += parameters.indices.map { .update($0) }
  }

  // MARK: Forward

  /// All that is not computed comes first.
  private mutating func addOutside() {
    let sizes = settings.sizes
    for index in 0..<sizes[0] { add(.input(index)) }
    for layer in 1..<sizes.count {
      for neuron in 0..<sizes[layer] {
        for input in 0..<sizes[layer - 1] {
          addParameter(WeightPlace(layer: layer - 1, neuron: neuron, input: input))
        }
        if settings.hasBias {
          addParameter(WeightPlace(layer: layer - 1, neuron: neuron, input: nil))
        }
      }
    }
    add(.target)
    if settings.loss == .half { add(.half) }
  }

  private mutating func addParameter(_ place: WeightPlace) {
    parameters.append(place)
    add(.parameter(place))
  }

  private mutating func addNeuron(_ place: NeuronPlace) {
    let activation = settings.resolvedActivations[place.layer - 1].operation
    let last = activation == nil ? XrayNode.Role.output(place) : .sum(place)
    let inputs = settings.sizes[place.layer - 1]
    let isSingle = inputs == 1 && !settings.hasBias
    var terms = (0..<inputs).map { input in
      let weight = WeightPlace(layer: place.layer - 1, neuron: place.neuron, input: input)
      return add(
        isSingle ? last : .product(weight), .multiply,
        [index(of: .parameter(weight)), source(of: place, input)])
    }
    if settings.hasBias {
      let bias = WeightPlace(layer: place.layer - 1, neuron: place.neuron, input: nil)
      terms.append(index(of: .parameter(bias)))
    }
    var sum = terms[0]
    for (count, term) in terms.enumerated().dropFirst() {
      sum = add(count == terms.count - 1 ? last : .partialSum(place), .add, [sum, term])
    }
    if let activation { add(.output(place), activation, [sum]) }
  }

  /// What comes in at an input of a neuron.
  private func source(of place: NeuronPlace, _ input: Int) -> Int {
    place.layer == 1
      ? index(of: .input(input))
      : index(of: .output(NeuronPlace(layer: place.layer - 1, neuron: input)))
  }

  private mutating func addLoss() {
    let output = index(of: .output(NeuronPlace(layer: settings.sizes.count - 1, neuron: 0)))
    let target = index(of: .target)
    switch settings.loss {
    case .half:
      let error = add(.error, .subtract, [output, target])
      let square = add(.square, .square, [error])
      add(.loss, .multiply, [index(of: .half), square])
    case .mse:
      add(.loss, .square, [add(.error, .subtract, [output, target])])
    case .bce:
      let softplus = add(.softplus, .softplus, [output])
      add(.loss, .subtract, [softplus, add(.targetProduct, .multiply, [target, output])])
    }
  }

  @discardableResult
  private mutating func add(
    _ role: XrayNode.Role, _ operation: Graph.Operation = .input, _ operands: [Int] = []
  ) -> Int {
    nodes.append(XrayNode(role: role, operation: operation, operands: operands))
    return nodes.count - 1
  }

  private func index(of role: XrayNode.Role) -> Int {
    guard let index = nodes.firstIndex(where: { $0.role == role }) else {
      preconditionFailure("\(role) is computed before it is used")
    }
    return index
  }

  // MARK: Backward

  /// From the loss back, a neuron at a time; of a neuron its weights first, in their order.
  private mutating func goBack() {
    steps.append(.seed(nodes.count - 1))
    let first = nodes.firstIndex { [.error, .softplus].contains($0.role) } ?? nodes.count
    for index in (first..<nodes.count).reversed() { pass(index) }
    for layer in (1..<settings.sizes.count).reversed() {
      for neuron in 0..<settings.sizes[layer] {
        goBack(through: NeuronPlace(layer: layer, neuron: neuron))
      }
    }
  }

  private mutating func goBack(through place: NeuronPlace) {
    let output = index(of: .output(place))
    let sum = nodes.firstIndex { $0.role == .sum(place) } ?? output
    if sum != output { pass(output) }
    if nodes[sum].operation == .add { steps.append(.spread(sum)) }
    let inputs = 0..<settings.sizes[place.layer - 1]
    let products = inputs.map { input in
      let weight = WeightPlace(layer: place.layer - 1, neuron: place.neuron, input: input)
      return nodes.firstIndex { $0.role == .product(weight) } ?? sum
    }
    for product in products { pass(product, to: 0) }
    for product in products where isWanted(nodes[product].operands[1]) { pass(product, to: 1) }
  }

  /// The gradient of a number goes to all of its operands that have one.
  private mutating func pass(_ index: Int) {
    if [.tanh, .sigmoid, .relu, .softplus].contains(nodes[index].operation) {
      steps.append(.slope(index))
    }
    for place in nodes[index].operands.indices where isWanted(nodes[index].operands[place]) {
      pass(index, to: place)
    }
  }

  private mutating func pass(_ index: Int, to place: Int) {
    let operand = nodes[index].operands[place]
    steps.append(
      .back(from: index, operand: place, adds: !reached.insert(operand).inserted))
  }

  /// Data and constants are not learned: nobody asks for their gradients.
  private func isWanted(_ index: Int) -> Bool {
    switch nodes[index].role {
    case .input, .target, .half: false
    default: true
    }
  }
}
