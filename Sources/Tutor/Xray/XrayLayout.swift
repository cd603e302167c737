import Plotting

/// Where the panes of the X-ray stand in a window of some size.
///
/// The picture alone up to 110x36, with the operations and the gradients below it from there, and
/// beside it from 190x54. A pane that has no place takes that of the picture while it has the focus.
struct XrayLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [XrayPane: Rect] = [:]
  let size: Size

  init(size: Size, graphHeight: Int, isEnlarged: Bool, focus: XrayPane) {
    self.size = size
    tier = LayoutTier(of: size)
    let body = body
    guard !isEnlarged, tier >= .wide else {
      frames = [focus: body]
      return
    }
    frames = tier == .full ? Self.full(body, graphHeight) : Self.wide(body, graphHeight)
  }

  /// Panes have headings where there are several.
  var hasHeadings: Bool { frames.count > 1 }

  func heading(of pane: XrayPane) -> Rect? {
    guard let frame = frames[pane], hasHeading(pane) else { return nil }
    return frame.inset(left: frame.minColumn == 0 ? 0 : 1)
  }

  func content(of pane: XrayPane) -> Rect? {
    guard let frame = frames[pane] else { return nil }
    // The picture needs every column, and has blanks at its sides where it does not.
    let side = tier == .narrow || pane == .graph ? 0 : 1
    return frame.inset(top: hasHeading(pane) ? 1 : 0, left: side, right: side)
  }

  /// True for a pane with a row for its name; the picture alone speaks for itself.
  func hasHeading(_ pane: XrayPane) -> Bool { hasHeadings || pane != .graph }

  /// Progress, formula, rate and losses, status and keys, as far as there is room.
  var footHeight: Int {
    switch tier {
    case .narrow: 3
    case .compact: 5
    case .standard, .wide, .full: 7
    }
  }

  /// The picture above; below it the operations, and the gradients beside them.
  private static func wide(_ body: Rect, _ graphHeight: Int) -> [XrayPane: Rect] {
    let graph = min(max(graphHeight + 3, 14), body.height - 10)
    let left = body.width - XrayGradientPane.width - 3
    let row = body.minRow + graph
    let height = body.endRow - row
    return [
      .graph: Rect(column: 0, row: body.minRow, width: body.width, height: graph),
      .operations: Rect(column: 0, row: row, width: left - 1, height: height),
      .gradients: Rect(column: left, row: row, width: body.width - left, height: height),
    ]
  }

  /// The picture and the gradients on the left, all operations on the right.
  private static func full(_ body: Rect, _ graphHeight: Int) -> [XrayPane: Rect] {
    let right = 78
    let left = body.width - right
    let graph = min(max(graphHeight + 5, 26), body.height - 14)
    return [
      .graph: Rect(column: 0, row: body.minRow, width: left - 1, height: graph),
      .gradients: Rect(
        column: 0, row: body.minRow + graph, width: left - 1, height: body.height - graph),
      .operations: Rect(column: left, row: body.minRow, width: right, height: body.height),
    ]
  }
}
