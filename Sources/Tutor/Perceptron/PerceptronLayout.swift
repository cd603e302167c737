import Plotting

/// Where the panes of the perceptron's screen stand in a window of some size.
///
/// The plane on the left and the numbers of the step beside it, on every size but in a place beside
/// a text, where there is one pane and the title and the status go; the data below the
/// numbers where there is room, more panes from 110x36 and all of them from 190x54. A pane that has
/// no place takes that of the numbers while it has the focus, so that the plane stays.
struct PerceptronLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [PerceptronPane: Rect] = [:]
  let size: Size

  init(size: Size, isEnlarged: Bool, focus: PerceptronPane) {
    self.size = size
    tier = LayoutTier(of: size)
    let body = body
    if isEnlarged || tier == .narrow {
      frames = [focus: body]
      return
    }
    switch tier {
    case .narrow: break
    case .compact: frames = Self.compact(body)
    case .standard: frames = Self.standard(body)
    case .wide: frames = Self.wide(body)
    case .full: frames = Self.full(body)
    }
    if frames[focus] == nil { makeRoom(for: focus) }
  }

  /// Panes have headings where there are more than the plane and its numbers.
  var hasHeadings: Bool { tier >= .wide && frames.count > 1 }

  func heading(of pane: PerceptronPane) -> Rect? {
    guard let frame = frames[pane], hasHeading(pane) else { return nil }
    return frame.inset(left: pane == .plane ? 0 : 1)
  }

  func content(of pane: PerceptronPane) -> Rect? {
    guard let frame = frames[pane] else { return nil }
    if hasHeading(pane) { return frame.inset(top: 1, left: pane == .plane ? 0 : 1, right: 1) }
    if pane == .plane { return frame }
    return frame.inset(left: tier == .narrow ? 1 : 0, right: 1)
  }

  /// True for a pane with a row for its name; plane, numbers and data speak for themselves.
  func hasHeading(_ pane: PerceptronPane) -> Bool {
    hasHeadings || ![.plane, .numbers, .data].contains(pane)
  }

  private mutating func makeRoom(for pane: PerceptronPane) {
    let numbers = frames.removeValue(forKey: .numbers)
    let data = tier <= .standard ? frames.removeValue(forKey: .data) : nil
    guard let numbers else { return }
    let height = numbers.height + (data?.height ?? 0)
    frames[pane] = Rect(
      column: numbers.minColumn, row: numbers.minRow, width: numbers.width, height: height)
  }

  /// How many rows stand below the panes: sum, update, strip, status and keys, as far as there is
  /// room.
  var footHeight: Int {
    switch tier {
    case .narrow: PerceptronBrief.height
    case .compact: 4
    case .standard: 6
    case .wide, .full: 7
    }
  }

  private static func compact(_ body: Rect) -> [PerceptronPane: Rect] {
    let side = 35
    let left = body.width - side
    return [
      .plane: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      .numbers: Rect(column: left, row: body.minRow, width: side, height: body.height),
    ]
  }

  private static func standard(_ body: Rect) -> [PerceptronPane: Rect] {
    let side = 37
    let left = body.width - side
    let numbers = PerceptronNumbers.height
    return [
      .plane: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      .numbers: Rect(column: left, row: body.minRow, width: side, height: numbers),
      .data: Rect(
        column: left, row: body.minRow + numbers, width: side,
        height: body.height - numbers),
    ]
  }

  /// The plane, and a column of numbers, data and mistakes.
  private static func wide(_ body: Rect) -> [PerceptronPane: Rect] {
    let side = 42
    let left = body.width - side
    let numbers = PerceptronNumbers.height + 1
    let data = 7
    let foot = body.minRow + numbers + data
    return [
      .plane: Rect(column: 0, row: body.minRow, width: left - 1, height: body.height),
      .numbers: Rect(column: left, row: body.minRow, width: side, height: numbers),
      .data: Rect(column: left, row: body.minRow + numbers, width: side, height: data),
      .epochs: Rect(column: left, row: foot, width: side, height: body.endRow - foot),
    ]
  }

  /// Everything at once.
  private static func full(_ body: Rect) -> [PerceptronPane: Rect] {
    let (middle, right) = (46, 58)
    let plane = body.width - middle - right
    let column = plane + middle
    let numbers = PerceptronNumbers.height + 1
    let data = 8
    let ghosts = 10
    let weights = body.height - numbers - data - ghosts
    let (epochs, loss, proof) = (12, 13, 12)
    let steps = body.height - epochs - loss - proof
    return [
      .plane: Rect(column: 0, row: body.minRow, width: plane - 1, height: body.height),
      .numbers: Rect(column: plane, row: body.minRow, width: middle - 1, height: numbers),
      .data: Rect(column: plane, row: body.minRow + numbers, width: middle - 1, height: data),
      .weights: Rect(
        column: plane, row: body.minRow + numbers + data, width: middle - 1, height: weights),
      .ghosts: Rect(
        column: plane, row: body.endRow - ghosts, width: middle - 1, height: ghosts),
      .steps: Rect(column: column, row: body.minRow, width: right, height: steps),
      .epochs: Rect(column: column, row: body.minRow + steps, width: right, height: epochs),
      .loss: Rect(
        column: column, row: body.minRow + steps + epochs, width: right, height: loss),
      .proof: Rect(column: column, row: body.endRow - proof, width: right, height: proof),
    ]
  }
}
