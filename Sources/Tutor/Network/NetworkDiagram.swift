import Plotting

/// Where the neurons of a network stand in a pane: a column for each layer, a thumbnail each.
struct NetworkDiagram {
  let sizes: [Int]
  let frame: Rect
  /// Columns and rows of a thumbnail.
  let thumb: Size
  /// Blank rows between two thumbnails.
  let gap: Int

  /// The layout for a pane; its first row is left for the names of the layers.
  init(sizes: [Int], frame: Rect) {
    self.sizes = sizes
    self.frame = frame
    let rows = max(1, frame.height - 1)
    let widest = sizes.max() ?? 1
    // Links need at least as many columns as the thumbnails that they join.
    let width = min(14, max(2, frame.width / (2 * sizes.count - 1)))
    // Twice as wide as high looks square.
    let heights = stride(from: max(1, width / 2), through: 1, by: -1)
    let fitting = heights.first { widest * ($0 + 1) - 1 <= rows }
    let height = fitting ?? 1
    thumb = Size(width: width, height: height)
    gap =
      fitting == nil
      ? 0 : min(height, max(1, (rows - widest * height) / max(1, widest - 1) * 2 / 3))
  }

  /// How many neurons of a layer are shown; the rest is a number.
  func shownCount(in layer: Int) -> Int {
    let rows = frame.height - 1
    let fit = (rows + gap) / (thumb.height + gap)
    return sizes[layer] <= fit ? sizes[layer] : max(1, fit - 1)
  }

  /// The cells of a neuron's thumbnail, `nil` for one that is not shown.
  func thumbnail(of place: NeuronPlace) -> Rect? {
    guard sizes.indices.contains(place.layer) else { return nil }
    let count = shownCount(in: place.layer)
    guard (0..<count).contains(place.neuron) else { return nil }
    let slots = count + (count < sizes[place.layer] ? 1 : 0)
    let height = slots * (thumb.height + gap) - gap
    let top = frame.minRow + 1 + max(0, frame.height - 1 - height) / 2
    return Rect(
      column: column(of: place.layer), row: top + place.neuron * (thumb.height + gap),
      width: thumb.width, height: thumb.height)
  }

  /// The first column of a layer.
  func column(of layer: Int) -> Int {
    let room = frame.width - thumb.width
    return frame.minColumn + (sizes.count > 1 ? layer * room / (sizes.count - 1) : 0)
  }

  /// The neuron at a cell.
  func neuron(at point: Point) -> NeuronPlace? {
    for layer in sizes.indices {
      for neuron in 0..<shownCount(in: layer) {
        let place = NeuronPlace(layer: layer, neuron: neuron)
        if thumbnail(of: place)?.contains(point) == true { return place }
      }
    }
    return nil
  }
}
