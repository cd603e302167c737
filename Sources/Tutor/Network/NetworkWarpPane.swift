import Engine
import Plotting

/// The plane as two neurons of a hidden layer see it: a grid bent, and the data moved along.
///
/// What no line parts in the plane, a line parts here; it is the next neuron's.
struct NetworkWarpPane {
  let panel: NetworkPanel
  let look: NetworkLook
  let language: Language

  private var run: NetworkRun { panel.run }

  /// The layer that is shown: the last one with two neurons, else the last hidden one.
  var layer: Int? {
    let sizes = run.design.sizes
    let hidden = Array(1..<max(1, sizes.count - 1)).filter { sizes[$0] >= 2 }
    return hidden.last { sizes[$0] == 2 } ?? hidden.last
  }

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard let layer, run.network.rawWidth == 2 else {
      let text = run.network.rawWidth == 2 ? Self.noPair : Self.noPlane
      for (index, line) in buffer.glyphs.charset.wrapped(text[language], width: frame.width - 2)
        .enumerated() where index < frame.height
      {
        buffer.write(line, at: Point(frame.minColumn + 1, frame.minRow + index), ink: .dim)
      }
      return
    }
    let rows = NetworkPlane.rows(of: run, .training)
    // One pass through the network for all of them: to begin one takes longer than to make it.
    let seen = values(rows.flatMap { [$0.x, $0.y] } + gridPoints, layer: layer)
    let places = Array(seen.prefix(rows.count))
    let lines = seen.dropFirst(rows.count).chunked(by: Self.pointsInLine)
    let (x, y) = Self.window(places + lines.flatMap { $0 })
    var canvas = Canvas(size: frame.size, x: x, y: y, marker: buffer.glyphs.marker)
    for line in lines { canvas.polyline(line, ink: .grid, dash: 2) }
    canvas.draw(into: &buffer, at: frame.origin)
    drawLine(layer: layer, x: x, y: y, into: &buffer, frame: frame)
    drawRows(rows, at: places, on: canvas, into: &buffer, frame: frame)
  }

  private static let noPair = Localized(
    en: "this view needs a hidden layer of two neurons or more: :layers 2 4 2 1",
    zh: "这里要有至少两个神经元的隐藏层，例如 :layers 2 4 2 1")
  private static let noPlane = Localized(
    en: "this view bends a plane: it needs data with two inputs, as :data circle",
    zh: "这里画的是平面怎样弯曲：要有两个输入的数据，例如 :data circle")

  /// What the two neurons give at some points.
  private func values(_ points: [Double], layer: Int) -> [(x: Double, y: Double)] {
    let width = run.design.sizes[layer]
    let outputs = run.network.neuronOutputs(at: points)[layer]
    return stride(from: 0, to: outputs.count, by: width).map { (outputs[$0], outputs[$0 + 1]) }
  }

  private static let pointsInLine = 49

  /// The points of the lines of a grid in the plane, one line after the other.
  private var gridPoints: [Double] {
    let plane = NetworkPlane(run.design.data)
    let count = 9
    let place = { (range: ClosedRange<Double>, share: Double) in
      range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
    return (0..<2 * count).flatMap { index in
      let fixed = Double(index % count) / Double(count - 1)
      return (0..<Self.pointsInLine).flatMap { step -> [Double] in
        let moving = Double(step) / Double(Self.pointsInLine - 1)
        return index < count
          ? [place(plane.x, fixed), place(plane.y, moving)]
          : [place(plane.x, moving), place(plane.y, fixed)]
      }
    }
  }

  /// The range of all places with some room.
  private static func window(
    _ places: [(x: Double, y: Double)]
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let range = { (values: [Double]) -> ClosedRange<Double> in
      let finite = values.filter(\.isFinite)
      guard let low = finite.min(), let high = finite.max() else { return -1...1 }
      let room = max((high - low) / 16, 1e-3)
      return (low - room)...(high + room)
    }
    return (range(places.map(\.x)), range(places.map(\.y)))
  }

  /// The line on which the next layer's first neuron sums up to 0.
  private func drawLine(
    layer: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, into buffer: inout Buffer,
    frame: Rect
  ) {
    guard run.design.sizes[layer] == 2 else { return }
    let next = run.network.weights[layer]
    let (a, b, c) = (next[0, 0], next[0, 1], next[0, nil])
    guard abs(a) + abs(b) > 0 else { return }
    var canvas = Canvas(size: frame.size, x: x, y: y, marker: buffer.glyphs.marker)
    // Through the point nearest to the origin, far in both directions.
    let square = a * a + b * b
    let (px, py) = (-a * c / square, -b * c / square)
    let reach = 1e3 / square.squareRoot()
    canvas.line(
      from: (px - b * reach, py + a * reach), to: (px + b * reach, py - a * reach), ink: .curve)
    canvas.draw(into: &buffer, at: frame.origin)
  }

  private func drawRows(
    _ rows: [NetworkPlane.Row], at places: [(x: Double, y: Double)], on canvas: Canvas,
    into buffer: inout Buffer, frame: Rect
  ) {
    let hasClasses = NetworkShade(run).hasClasses
    for (row, place) in zip(rows, places) {
      guard let cell = canvas.cell(x: place.x, y: place.y) else { continue }
      let isHigh = row.label.map { $0 > 0 } ?? (row.target > 0)
      let digit = row.label.flatMap { Unicode.Scalar(0x30 + UInt32($0)) } ?? "?"
      buffer.put(
        hasClasses ? digit : (isHigh ? "+" : "o"),
        at: Point(frame.minColumn + cell.column, frame.minRow + cell.row),
        ink: isHigh ? .positive : .negative)
    }
  }
}

extension ArraySlice {
  /// Pieces of some length, one after the other.
  fileprivate func chunked(by length: Int) -> [[Element]] {
    stride(from: startIndex, to: endIndex, by: length).map { Array(self[$0..<($0 + length)]) }
  }
}
