import Plotting

/// Where the panes of the surface's screen stand in a window of some size.
///
/// From small to large: one pane with its numbers, beside a text; the map and the race, or the loss
/// of one alone; these with the cut; everything.
struct SurfaceLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [SurfacePane: Rect] = [:]
  let size: Size

  init(size: Size, isEnlarged: Bool, focus: SurfacePane, isRace: Bool) {
    self.size = size
    tier = LayoutTier(of: size, full: Size(width: 180, height: 54))
    let body = body
    if isEnlarged || tier == .narrow {
      frames = [focus: body]
      return
    }
    switch tier {
    case .narrow: break
    case .compact: frames = Self.two(body, side: 22, isRace ? .race : .loss)
    case .standard: frames = Self.two(body, side: 30, isRace ? .race : .loss)
    case .wide: frames = Self.wide(body, race: isRace ? 12 : 8)
    case .full: frames = Self.full(body)
    }
    // A pane that has no place takes that of the race or the loss while it has the focus.
    if frames[focus] == nil {
      frames[focus] = frames.removeValue(forKey: frames[.race] == nil ? .loss : .race)
    }
  }

  /// True when panes have headings.
  var hasHeadings: Bool { tier >= .wide && frames.count > 1 }

  func heading(of pane: SurfacePane) -> Rect? {
    guard let frame = frames[pane], hasHeading(pane) else { return nil }
    return frame.inset(left: pane == .map ? 0 : 1)
  }

  func content(of pane: SurfacePane) -> Rect? {
    guard let frame = frames[pane] else { return nil }
    if hasHeading(pane) { return frame.inset(top: 1, left: pane == .map ? 0 : 1, right: 1) }
    return pane == .map ? frame : frame.inset(left: 1, right: tier == .narrow ? 0 : 1)
  }

  /// True when a pane is named: where it does not speak for itself.
  func hasHeading(_ pane: SurfacePane) -> Bool { hasHeadings || ![.map, .race].contains(pane) }

  var footHeight: Int {
    switch tier {
    case .narrow: 4
    case .compact: 5
    case .standard: 6
    case .wide, .full: 7
    }
  }

  private static func two(
    _ body: Rect, side: Int, _ pane: SurfacePane
  ) -> [SurfacePane: Rect] {
    let left = body.width - side
    return [
      .map: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      pane: Rect(column: left, row: body.minRow, width: side, height: body.height),
    ]
  }

  private static func wide(_ body: Rect, race: Int) -> [SurfacePane: Rect] {
    let side = 42
    let left = body.width - side
    let loss = (body.height - race + 1) / 2
    return [
      .map: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      .race: Rect(column: left, row: body.minRow, width: side, height: race),
      .loss: Rect(column: left, row: body.minRow + race, width: side, height: loss),
      .cut: Rect(
        column: left, row: body.minRow + race + loss, width: side,
        height: body.height - race - loss),
    ]
  }

  private static func full(_ body: Rect) -> [SurfacePane: Rect] {
    let column = 46
    let map = body.width - 2 * column
    let lower = 16
    let upper = body.height - lower
    let foot = body.minRow + upper
    let race = 21
    return [
      .map: Rect(column: 0, row: body.minRow, width: map - 1, height: upper),
      .loss: Rect(column: 0, row: foot, width: map - 1, height: lower),
      .race: Rect(column: map, row: body.minRow, width: column - 1, height: race),
      .eigen: Rect(
        column: map, row: body.minRow + race, width: column - 1, height: upper - race),
      .cut: Rect(column: map, row: foot, width: column - 1, height: lower),
      .phase: Rect(column: map + column, row: body.minRow, width: column, height: upper / 2),
      .rates: Rect(
        column: map + column, row: body.minRow + upper / 2, width: column,
        height: body.height - upper / 2),
    ]
  }
}
