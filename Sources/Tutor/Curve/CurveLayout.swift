public import Plotting

/// Where the panes of the curve's screen stand in a window of some size.
///
/// The largest layout that fits is taken; surplus cells go to the main plot. From small to large:
/// the plot without title and status, for a place beside a text; the plot alone; a column of panes beside it from 120x40; everything at once from 200x60.
public struct CurveLayout: Hashable, Sendable, PaneLayout {
  let tier: LayoutTier
  let size: Size
  private(set) var frames: [CurvePane: Rect] = [:]

  /// The layout for a window.
  ///
  /// - Parameters:
  ///   - size: the window in cells.
  ///   - isEnlarged: true when the pane in focus takes the room of all.
  ///   - focus: the pane that has the focus.
  public init(size: Size, isEnlarged: Bool, focus: CurvePane) {
    self.size = size
    tier = LayoutTier(
      of: size, standard: Size(width: 72, height: 22), wide: Size(width: 118, height: 38),
      full: Size(width: 190, height: 56))
    let body = body
    if isEnlarged || tier <= .standard {
      frames = [focus: body]
    } else if tier == .wide {
      frames = Self.wide(body)
    } else {
      frames = Self.full(body)
    }
    // A pane that has no place beside the others takes the main place while it has the focus.
    if frames[focus] == nil { frames[focus] = frames.removeValue(forKey: .plot) }
  }

  /// The cells of a pane, its heading included; `nil` when it is not shown.
  public func frame(of pane: CurvePane) -> Rect? { frames[pane] }

  /// True when panes have headings: where there is more than one.
  var hasHeadings: Bool { frames.count > 1 }

  /// True for a pane with a row for its name; where there is one pane the title says which.
  func hasHeading(_ pane: CurvePane) -> Bool {
    hasHeadings || (tier == .narrow && pane != .plot)
  }

  func heading(of pane: CurvePane) -> Rect? {
    hasHeading(pane) ? frames[pane]?.inset(left: 1) : nil
  }

  func content(of pane: CurvePane) -> Rect? {
    frames[pane].map { hasHeading(pane) ? $0.inset(top: 1, left: 1) : $0 }
  }

  /// How many rows stand below the panes: formula, gauge, strip, status, keys, as far as there is
  /// room.
  var footHeight: Int {
    switch tier {
    case .narrow: 2
    case .compact: 4
    case .standard: 6
    case .wide, .full: 7
    }
  }

  /// Plot on the left; window, steps and loss in a column of 40 on the right.
  private static func wide(_ body: Rect) -> [CurvePane: Rect] {
    let side = body.width - 40
    let window = max(12, body.height * 3 / 8)
    let steps = max(11, body.height * 5 / 16)
    return [
      .plot: Rect(column: 0, row: body.minRow, width: side - 1, height: body.height),
      .window: Rect(column: side, row: body.minRow, width: 40, height: window),
      .steps: Rect(column: side, row: body.minRow + window, width: 40, height: steps),
      .loss: Rect(
        column: side, row: body.minRow + window + steps, width: 40,
        height: body.height - window - steps),
    ]
  }

  /// Plot over loss on the left, window, cobweb and map in the middle, steps and ghosts right.
  private static func full(_ body: Rect) -> [CurvePane: Rect] {
    let column = 48
    let right = body.width - column
    let middle = right - column - 2
    let lower = 16
    let upper = body.height - lower
    let half = upper / 2
    let foot = body.minRow + upper
    return [
      .plot: Rect(column: 0, row: body.minRow, width: middle - 1, height: upper),
      .loss: Rect(column: 0, row: foot, width: middle - 1, height: lower),
      .window: Rect(column: middle, row: body.minRow, width: column, height: half),
      .cobweb: Rect(column: middle, row: body.minRow + half, width: column, height: upper - half),
      .map: Rect(column: middle, row: foot, width: column, height: lower),
      .steps: Rect(column: right, row: body.minRow, width: column, height: upper),
      .ghosts: Rect(column: right, row: foot, width: column, height: lower),
    ]
  }
}
