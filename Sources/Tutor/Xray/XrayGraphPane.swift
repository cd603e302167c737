import Engine
import Plotting

/// The calculation as a picture: numbers in their places, gradients below them, what is computed now
/// and from what; where it does not fit, the part that the operation is in.
struct XrayGraphPane {
  let run: XrayRun
  /// The operation that is looked at, by its place in the pass.
  let shown: Int?

  func draw(into buffer: inout Buffer, frame: Rect) {
    let map = Self.map(of: run, in: frame.size)
    let light = shown.map { XrayLight(run.plan.steps[$0], in: run.plan) } ?? XrayLight()
    let focus = map.fields.first { isLit($0, light) } ?? map.fields.first
    let window = Self.window(of: map, focus: focus, in: frame.size)
    let origin = Point(
      frame.minColumn + (frame.width - window.width) / 2 - window.minColumn,
      frame.minRow - window.minRow)
    let canvas = XrayCanvas(window: window, origin: origin)
    drawWires(of: map, light, on: canvas, into: &buffer)
    for field in map.fields where window.contains(field.point) {
      draw(field, map, light, on: canvas, into: &buffer)
    }
    drawSigns(window, of: map, frame: frame, into: &buffer)
  }

  // MARK: Where it stands

  /// The map with the longest numbers that fit.
  static func map(of run: XrayRun, in size: Size) -> XrayMap {
    let usual = XrayMap(run, digits: 6, spacing: 1, gap: 1)
    let gap = usual.height <= size.height ? 1 : 0
    let least = XrayMap(run, digits: 6, spacing: 1, gap: gap)
    for (digits, spacing) in [(9, 3), (9, 2), (9, 1), (8, 1), (7, 1)] {
      let map = XrayMap(run, digits: digits, spacing: spacing, gap: gap)
      if map.width <= size.width { return map }
    }
    return least
  }

  /// The cells of a map that are shown: whole blocks, with the one in focus.
  static func window(of map: XrayMap, focus: XrayField?, in size: Size) -> Rect {
    let block = focus?.block ?? 0
    // Where only a part fits, a column at each side tells that it goes on.
    let room = map.width <= size.width && map.height <= size.height ? size.width : size.width - 2
    var first = 0
    while first < block, map.blocks[block].upperBound - map.blocks[first].lowerBound > room {
      first += 1
    }
    var last = block
    while last + 1 < map.blocks.count,
      map.blocks[last + 1].upperBound - map.blocks[first].lowerBound <= room
    { last += 1 }
    let (left, right) = (map.blocks[first].lowerBound, map.blocks[last].upperBound)
    let height = min(map.height, size.height)
    let wanted = (focus?.point.row ?? 0) - height / 2
    let top = min(max(0, wanted), map.height - height)
    return Rect(column: left, row: top, width: right - left, height: height)
  }

  /// That the picture goes on beyond an edge.
  private func drawSigns(
    _ window: Rect, of map: XrayMap, frame: Rect, into buffer: inout Buffer
  ) {
    let left = frame.minColumn + (frame.width - window.width) / 2
    let (middle, right) = (frame.minRow + window.height / 2, left + window.width)
    let signs = [
      ("‹", window.minColumn > 0, Point(left - 1, middle)),
      ("›", window.endColumn < map.width, Point(right, middle)),
      ("↑", window.minRow > 0, Point(right, frame.minRow)),
      ("↓", window.endRow < map.height, Point(right, frame.minRow + window.height - 1)),
    ]
    for (sign, isThere, point) in signs where isThere {
      buffer.write(sign, at: point, ink: .bright)
    }
  }

  // MARK: What stands there

  private func drawWires(
    of map: XrayMap, _ light: XrayLight, on canvas: XrayCanvas, into buffer: inout Buffer
  ) {
    var cells: [(row: Int, column: Int, sides: XrayWire.Sides)] = []
    for wire in map.wires { cells += wire.cells(to: wire.targets) }
    // Where two wires cross, the one that goes across lies on top.
    let across: XrayWire.Sides = [.left, .right]
    for cell in cells where cell.sides != across { canvas.put(cell, ink: .axis, into: &buffer) }
    for cell in cells where cell.sides == across { canvas.put(cell, ink: .axis, into: &buffer) }
    for sum in map.sums {
      for cell in sum.cells { canvas.put(cell, ink: .axis, into: &buffer) }
    }
    canvas.put((map.bridge.row, map.bridge.column, across), ink: .axis, into: &buffer)
    for wire in map.wires {
      let lit = wire.targets.filter { $0.weight == light.wire }
      for cell in wire.cells(to: lit) { canvas.tint(cell, ink: .now, into: &buffer) }
    }
  }

