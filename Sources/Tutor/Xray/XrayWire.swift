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
