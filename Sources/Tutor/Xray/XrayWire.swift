/// The wire from a number to all the weights that it meets: along its row, up and down a lane, and
/// into the row of each weight.
struct XrayWire: Hashable {
  /// Where it arrives.
  struct Target: Hashable {
    let row: Int
    let weight: WeightPlace
  }

  /// The first column.
  let start: Int
  /// The column in which it runs up and down.
  let lane: Int
  /// The column behind the last.
  let end: Int
  /// The row that it comes from.
  let source: Int
  let targets: [Target]

  /// The sides of a cell that it goes through.
  struct Sides: OptionSet, Hashable {
    let rawValue: Int
    static let left = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
    static let up = Sides(rawValue: 4)
    static let down = Sides(rawValue: 8)

    /// A line that turns, joins or goes on so.
    var glyph: Unicode.Scalar {
      switch self {
      case [.left, .right], [.left], [.right]: "─"
      case [.up, .down], [.up], [.down]: "│"
      case [.left, .up]: "┘"
      case [.left, .down]: "┐"
      case [.right, .up]: "└"
      case [.right, .down]: "┌"
      case [.left, .up, .down]: "┤"
      case [.right, .up, .down]: "├"
      case [.left, .right, .up]: "┴"
      case [.left, .right, .down]: "┬"
      default: "┼"
      }
    }
  }

  /// The wire some rows further up.
  func moved(up rows: Int) -> XrayWire {
    XrayWire(
      start: start, lane: lane, end: end, source: source - rows,
      targets: targets.map { Target(row: $0.row - rows, weight: $0.weight) })
  }

  /// The cells of the way to some of its targets, by row and column.
  func cells(to targets: [Target]) -> [(row: Int, column: Int, sides: Sides)] {
    var cells: [Int: [Int: Sides]] = [:]
    func add(_ row: Int, _ column: Int, _ sides: Sides) {
      cells[row, default: [:]][column, default: []].formUnion(sides)
    }
    guard !targets.isEmpty else { return [] }
    for column in start..<lane { add(source, column, [.left, .right]) }
    add(source, lane, .left)
    for target in targets {
      let step = target.row > source ? 1 : -1
      for row in stride(from: source, to: target.row, by: step) {
        add(row, lane, step > 0 ? .down : .up)
        add(row + step, lane, step > 0 ? .up : .down)
      }
      add(target.row, lane, .right)
      for column in lane + 1..<max(lane + 1, end) { add(target.row, column, [.left, .right]) }
    }
    return cells.flatMap { row, columns in columns.map { (row, $0.key, $0.value) } }
  }
}

/// The stroke that gathers the addends of a sum.
struct XraySum: Hashable {
  /// The column of the stroke.
  let column: Int
  /// The first column of the products, which a bias crosses.
  let left: Int
  /// The row of the first addend.
  let top: Int
  /// How many addends there are, two rows each.
  let count: Int
  /// True when the last one is a bias.
  let hasBias: Bool

  func moved(up rows: Int) -> XraySum {
    XraySum(column: column, left: left, top: top - rows, count: count, hasBias: hasBias)
  }

  /// The cells of the stroke and of the line from the bias to it.
  var cells: [(row: Int, column: Int, sides: XrayWire.Sides)] {
    let bottom = top + 2 * (count - 1)
    var cells: [(Int, Int, XrayWire.Sides)] = []
    for row in top...bottom where count > 1 {
      var sides: XrayWire.Sides = (row - top).isMultiple(of: 2) ? [.left] : []
      if row > top { sides.insert(.up) }
      if row < bottom { sides.insert(.down) }
      if row == top + 1 { sides.insert(.right) }
      cells.append((row, column, sides))
      if row == top + 1 { cells.append((row, column + 1, [.left, .right])) }
    }
    guard hasBias || count == 1 else { return cells }
    let end = count == 1 ? column + 2 : column
    return cells + (left..<end).map { (bottom, $0, [.left, .right]) }
  }
}
