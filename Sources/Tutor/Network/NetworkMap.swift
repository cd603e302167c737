import Engine
import Plotting

/// The plane as the network, or one of its neurons, sees it, with the data on it.
///
/// A half block shows two values; where only glyphs can tell, a stroke is less than 0 and a dot
/// more. With several classes each has a colour, and the share that it is given is the depth. What
/// is learned from one number is a curve through the data.
struct NetworkMap {
  let panel: NetworkPanel
  let look: NetworkLook
  let language: Language
  /// Where a cross of the read-out stands, in the plane.
  var cross: (x: Double, y: Double)?

  private var run: NetworkRun { panel.run }
  private var shade: NetworkShade { NetworkShade(run) }
  private var plane: NetworkPlane { NetworkPlane(run.design.data) }

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard frame.width > 0, frame.height > 0 else { return }
    switch plane.inputs {
    case 1: drawCurve(into: &buffer, frame: frame)
    case 2: drawPlane(into: &buffer, frame: frame)
    default: return drawTiles(into: &buffer, frame: frame)
    }
    // A sixth of the cells: what the network says must be seen between the data.
    let most = max(8, frame.width * frame.height / 6)
    if look.showsTest {
      let rows = NetworkPlane.rows(of: run, .test).prefix(most)
      drawRows(rows, signs: .test, into: &buffer, frame: frame)
    }
    let rows = NetworkPlane.rows(of: run, .training)
    let own = run.settings.added.count
    drawRows(rows.dropLast(own).prefix(most), signs: .training, into: &buffer, frame: frame)
    for row in rows.suffix(own) { clearSides(of: row, into: &buffer, frame: frame) }
    drawRows(rows.suffix(own), signs: ownSigns, into: &buffer, frame: frame)
    drawCross(into: &buffer, frame: frame)
  }

  private func drawPlane(into buffer: inout Buffer, frame: Rect) {
    let size = Heatmap.Style(for: buffer.glyphs).valueSize(for: frame.size)
    let layers = panel.view.outputs(of: run, on: size)
    if shade.hasClasses, look.neuron == nil {
      drawRegions(layers.last ?? [], size: size, into: &buffer, frame: frame)
    } else {
      Heatmap(values(layers), size: size).draw(into: &buffer, in: frame)
    }
  }

  private func drawCurve(into buffer: inout Buffer, frame: Rect) {
    var canvas = plane.canvas(frame.size, marker: buffer.glyphs.marker)
    let columns = frame.width * 2
    let x = (0..<columns).map { plane.x(ofColumn: $0, of: columns) }
    let layers = run.network.neuronOutputs(at: x)
    let place = look.neuron ?? NeuronPlace(layer: layers.count - 1, neuron: 0)
    let width = run.design.sizes[place.layer]
    let y = (0..<columns).map { layers[place.layer][$0 * width + place.neuron] }
    canvas.polyline(Array(zip(x, y)).map { (x: $0, y: $1) }, ink: .curve)
    canvas.draw(into: &buffer, at: frame.origin)
  }

  /// Where rows are pictures: what the first layer looks for.
  private func drawTiles(into buffer: inout Buffer, frame: Rect) {
    var tiles = NetworkWeightTiles(weights: run.network.weights[0])
    tiles.names = run.design.inputNames
    if let place = look.neuron, place.layer == 1 { tiles.neuron = place.neuron }
    tiles.draw(into: &buffer, frame: frame)
  }

  /// The shades of the neuron that is looked at.
  private func values(_ layers: [[Double]]) -> [Double] {
    let place = look.neuron ?? NeuronPlace(layer: layers.count - 1, neuron: 0)
    let shades = Self.shades(of: place, in: layers, run: run)
    return look.isDiscretized ? shades.map { $0.isNaN ? $0 : ($0 > 0 ? 1 : -1) } : shades
  }

  /// The shades of one neuron at all points.
  static func shades(
    of place: NeuronPlace, in layers: [[Double]], run: NetworkRun
  ) -> [Double] {
    guard layers.indices.contains(place.layer), run.design.sizes.indices.contains(place.layer)
    else {
      return []
    }
    let width = run.design.sizes[place.layer]
    let shade = NetworkShade(run)
    let values = stride(from: place.neuron, to: layers[place.layer].count, by: width)
      .map { layers[place.layer][$0] }
    if run.design.inputNames.count > Feature.allCases.count { return values }
    if place.layer == 0 { return values.map { $0 / 6 } }
    let isOutput = place.layer == layers.count - 1
    if isOutput, shade.hasClasses { return values.map { 2 * Elementary.sigmoid($0) - 1 } }
    return values.map { isOutput ? shade.output($0) : shade.hidden($0, layer: place.layer) }
  }

  private func drawRegions(
    _ outputs: [Double], size: Size, into buffer: inout Buffer, frame: Rect
  ) {
    let width = run.design.sizes.last ?? 1
    let regions = stride(from: 0, to: outputs.count, by: width).map { start in
      shade.largest(outputs[start..<start + width]).map { best in
        RegionMap.Region(label: best.label, share: look.isDiscretized ? 1 : best.share)
      }
    }
    RegionMap(regions, size: size).draw(into: &buffer, in: frame)
  }

  // MARK: Data

  /// The glyphs of rows: by the class where there are two, else its number, and signs of their own
  /// for rows that are only for the test, and for points that were drawn among the data's.
  private enum Signs { case training, test, own }

  /// Where all points are the learner's they need no signs of their own.
  private var ownSigns: Signs { run.design.data.rowCount == 0 ? .training : .own }

  private func drawRows(
    _ rows: ArraySlice<NetworkPlane.Row>, signs: Signs, into buffer: inout Buffer, frame: Rect
  ) {
    let canvas = plane.canvas(frame.size, marker: .ascii)
    for row in rows {
      guard let cell = canvas.cell(x: row.x, y: row.y) else { continue }
      let point = Point(frame.minColumn + cell.column, frame.minRow + cell.row)
      let isHigh = row.label.map { $0 > 0 } ?? (shade.output(row.target) > 0)
      buffer.put(
        glyph(of: row, signs), at: point, ink: isHigh ? .positive : .negative,
        paper: buffer[point]?.mixedPaper)
    }
  }

  /// Where regions are fields of digits a point has a gap at each side, else it would be one of them.
  private func clearSides(of row: NetworkPlane.Row, into buffer: inout Buffer, frame: Rect) {
    let canvas = plane.canvas(frame.size, marker: .ascii)
    guard shade.hasClasses, let cell = canvas.cell(x: row.x, y: row.y) else { return }
    for column in [cell.column - 1, cell.column + 1] {
      let point = Point(frame.minColumn + column, frame.minRow + cell.row)
      guard frame.contains(point), let cell = buffer[point], case .region = cell.ink,
        "01234567".unicodeScalars.contains(cell.scalar)
      else { continue }
      buffer.put(" ", at: point, ink: .text)
    }
  }

  private func glyph(of row: NetworkPlane.Row, _ signs: Signs) -> Unicode.Scalar {
    if shade.hasClasses, let label = row.label {
      let first: UInt32 =
        switch signs {
        case .training: 0x30
        case .test: 0x61
        case .own: 0x41
        }
      return Unicode.Scalar(first + UInt32(label)) ?? "?"
    }
    if row.label == nil, abs(shade.output(row.target)) < 0.1 {
      return signs == .test ? "." : "·"
    }
    let isHigh = row.label.map { $0 > 0 } ?? (shade.output(row.target) > 0)
    return switch signs {
    case .training: isHigh ? "+" : "o"
    case .test: isHigh ? "t" : "c"
    case .own: isHigh ? "X" : "O"
    }
  }

  private func drawCross(into buffer: inout Buffer, frame: Rect) {
    guard let cross else { return }
    let canvas = plane.canvas(frame.size, marker: .ascii)
    guard let cell = canvas.cell(x: cross.x, y: cross.y) else { return }
    let point = Point(frame.minColumn + cell.column, frame.minRow + cell.row)
    let glyph =
      buffer[point].map { "o+OX01234567ABCDEFGH".unicodeScalars.contains($0.scalar) } ?? false
    if !glyph { buffer.put("┼", at: point, ink: .now, paper: buffer[point]?.mixedPaper) }
    let around = [(-1, 0, "["), (1, 0, "]")]
    for (dx, dy, sign) in around {
      let place = Point(point.column + dx, point.row + dy)
      guard frame.contains(place), let scalar = sign.unicodeScalars.first else { continue }
      buffer.put(scalar, at: place, ink: .now, paper: buffer[place]?.mixedPaper)
    }
  }
}

extension Localized {
  static let noPlane = Localized(
    en: "these rows are no points of a plane: Tab goes to the network, c reads there",
    zh: "这些样本不是平面上的点：按 Tab 到网络窗格，再按 c 读数")
}

extension Cell {
  /// What is behind a glyph that is put on a cell of a map: the stronger of its halves.
  var mixedPaper: Ink? {
    switch (ink, paper) {
    case (.heat(let upper), .heat(let lower)?):
      .heat(upper.magnitude >= lower.magnitude ? upper : lower)
    case (.heat, _), (.region, _): scalar == " " ? paper : ink
    default: paper
    }
  }
}
