import Engine
import Plotting

/// Those who race, a row or two each: rule, rate, how far above the minimum, and how it went.
struct SurfaceRace {
  let panel: SurfacePanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    guard frame.width >= 18, frame.height >= 3 else { return }
    drawHeading(into: &buffer, frame: frame)
    let lanes = panel.run.lanes
    let rows = frame.height - 2
    // With room for two rows each, the second shows the way.
    let height = rows >= 3 * lanes.count ? 3 : (rows >= 2 * lanes.count ? 2 : 1)
    for (index, lane) in lanes.enumerated() {
      let row = frame.minRow + 2 + index * height
      guard row < frame.endRow else { return }
      draw(lane, index, row: row, into: &buffer, frame: frame)
      guard height > 1, row + 1 < frame.endRow else { continue }
      Sparkline(gaps(of: index), scale: .logarithmic).draw(
        into: &buffer, at: Point(frame.minColumn + 2, row + 1), width: frame.width - 4,
        ink: LaneMark(index, of: lanes.count).ink)
    }
    drawGhosts(into: &buffer, frame: frame.inset(top: 2 + lanes.count * height))
  }

  /// The walks that were kept, with what they were run with and how far they came.
  private func drawGhosts(into buffer: inout Buffer, frame: Rect) {
    for (offset, ghost) in panel.ghosts.prefix(max(0, frame.height)).enumerated() {
      let row = frame.minRow + offset
      buffer.put(ghost.head, at: Point(frame.minColumn, row), ink: ghost.ink)
      let gap = (ghost.path.stops.last?.loss ?? .nan) - (panel.run.surface.leastValue ?? 0)
      buffer.write(
        ghost.label, at: Point(frame.minColumn + 2, row), ink: .dim, width: frame.width - 12)
      buffer.write(NumberText.scientific(gap), endingAt: frame.endColumn, row: row, ink: .dim)
    }
  }

  private func drawHeading(into buffer: inout Buffer, frame: Rect) {
    let names = Localized(en: "lane", zh: "赛道")[language]
    let value = Localized(en: "f − min", zh: "f−最小")[language]
    buffer.write(names, at: frame.origin, ink: .dim)
    if let end = rateEnd(frame) {
      buffer.write("lr", endingAt: end, row: frame.minRow, ink: .dim)
    }
    buffer.write(value, endingAt: frame.endColumn, row: frame.minRow, ink: .dim)
    buffer.horizontalRule(
      at: Point(frame.minColumn, frame.minRow + 1), width: frame.width)
  }

  /// The column behind the rates; `nil` where there is no room for them beside the names.
  private func rateEnd(_ frame: Rect) -> Int? {
    frame.width < 28 ? nil : frame.minColumn + min(19, frame.width - 9)
  }

  private func draw(
    _ lane: SurfaceLane, _ index: Int, row: Int, into buffer: inout Buffer, frame: Rect
  ) {
    let mark = LaneMark(index, of: panel.paths.count)
    let isFocus = index == panel.focus && panel.paths.count > 1
    buffer.put(
      mark.head, at: Point(frame.minColumn, row), ink: panel.paths.count == 1 ? .now : mark.ink)
    buffer.write(
      lane.settings.rule.title, at: Point(frame.minColumn + 2, row), ink: isFocus ? .bright : .text,
      width: 8)
    if let end = rateEnd(frame) {
      buffer.write(NumberText.rate(lane.currentRate), endingAt: end, row: row)
    }
    let (text, ink) = outcome(of: lane)
    buffer.write(text, endingAt: frame.endColumn, row: row, ink: ink)
  }

  /// The gap to the minimum, or how it ended.
  private func outcome(of lane: SurfaceLane) -> (String, Ink) {
    if let diverged = lane.account.diverged {
      return (Localized(en: "✗ at \(diverged)", zh: "✗ \(diverged) 步")[language], .warning)
    }
    if let settled = lane.account.settled {
      return (Localized(en: "✓ at \(settled)", zh: "✓ \(settled) 步")[language], .success)
    }
    let surface = panel.run.surface
    let gap = surface.height(at: lane.place.x, lane.place.y) - (surface.leastValue ?? 0)
    return (NumberText.scientific(gap), .text)
  }

  private func gaps(of index: Int) -> [Double] {
    let least = panel.run.surface.leastValue ?? 0
    return panel.paths[index].stops(upTo: panel.timeline.position).map { max(0, $0.loss - least) }
  }
}
