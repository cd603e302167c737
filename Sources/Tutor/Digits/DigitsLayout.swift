import Plotting

/// Where the panes of the screen of digits stand in a window of some size.
///
/// Up to 80x24 there are two pictures: pad and output while one of them has the focus, else a pane at
/// the left and the curves at the right. From 110x36 both stand above each other, from 190x54 there is
/// everything at once. A pane that has no place takes that of the test digits.
struct DigitsLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [DigitsPane: Rect] = [:]
  let size: Size

  /// The layout for a window.
  ///
  /// - Parameters:
  ///   - size: the window in cells.
  ///   - isEnlarged: true when the pane in focus takes the room of all.
  ///   - focus: the pane that has the focus.
  init(size: Size, isEnlarged: Bool, focus: DigitsPane) {
    self.size = size
    tier = LayoutTier(of: size)
    let body = body
    // Beside a text there is no room to spare, and no heading that would tell.
    if isEnlarged, tier > .narrow {
      frames = [focus: body]
      return
    }
    let draws = focus == .pad || focus == .output
    switch tier {
    case .narrow: frames = draws ? Self.drawing(body) : Self.narrow(body)
    case .compact, .standard: frames = draws ? Self.drawing(body) : Self.watching(body)
    case .wide: frames = Self.wide(body)
    case .full: frames = Self.full(body)
    }
    if frames[focus] == nil { frames[focus] = frames.removeValue(forKey: .digits) }
  }

  func heading(of pane: DigitsPane) -> Rect? { hasHeading(pane) ? frames[pane] : nil }

  func content(of pane: DigitsPane) -> Rect? {
    frames[pane].map { hasHeading(pane) ? $0.inset(top: 1, left: pane == .pad ? 0 : 1) : $0 }
  }

  /// True for a pane with a row for its name; a strip of losses beside a text has none.
  func hasHeading(_ pane: DigitsPane) -> Bool { tier > .narrow || pane != .loss }

  /// How many rows stand below the panes: a line of numbers, status and keys.
  var footHeight: Int { tier == .narrow ? NetworkBrief.height : 3 }

  /// Pad and output side by side: as many columns for the pad as make its pixels square.
  private static func drawing(_ body: Rect) -> [DigitsPane: Rect] {
    let width = padWidth(rows: body.height, within: body.width - (body.width < 60 ? 13 : 26))
    return [
      .pad: Rect(column: 0, row: body.minRow, width: width, height: body.height),
      .output: Rect(
        column: width, row: body.minRow, width: body.width - width, height: body.height),
    ]
  }

  /// The columns of a pad in some rows, of which one is the heading and two are its frame; pixels
  /// take 2×1, 4×2, … cells.
  private static func padWidth(rows: Int, within width: Int) -> Int {
    let side = DigitsPadPane.usualSide
    let scale = max(1, min((rows - 3) / side, (width - 2) / (2 * side)))
    return 2 * side * scale + 2
  }

  /// Beside a text: the digits, and a strip of losses.
  private static func narrow(_ body: Rect) -> [DigitsPane: Rect] {
    let strip = min(3, body.height / 4)
    return [
      .digits: Rect(
        column: 0, row: body.minRow, width: body.width, height: body.height - strip),
      .loss: Rect(column: 0, row: body.endRow - strip, width: body.width, height: strip),
    ]
  }

  /// The digits, and the curves beside them.
  private static func watching(_ body: Rect) -> [DigitsPane: Rect] {
    let left = body.width >= 76 ? 43 : 33
    let upper = (body.height + 1) / 2
    return [
      .digits: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      .loss: Rect(column: left, row: body.minRow, width: body.width - left, height: upper),
      .accuracy: Rect(
        column: left, row: body.minRow + upper, width: body.width - left,
        height: body.height - upper),
    ]
  }

  /// Pad, output and confusion above; digits and curves below.
  private static func wide(_ body: Rect) -> [DigitsPane: Rect] {
    let upper = max(19, body.height / 2)
    let pad = padWidth(rows: upper, within: body.width / 3)
    let right = max(38, body.width - pad - 44)
    let lower = Rect(
      column: 0, row: body.minRow + upper, width: body.width, height: body.height - upper)
    let curves = (lower.width * 4 / 9) / 2
    return [
      .pad: Rect(column: 0, row: body.minRow, width: pad, height: upper),
      .output: Rect(
        column: pad, row: body.minRow, width: body.width - pad - right - 1, height: upper),
      .confusion: Rect(
        column: body.width - right, row: body.minRow, width: right, height: upper),
      .digits: Rect(
        column: 0, row: lower.minRow, width: lower.width - 2 * curves - 1, height: lower.height),
      .loss: Rect(
        column: lower.width - 2 * curves, row: lower.minRow, width: curves - 1,
        height: lower.height),
      .accuracy: Rect(
        column: lower.width - curves, row: lower.minRow, width: curves, height: lower.height),
    ]
  }

  /// Everything at once.
  private static func full(_ body: Rect) -> [DigitsPane: Rect] {
    let upper = body.height / 2
    let lower = Rect(
      column: 0, row: body.minRow + upper, width: body.width, height: body.height - upper)
    let pad = padWidth(rows: upper, within: body.width / 3)
    let side = 42
    let output = 46
    let middle = body.width - pad - output - side
    let right = body.width - side
    let curve = (right - middle) / 2
    return [
      .pad: Rect(column: 0, row: body.minRow, width: pad, height: upper),
      .output: Rect(column: pad, row: body.minRow, width: output - 1, height: upper),
      .digits: Rect(column: pad + output, row: body.minRow, width: middle - 1, height: upper),
      .confusion: Rect(column: right, row: body.minRow, width: side, height: upper),
      .loss: Rect(column: 0, row: lower.minRow, width: curve - 1, height: lower.height),
      .accuracy: Rect(
        column: curve, row: lower.minRow, width: curve - 1, height: lower.height),
      .weights: Rect(
        column: 2 * curve, row: lower.minRow, width: right - 2 * curve - 1, height: lower.height),
      .knobs: Rect(column: right, row: lower.minRow, width: side, height: lower.height),
    ]
  }
}