  private func draw(
    _ field: XrayField, _ map: XrayMap, _ light: XrayLight, on canvas: XrayCanvas,
    into buffer: inout Buffer
  ) {
    let point = canvas.place(field.point)
    if case .label(let word) = field.content {
      buffer.write(word, at: point, ink: .dim, width: map.fieldWidth)
      return
    }
    let (text, isKnown) = text(of: field, digits: map.digits)
    let isLit = isLit(field, light)
    let isTaken = light.taken.contains(field.content)
    // A product stands behind its weight and has no name; a long name moves its number.
    let name = name(of: field)
    let room = name.isEmpty ? 0 : max(2, buffer.glyphs.charset.width(of: name))
    buffer.write(name, at: point, ink: .dim)
    let sign = Point(point.column + room, point.row)
    if isLit { buffer.put("▸", at: sign, ink: .now) }
    if isTaken, !isLit { buffer.put("•", at: sign, ink: .bright) }
    let end = sign.column + map.digits + 1
    let ink = isLit ? .now : isTaken ? .bright : ink(of: field, isKnown: isKnown)
    buffer.write(text, endingAt: end, row: point.row, ink: ink)
  }

  /// A sum that is not complete is called so.
  private func name(of field: XrayField) -> String {
    guard case .sum(let node) = field.content, run.value(of: node) == nil,
      partialSum(of: node) != nil
    else { return field.name }
    return "Σ"
  }

  /// True for what is computed now; a sum is while something is added to it.
  private func isLit(_ field: XrayField, _ light: XrayLight) -> Bool {
    if light.lit.contains(field.content) { return true }
    guard case .sum(let node) = field.content, run.plan.nodes[node].operation == .add else {
      return false
    }
    return run.plan.sums(of: node).contains { light.lit.contains(.sum($0)) }
  }

  private func partialSum(of node: Int) -> Double? {
    guard run.plan.nodes[node].operation == .add else { return nil }
    return run.plan.sums(of: node).lazy.compactMap { run.value(of: $0) }.first
  }

  private func text(of field: XrayField, digits: Int) -> (text: String, isKnown: Bool) {
    let value: Double? =
      switch field.content {
      case .value(let node): run.presentValue(of: node)
      case .sum(let node): run.value(of: node) ?? partialSum(of: node)
      case .gradient(let node): run.gradient(ofNode: node)
      case .slope(let node): run.slope(of: node)
      case .label: nil
      }
    return value.map { (Self.number($0, cells: digits), true) } ?? ("·", false)
  }

  private func ink(of field: XrayField, isKnown: Bool) -> Ink {
    guard isKnown else { return .grid }
    switch field.content {
    case .gradient, .slope: return .tangent
    case .value(let node):
      if case .parameter = run.plan.nodes[node].role { return .curve }
      return .text
    case .sum, .label: return .text
    }
  }

  /// A number in some cells, as precise as they allow; one more for a large negative power.
  static func number(_ value: Double, cells: Int) -> String {
    // Numbers without a sign leave its cell free, so that decimals stand under decimals.
    let cells = value < 0 ? cells : cells - 1
    let text = NumberText.formula(value)
    guard text.count > cells else { return text }
    if abs(value) >= 0.001 || value == 0 {
      let fixed = (0...4).reversed().map { NumberText.fixed(value, decimals: $0) }
      if let fitting = fixed.first(where: { $0.count <= cells }) { return fitting }
    }
    let scientific = [2, 1].map { NumberText.scientific(value, decimals: $0) }
    return scientific.first { $0.count <= cells } ?? NumberText.scientific(value, decimals: 0)
  }
}

extension XrayRun {
  /// The value of a number, of a parameter that was updated the new one.
  func presentValue(of node: Int) -> Double? {
    guard case .parameter(let weight) = plan.nodes[node].role,
      let index = plan.parameters.firstIndex(of: weight)
    else { return value(of: node) }
    return parameters[index]
  }
}
