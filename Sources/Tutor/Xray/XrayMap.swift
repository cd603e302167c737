import Engine
import Plotting

/// Where all numbers of a calculation stand: inputs, a block for each neuron, the loss, from left to
/// right; a column of blocks for each layer, with wires between them.
///
/// A block has two rows for each weight, the second for its gradient:
/// ```
/// w₁   0.5      1┐ tanh
/// ∂  −0.85  −0.42├─z    0.5
/// w₂     1     −1┤ ∂  −0.42
/// ∂   0.42  −0.42│ f′  0.79
/// b    0.5───────┘ o   0.46
/// ∂  −0.42         ∂  −0.54
/// ```
struct XrayMap {
  /// The cells that a number may take.
  let digits: Int
  /// How far apart wires run.
  let spacing: Int
  private(set) var fields: [XrayField] = []
  private(set) var wires: [XrayWire] = []
  /// The strokes that gather what is added, top and rows of the addends, by their column.
  private(set) var sums: [XraySum] = []
  /// The cell between the last neuron and the loss.
  private(set) var bridge = Point(0, 0)
  /// The columns that blocks take, from left to right.
  private(set) var blocks: [Range<Int>] = []
  /// How many rows there are.
  private(set) var height = 0

  private let plan: XrayPlan
  private let names: XrayNames
  private let activations: [XrayActivation]

  /// The map of a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - digits: the cells that a number may take.
  ///   - spacing: how far apart wires run.
  ///   - gap: how many rows lie between two neurons.
  init(_ run: XrayRun, digits: Int, spacing: Int, gap: Int) {
    (self.digits, self.spacing) = (digits, spacing)
    (plan, names) = (run.plan, XrayNames(run))
    activations = run.settings.resolvedActivations
    place(gap: gap)
  }

  /// The width of a name and a number, with the sign between them.
  var fieldWidth: Int { digits + 3 }
  /// The width of a neuron: a weight, its product, the stroke of the sum and a line from it, the sum.
  var cardWidth: Int { 2 * fieldWidth + digits + 3 }
  /// The width of everything.
  var width: Int { blocks.last?.upperBound ?? 0 }

  // MARK: Rows

  /// The first row of each neuron, layer by layer; layer 0 are the inputs, a row each.
  private mutating func place(gap: Int) {
    let layers = 1..<plan.sizes.count
    let total = layers.map { layerHeight($0, gap: gap) }.max() ?? 0
    var tops: [Int: [Int]] = [:]
    for layer in layers {
      let card = cardHeight(layer)
      let start = (total - layerHeight(layer, gap: gap)) / 2
      tops[layer] = (0..<plan.sizes[layer]).map { start + $0 * (card + gap) }
    }
    var sources = inputRows(tops[1] ?? [], total)
    addInputs(sources)
    var column = fieldWidth
    for layer in layers {
      let shifted = clear(tops[layer] ?? [], of: sources)
      let gutter = plan.sizes[layer - 1] * spacing + 1
      addWires(from: sources, at: column, to: shifted, width: gutter, layer: layer)
      column += gutter
      for (neuron, top) in shifted.enumerated() {
        addCard(NeuronPlace(layer: layer, neuron: neuron), at: Point(column, top))
      }
      blocks.append(column..<column + cardWidth)
      column += cardWidth
      sources = shifted.map { $0 + outputRow(layer) }
    }
    bridge = Point(column, sources[0])
    addLoss(at: Point(column + 1, sources[0]))
    blocks.append(column..<column + fieldWidth + 2)
    moveIntoView()
  }

  private func edgeCount(_ layer: Int) -> Int {
    plan.sizes[layer - 1]
      + (plan.parameters.contains { $0.layer == layer - 1 && $0.input == nil } ? 1 : 0)
  }

  private func cardHeight(_ layer: Int) -> Int {
    max(2 * edgeCount(layer), outputRow(layer) + 2)
  }

  private func layerHeight(_ layer: Int, gap: Int) -> Int {
    plan.sizes[layer] * (cardHeight(layer) + gap) - gap
  }

  /// The row of a block in which its output stands.
  private func outputRow(_ layer: Int) -> Int {
    if edgeCount(layer) == 1 { return activations[layer - 1].operation == nil ? 0 : 3 }
    return activations[layer - 1].operation == nil ? 1 : 4
  }

  /// The rows of the inputs: beside the weights of one neuron, else spread, and on no row at which
  /// the wire of another input arrives.
  private func inputRows(_ tops: [Int], _ total: Int) -> [Int] {
    let count = plan.sizes[0]
    guard tops.count > 1 else { return (0..<count).map { (tops.first ?? 0) + 2 * $0 } }
    var rows: [Int] = []
    for input in 0..<count {
      let wanted = (2 * input + 1) * total / (2 * count)
      let taken = Set(rows + tops.flatMap { top in (0..<count).map { top + 2 * $0 } })
      rows.append(
        (0...total).map { abs($0) }.flatMap { [wanted - $0, wanted + $0] }
          .first { !taken.contains($0) } ?? wanted)
    }
    return rows
  }

