import Engine
import Plotting

/// The picture of a network: thumbnails of what each neuron gives, and the weights between them.
///
/// A weight above 0 is a solid line, one below 0 a dashed line; the larger, the thicker.
struct NetworkPicture {
  let panel: NetworkPanel
  let diagram: NetworkDiagram
  let language: Language
  /// What the cursor stands on.
  var selected: NetworkCursor?
  /// True when the lines show the gradient of the loss instead of the weights.
  var showsGradient = false

  private var run: NetworkRun { panel.run }

  func draw(into buffer: inout Buffer) {
    drawNames(into: &buffer)
    drawLinks(into: &buffer)
    drawThumbnails(into: &buffer)
    drawOverflow(into: &buffer)
  }

  // MARK: Names

  private func drawNames(into buffer: inout Buffer) {
    let charset = buffer.glyphs.charset
    let last = diagram.sizes.count - 1
    let room = last > 0 ? diagram.column(of: 1) - diagram.column(of: 0) - 1 : diagram.frame.width
    // All hidden layers are named in the same way: the longest for which there is room.
    let count = (0...last).map { names(of: $0).count }.max() ?? 1
    let form = (0..<count).first { form in
      (0...last).allSatisfy { charset.width(of: name(of: $0, form: form)) <= room }
    }
    for layer in 0...last {
      let name = name(of: layer, form: form ?? count - 1)
      let end = diagram.frame.endColumn - charset.width(of: name)
      let start = layer == last ? end : diagram.column(of: layer)
      let isSelected = selected?.layer == layer
      buffer.write(name, at: Point(start, diagram.frame.minRow), ink: isSelected ? .bright : .dim)
    }
  }

  private func name(of layer: Int, form: Int) -> String {
    let names = names(of: layer)
    return names[min(form, names.count - 1)]
  }

  /// What a layer is called, from the longest form to the shortest.
  private func names(of layer: Int) -> [String] {
    let isZh = language == .zh
    if layer == 0 { return isZh ? ["输入"] : ["input", "input", "in"] }
    if layer == diagram.sizes.count - 1 { return isZh ? ["输出"] : ["output", "output", "out"] }
    let name = run.design.activations[layer - 1].name
    let size = diagram.sizes[layer]
    return ["\(size) \(name)", "\(size) \(name.prefix(4))", "\(size)"]
  }

  // MARK: Links

  private struct Link {
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
    var weight: Double
    /// The weight as a share of what makes the thickest line.
    var strength: Double
    var isSelected: Bool
  }

  private func drawLinks(into buffer: inout Buffer) {
    var canvas = canvas(buffer.glyphs.marker)
    let links = links.sorted { $0.strength < $1.strength }
    for link in links where !link.isSelected { draw(link, on: &canvas, ink: nil) }
    for link in links where link.isSelected { draw(link, on: &canvas, ink: .now) }
    canvas.draw(into: &buffer, at: diagram.frame.origin)
  }

  private func canvas(_ marker: Marker) -> Canvas {
    let size = diagram.frame.size
    // World coordinates are cells, from the top left.
    return Canvas(
      size: size, x: 0...Double(max(1, size.width)), y: -Double(max(1, size.height))...0,
      marker: marker)
  }

  private func draw(_ link: Link, on canvas: inout Canvas, ink: Ink?) {
    guard link.strength > 0.04 || link.isSelected else { return }
    let isPositive = link.weight > 0
    let ink = ink ?? (isPositive ? .positive : .negative)
    let dash = isPositive ? (link.strength < 0.15 ? 3 : 1) : (link.strength < 0.15 ? 6 : 3)
    let lines = link.strength > 0.85 ? 3 : (link.strength > 0.45 ? 2 : 1)
    for index in 0..<lines {
      // A quarter of a row is one dot of braille.
      let shift = (Double(index) - Double(lines - 1) / 2) * 0.26
      canvas.line(
        from: (link.from.x, link.from.y + shift), to: (link.to.x, link.to.y + shift), ink: ink,
        dash: dash)
    }
  }

  private var links: [Link] {
    let values = showsGradient ? run.network.gradients : run.network.weights
    let largest = values.flatMap(\.weight).map(abs).filter(\.isFinite).max() ?? 1
    // Weights have a natural size, gradients only one among themselves.
    let full = showsGradient ? max(largest, 1e-300) : max(1.5, min(largest, 6))
    return values.indices.flatMap { layer in
      links(into: layer, values[layer], full: full)
    }
  }

  private func links(into layer: Int, _ values: LayerWeights, full: Double) -> [Link] {
    (0..<diagram.shownCount(in: layer + 1)).flatMap { output -> [Link] in
      (0..<diagram.shownCount(in: layer)).compactMap { input -> Link? in
        guard let from = diagram.thumbnail(of: NeuronPlace(layer: layer, neuron: input)),
          let to = diagram.thumbnail(of: NeuronPlace(layer: layer + 1, neuron: output))
        else { return nil }
        let weight = values.weight[output * values.inputs + input]
        let place = WeightPlace(layer: layer, neuron: output, input: input)
        return Link(
          from: (Double(from.endColumn - diagram.frame.minColumn), middle(of: from)),
          to: (Double(to.minColumn - diagram.frame.minColumn) - 0.3, middle(of: to)),
          weight: weight, strength: min(1, abs(weight) / full),
          isSelected: selected?.includes(place) ?? false)
      }
    }
  }

  /// The height of the middle of a thumbnail on the canvas.
  private func middle(of rect: Rect) -> Double {
    -(Double(rect.minRow - diagram.frame.minRow) + Double(rect.height) / 2)
  }

  // MARK: Thumbnails

  private func drawThumbnails(into buffer: inout Buffer) {
    let size = Heatmap.Style(for: buffer.glyphs).valueSize(for: diagram.thumb)
    let layers = panel.view.outputs(of: run, on: size)
    for layer in diagram.sizes.indices {
      for neuron in 0..<diagram.shownCount(in: layer) {
        let place = NeuronPlace(layer: layer, neuron: neuron)
        guard let rect = diagram.thumbnail(of: place) else { continue }
        let values = NetworkMap.shades(of: place, in: layers, run: run)
        guard values.count == size.width * size.height else { continue }
        Heatmap(values, size: size).draw(into: &buffer, in: rect)
        if selected?.neuron == place { drawBrackets(around: rect, into: &buffer) }
      }
    }
  }

  private func drawBrackets(around rect: Rect, into buffer: inout Buffer) {
    for row in rect.minRow..<rect.endRow {
      if rect.minColumn > 0 { buffer.put("▐", at: Point(rect.minColumn - 1, row), ink: .now) }
      buffer.put("▌", at: Point(rect.endColumn, row), ink: .now)
    }
  }

  /// How many neurons a layer has besides those that are shown.
  private func drawOverflow(into buffer: inout Buffer) {
    for layer in diagram.sizes.indices {
      let shown = diagram.shownCount(in: layer)
      guard shown < diagram.sizes[layer],
        let last = diagram.thumbnail(of: NeuronPlace(layer: layer, neuron: shown - 1))
      else { continue }
      let row = last.endRow + diagram.gap
      buffer.write(
        "+\(diagram.sizes[layer] - shown)", at: Point(last.minColumn, row), ink: .dim,
        width: max(4, diagram.thumb.width))
    }
  }
}
