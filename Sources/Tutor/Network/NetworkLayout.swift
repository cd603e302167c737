import Plotting

/// Where the panes of the network's screen stand in a window of some size.
///
/// In a place beside a text, the map and a strip of losses. On every other size map and network
/// side by side and the losses below them; from 120x40 the losses
/// have axes, from 190x56 a column of panes stands at the right and a row of them below. A pane
/// that has no place takes that of the network while it has the focus, so that the map stays;
/// beside a text it takes that of the map.
struct NetworkLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [NetworkPane: Rect] = [:]
  let size: Size

  /// The layout for a window.
  ///
  /// - Parameters:
  ///   - size: the window in cells.
  ///   - isEnlarged: true when the pane in focus takes the room of all.
  ///   - focus: the pane that has the focus.
  ///   - classes: how many classes there are.
  ///   - isStretched: true when the map is no plane, whose units are the same in both directions.
  init(
    size: Size, isEnlarged: Bool, focus: NetworkPane, classes: Int = 2, isStretched: Bool = false
  ) {
    self.size = size
    tier = LayoutTier(of: size)
    let body = body
    if isEnlarged {
      frames = [focus: body]
      return
    }
    switch tier {
    case .narrow: frames = Self.narrow(body, focus: focus, isStretched: isStretched)
    case .compact, .standard, .wide:
      frames = Self.split(body, losses: lossHeight, tier: tier)
    case .full: frames = Self.full(body, classes: classes)
    }
    if frames[focus] == nil { frames[focus] = frames.removeValue(forKey: .network) }
  }

  /// True when each pane has a heading of its own.
  var hasHeadings: Bool { tier >= .wide && frames.count > 1 }

  func heading(of pane: NetworkPane) -> Rect? {
    guard let frame = frames[pane], hasHeading(pane) else { return nil }
    let isSide = hasHeadings && pane != .map && pane != .loss
    return frame.inset(left: isSide || tier == .narrow ? 1 : 0)
  }

  func content(of pane: NetworkPane) -> Rect? {
    guard let frame = frames[pane] else { return nil }
    if tier == .narrow, hasHeading(pane) {
      // A picture takes all columns, text begins at the second one.
      return frame.inset(top: 1, left: pane == .network || pane == .knobs ? 0 : 1)
    }
    if hasHeadings { return frame.inset(top: 1, left: pane == .map ? 0 : 1) }
    return hasHeading(pane) ? frame.inset(top: 1) : frame
  }

  /// True for a pane with a row for its name; map and network speak for themselves.
  func hasHeading(_ pane: NetworkPane) -> Bool {
    guard tier > .narrow else { return pane != .map && (pane != .loss || frames.count == 1) }
    return hasHeadings || (pane != .map && pane != .network)
  }

  /// How many rows stand below the panes: a rule, the formula, the gauge and the losses where
  /// there is room, status and keys.
  var footHeight: Int {
    switch tier {
    case .narrow: NetworkBrief.height
    case .compact, .standard: 2
    case .wide, .full: 6
    }
  }

  private var lossHeight: Int {
    switch tier {
    case .narrow: 2
    case .compact, .standard: 3
    case .wide, .full: max(6, size.height / 5)
    }
  }

  /// The map or the network and the losses below it, or another pane alone.
  ///
  /// The map has equal units in both directions, so what is left goes to the losses or its sides.
  private static func narrow(
    _ body: Rect, focus: NetworkPane, isStretched: Bool
  ) -> [NetworkPane: Rect] {
    guard focus == .map || focus == .network else { return [focus: body] }
    let height = max(0, min(body.height - 2, body.width * 11 / 20))
    let isSquare = focus == .map && !isStretched
    let width = isSquare ? min(body.width, height * 20 / 9) : body.width
    return [
      focus: Rect(
        column: (body.width - width) / 2, row: body.minRow, width: width, height: height),
      .loss: Rect(
        column: 0, row: body.minRow + height, width: body.width, height: body.height - height),
    ]
  }

  /// Map and network above, losses below.
  ///
  /// The map takes as many columns as make its units equal.
  private static func split(_ body: Rect, losses: Int, tier: LayoutTier) -> [NetworkPane: Rect] {
    let height = body.height - losses
    let rows = tier >= .wide ? height - 1 : height
    let width = min(rows * 20 / 9, body.width * (tier >= .wide ? 5 : 1) / (tier >= .wide ? 9 : 2))
    let right = width + 1
    return [
      .map: Rect(column: 0, row: body.minRow, width: width, height: height),
      .network: Rect(
        column: right, row: body.minRow, width: body.width - right, height: height),
      .loss: Rect(column: 0, row: body.minRow + height, width: body.width, height: losses),
    ]
  }

  /// Everything at once.
  private static func full(_ body: Rect, classes: Int) -> [NetworkPane: Rect] {
    let lower = max(14, body.height * 3 / 10)
    let upper = body.height - lower
    let side = 39
    let map = min((upper - 1) * 20 / 9, body.width * 2 / 5)
    let right = body.width - side
    let foot = body.minRow + upper
    // Two headings and a row for each class, and some air where there are few.
    let confusion = max(classes + 3, min(upper / 3, classes + 5))
    let third = (right - map) / 2
    return [
      .map: Rect(column: 0, row: body.minRow, width: map, height: upper),
      .network: Rect(
        column: map + 1, row: body.minRow, width: right - map - 2, height: upper),
      .knobs: Rect(column: right, row: body.minRow, width: side, height: upper - confusion),
      .confusion: Rect(
        column: right, row: foot - confusion, width: side, height: confusion),
      .loss: Rect(column: 0, row: foot, width: map, height: lower),
      .slice: Rect(column: map + 1, row: foot, width: third - 1, height: lower),
      .layers: Rect(
        column: map + 1 + third, row: foot, width: right - map - third - 2, height: lower / 2),
      .warp: Rect(
        column: map + 1 + third, row: foot + lower / 2, width: right - map - third - 2,
        height: lower - lower / 2),
      .doctor: Rect(column: right, row: foot, width: side, height: lower),
    ]
  }
}
