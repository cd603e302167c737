import Plotting

/// Where the panes of the screen of code stand in a window of some size.
///
/// Listings above, numbers below: one listing at 80x24 with the variables beside it, two from
/// 118x36, all three from 180x50. The lines of the languages that have no place stand at the foot.
struct CodeLayout: PaneLayout {
  let tier: LayoutTier
  private(set) var frames: [CodePane: Rect] = [:]
  /// The languages whose line stands at the foot, since their listings have no place.
  let others: [CodeLanguage]
  let size: Size

  init(size: Size, isEnlarged: Bool, focus: CodePane, listing: CodeLanguage) {
    self.size = size
    let tier = LayoutTier(
      of: size, wide: Size(width: 118, height: 36), full: Size(width: 180, height: 50))
    self.tier = tier
    let shown = Self.languages(on: tier, with: listing, isEnlarged, focus)
    others = tier == .narrow ? [] : CodeLanguage.allCases.filter { !shown.contains($0) }
    let body = body
    if isEnlarged || tier == .narrow {
      frames = [focus: body]
      return
    }
    let listings = shown.compactMap { CodePane(rawValue: $0.rawValue) }
    frames =
      tier <= .standard ? Self.beside(body, listings, tier) : Self.above(body, listings, tier)
    if frames[focus] == nil { frames[focus] = frames.removeValue(forKey: .numbers) }
  }

  func heading(of pane: CodePane) -> Rect? {
    frames[pane]?.inset(
      left: frames[pane]?.minColumn == 0 || pane.language != nil ? 0 : 1,
      right: pane.language == nil ? 0 : 1)
  }

  func content(of pane: CodePane) -> Rect? {
    frames[pane].map { $0.inset(top: 1, left: pane.language == nil ? 1 : 0) }
  }

  /// The rows below the panes: other languages, the numbers of the line, the strip, status, keys.
  var footHeight: Int {
    switch tier {
    case .narrow: CodeBrief.height
    case .compact: others.count + 3
    case .standard, .wide, .full: others.count + 5
    }
  }

  /// The languages with a listing: the one that was looked at last and those after it in the ring.
  private static func languages(
    on tier: LayoutTier, with first: CodeLanguage, _ isEnlarged: Bool, _ focus: CodePane
  ) -> [CodeLanguage] {
    if isEnlarged || tier == .narrow { return focus.language.map { [$0] } ?? [] }
    switch tier {
    case .narrow, .compact, .standard: return [first]
    case .wide: return first == .pytorch ? [.pytorch, .matlab] : [.pytorch, first]
    case .full: return CodeLanguage.allCases
    }
  }

  /// A listing, and the variables over the updates beside it.
  private static func beside(
    _ body: Rect, _ listings: [CodePane], _ tier: LayoutTier
  ) -> [CodePane: Rect] {
    let side = tier == .standard ? 35 : 25
    let left = body.width - side
    // In a narrow column gradients stand below the values.
    let numbers = min(body.height, CodeNumbersPane.height + (tier == .standard ? 1 : 3))
    var frames: [CodePane: Rect] = [
      .numbers: Rect(column: left, row: body.minRow, width: side, height: numbers)
    ]
    for pane in listings {
      frames[pane] = Rect(column: 0, row: body.minRow, width: left, height: body.height)
    }
    guard body.height - numbers >= 4 else {
      frames[.numbers]?.size = Size(width: side, height: body.height)
      return frames
    }
    frames[.passes] = Rect(
      column: left, row: body.minRow + numbers, width: side, height: body.height - numbers)
    return frames
  }

  /// Listings side by side, and below them variables, updates and the loss.
  private static func above(
    _ body: Rect, _ listings: [CodePane], _ tier: LayoutTier
  ) -> [CodePane: Rect] {
    let lower = tier == .full ? 19 : CodeNumbersPane.height + 1
    let upper = body.height - lower
    var frames: [CodePane: Rect] = [:]
    for (index, pane) in listings.enumerated() {
      let start = index * body.width / listings.count
      let end = (index + 1) * body.width / listings.count
      frames[pane] = Rect(
        column: start, row: body.minRow, width: end - start, height: upper)
    }
    let row = body.minRow + upper
    let numbers = tier == .full ? 60 : 36
    let passes = tier == .full ? 74 : 54
    frames[.numbers] = Rect(column: 0, row: row, width: numbers, height: lower)
    frames[.passes] = Rect(column: numbers, row: row, width: passes, height: lower)
    frames[.loss] = Rect(
      column: numbers + passes, row: row, width: body.width - numbers - passes, height: lower)
    return frames
  }
}
