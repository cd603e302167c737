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
