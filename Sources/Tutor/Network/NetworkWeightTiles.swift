import Engine
import Plotting

/// The weights that lead into neurons of the first layer: as pictures of 8×8 pixels where rows are
/// digits, what each of them looks for; else as a table, a row for each neuron, a column for each
/// input.
struct NetworkWeightTiles {
  let weights: LayerWeights
  /// What the inputs are called.
  var names: [String] = []
  /// The neuron that is shown alone; `nil` for all for which there is room.
  var neuron: Int?
  /// The pixels of a row and of a column of a digit.
  var side = usualSide

  /// The side of the digits that this program makes.
  private static let usualSide = 8

  func draw(into buffer: inout Buffer, frame: Rect) {
    buffer.clear(frame)
    guard weights.inputs == side * side else {
      return drawTable(into: &buffer, frame: frame)
    }
    if let neuron { return drawLarge(neuron, into: &buffer, frame: frame) }
    // Two values in a cell of half blocks: eight pixels are four rows. Large ones are halved.
    let shown = side > 16 ? side / 2 : side
    let tile = Size(width: shown + 2, height: shown / 2 + 1)
    let columns = max(1, (frame.width + 1) / tile.width)
    let rows = max(1, (frame.height + 1) / tile.height)
    let count = min(weights.outputs, columns * rows)
    for index in 0..<count {
      let rect = Rect(
        column: frame.minColumn + index % columns * tile.width,
        row: frame.minRow + index / columns * tile.height, width: shown, height: shown / 2)
      guard rect.endColumn <= frame.endColumn, rect.endRow <= frame.endRow else { continue }
      map(of: index).draw(into: &buffer, in: rect)
    }
    guard count < weights.outputs else { return }
    buffer.write(
      "+\(weights.outputs - count)", endingAt: frame.endColumn, row: frame.endRow - 1, ink: .dim)
  }

  private func drawTable(into buffer: inout Buffer, frame: Rect) {
    let shown = Array(neuron.map { $0..<$0 + 1 } ?? 0..<weights.outputs)
    let size = Size(width: weights.inputs, height: shown.count)
    let largest = max(weights.weight.map(abs).filter(\.isFinite).max() ?? 1, 1e-300)
    let shades = Heatmap(
      shown.flatMap { neuron in (0..<size.width).map { weights[neuron, $0] / largest } },
      size: size)
    // With room for it, each number stands on its shade, and a row above tells the inputs.
    let cell = Size(
      width: (frame.width - 6) / max(1, size.width), height: (frame.height - 1) / size.height)
    guard cell.width >= 7, cell.height >= 1 else { return shades.draw(into: &buffer, in: frame) }
    let table = Rect(
      column: frame.minColumn + 6, row: frame.minRow + 1, width: cell.width * size.width,
      height: cell.height * size.height)
    shades.draw(into: &buffer, in: table)
    for (input, name) in names.prefix(size.width).enumerated() {
      let place = Point(table.minColumn + input * cell.width, frame.minRow)
      buffer.write(name, at: place, ink: .dim, width: cell.width - 1)
    }
    for (index, neuron) in shown.enumerated() {
      let row = table.minRow + index * cell.height + cell.height / 2
      buffer.write("h1.\(neuron + 1)", at: Point(frame.minColumn + 1, row), ink: .dim)
      for input in 0..<size.width {
        let place = Point(table.minColumn + input * cell.width + 1, row)
        write(weights[neuron, input], at: place, into: &buffer)
      }
    }
  }

  /// Writes a number on the shade behind it.
  private func write(_ value: Double, at point: Point, into buffer: inout Buffer) {
    for (offset, scalar) in NumberText.fixed(value, decimals: 2).unicodeScalars.enumerated() {
      let place = Point(point.column + offset, point.row)
      buffer.put(scalar, at: place, ink: .text, paper: buffer[place]?.mixedPaper)
    }
  }

  private func drawLarge(_ neuron: Int, into buffer: inout Buffer, frame: Rect) {
    let height = min(frame.height, frame.width / 2)
    let rect = Rect(
      column: frame.minColumn + (frame.width - 2 * height) / 2, row: frame.minRow,
      width: 2 * height, height: height)
    map(of: neuron).draw(into: &buffer, in: rect)
  }

  private func map(of neuron: Int) -> Heatmap {
    Heatmap(Self.pixels(weights, neuron), size: Size(width: side, height: side))
  }

  /// The weights of a neuron as shares of the largest of its layer.
  static func pixels(_ weights: LayerWeights, _ neuron: Int) -> [Double] {
    let largest = weights.weight.map(abs).filter(\.isFinite).max() ?? 1
    return (0..<weights.inputs).map { weights[neuron, $0] / max(largest, 1e-300) }
  }

  /// What stands for the outputs of all neurons on a grid where there is no plane: for the first
  /// layer its pictures, for the others nothing.
  static func outputs(of run: NetworkRun, on size: Size) -> [[Double]] {
    let (weights, side) = (run.network.weights[0], usualSide)
    guard weights.inputs == side * side else { return strips(weights, of: run, on: size) }
    let pictures = (0..<weights.outputs).map { pixels(weights, $0) }
    let places = (0..<size.width * size.height).map { index in
      index / size.width * side / size.height * side + index % size.width * side / size.width
    }
    return run.design.sizes.enumerated().map { layer, width in
      guard layer == 1 else { return Array(repeating: 0, count: places.count * width) }
      return places.flatMap { place in pictures.map { $0[place] } }
    }
  }

  /// The same where rows are no pictures: the weights of a neuron stand side by side.
  private static func strips(
    _ weights: LayerWeights, of run: NetworkRun, on size: Size
  ) -> [[Double]] {
    let largest = max(weights.weight.map(abs).filter(\.isFinite).max() ?? 1, 1e-300)
    return run.design.sizes.enumerated().map { layer, width in
      (0..<size.width * size.height).flatMap { index -> [Double] in
        guard layer == 1 else { return Array(repeating: 0, count: width) }
        let input = index % size.width * weights.inputs / size.width
        return (0..<width).map { weights[$0, input] / largest }
      }
    }
  }
}