  /// The first rows of neurons, moved so that no wire arrives on the row of another source.
  private func clear(_ tops: [Int], of sources: [Int]) -> [Int] {
    for shift in [0, 1, -1, 2, -2, 3, -3] {
      let rows = tops.flatMap { top in sources.indices.map { ($0, top + shift + 2 * $0) } }
      let isClear = rows.allSatisfy { index, row in
        sources.enumerated().allSatisfy { $0.offset == index || $0.element != row }
      }
      if isClear { return tops.map { $0 + shift } }
    }
    return tops
  }

  /// The top row is 0.
  private mutating func moveIntoView() {
    let rows = fields.map(\.point.row) + wires.flatMap { [$0.source] + $0.targets.map(\.row) }
    let top = rows.min() ?? 0
    height = (rows.max() ?? 0) - top + 1
    fields = fields.map { field in
      XrayField(
        content: field.content, point: Point(field.point.column, field.point.row - top),
        name: field.name, block: field.block)
    }
    wires = wires.map { $0.moved(up: top) }
    sums = sums.map { $0.moved(up: top) }
    bridge.row -= top
  }

  // MARK: Blocks

  private mutating func add(
    _ content: XrayField.Content, _ name: String, _ column: Int, _ row: Int
  ) {
    fields.append(
      XrayField(content: content, point: Point(column, row), name: name, block: blocks.count))
  }

  private mutating func addInputs(_ rows: [Int]) {
    for (index, row) in rows.enumerated() {
      guard let node = plan.node(.input(index)) else { continue }
      add(.value(node), names.name(of: node), 0, row)
    }
    blocks.append(0..<fieldWidth)
  }

  private mutating func addWires(
    from sources: [Int], at column: Int, to tops: [Int], width: Int, layer: Int
  ) {
    for (index, row) in sources.enumerated() {
      // The lanes stand apart by the spacing, the last one beside the blocks.
      let lane = column + width - 1 - (sources.count - 1 - index) * max(1, spacing)
      wires.append(
        XrayWire(
          start: column, lane: max(column, lane), end: column + width, source: row,
          targets: tops.enumerated().map { neuron, top in
            XrayWire.Target(
              row: top + 2 * index,
              weight: WeightPlace(layer: layer - 1, neuron: neuron, input: index))
          }))
    }
  }

  private mutating func addCard(_ place: NeuronPlace, at point: Point) {
    let count = edgeCount(place.layer)
    let product = point.column + fieldWidth
    let right = product + digits + 1
    for edge in 0..<count {
      let input = edge < plan.sizes[place.layer - 1] ? edge : nil
      let weight = WeightPlace(layer: place.layer - 1, neuron: place.neuron, input: input)
      guard let node = plan.node(.parameter(weight)) else { continue }
      let row = point.row + 2 * edge
      add(.value(node), names.name(of: weight), point.column, row)
      add(.gradient(node), "∂", point.column, row + 1)
      if let term = plan.node(.product(weight)) {
        add(.value(term), "", product, row)
        add(.gradient(term), "", product, row + 1)
      }
    }
    sums.append(
      XraySum(
        column: right, left: product, top: point.row, count: count,
        hasBias: count > plan.sizes[place.layer - 1]))
    addSum(of: place, at: Point(right + 2, point.row), isSingle: count == 1)
  }

  /// The sum of a neuron, its function and what it gives, from the top of its block down.
  private mutating func addSum(of place: NeuronPlace, at point: Point, isSingle: Bool) {
    guard let output = plan.node(.output(place)) else { return }
    let name = names.name(of: place)
    let function = activations[place.layer - 1]
    guard function.operation != nil, let sum = plan.node(.sum(place)) else {
      let row = point.row + (isSingle ? 0 : 1)
      if !isSingle { add(.label("Σ"), "", point.column, point.row) }
      add(.sum(output), name, point.column, row)
      add(.gradient(output), "∂", point.column, row + 1)
      return
    }
    let row = point.row + (isSingle ? 0 : 1)
    if !isSingle { add(.label(function.rawValue), "", point.column, point.row) }
    add(.sum(sum), "z", point.column, row)
    add(.gradient(sum), "∂", point.column, row + 1)
    add(.slope(output), "f′", point.column, row + 2)
    add(.value(output), name, point.column, row + 3)
    add(.gradient(output), "∂", point.column, row + 4)
  }

  private mutating func addLoss(at point: Point) {
    if let node = plan.node(.target) { add(.value(node), "t", point.column, point.row - 1) }
    let roles: [XrayNode.Role] = [.error, .square, .softplus, .targetProduct, .loss]
    var row = point.row
    for node in roles.compactMap({ plan.node($0) }) {
      add(.value(node), names.name(of: node), point.column, row)
      add(.gradient(node), "∂", point.column, row + 1)
      row += 2
      if plan.nodes[node].operation == .softplus {
        add(.slope(node), "s′", point.column, row)
        row += 1
      }
    }
  }
}
