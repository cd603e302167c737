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
  }

  private func drawHeading(into buffer: inout Buffer, frame: Rect) {
    let names = Localized(en: "lane", zh: "赛道")[language]
    let value = Localized(en: "f − min", zh: "f − 最小")[language]
    buffer.write(names, at: frame.origin, ink: .dim)
    buffer.write("lr", endingAt: frame.minColumn + rateEnd(frame), row: frame.minRow, ink: .dim)
    buffer.write(value, endingAt: frame.endColumn, row: frame.minRow, ink: .dim)
    buffer.horizontalRule(
      at: Point(frame.minColumn, frame.minRow + 1), width: frame.width)
  }

  private func rateEnd(_ frame: Rect) -> Int { min(19, frame.width - 10) }

  private func draw(
    _ lane: SurfaceLane, _ index: Int, row: Int, into buffer: inout Buffer, frame: Rect
  ) {
    let mark = LaneMark(index, of: panel.paths.count)
    let isFocus = index == panel.focus && panel.paths.count > 1
    buffer.put(mark.head, at: Point(frame.minColumn, row), ink: isFocus ? .now : mark.ink)
    buffer.write(
      lane.settings.rule.title, at: Point(frame.minColumn + 2, row), ink: isFocus ? .bright : .text,
      width: 8)
    buffer.write(
      NumberText.rate(lane.currentRate), endingAt: frame.minColumn + rateEnd(frame), row: row)
    let (text, ink) = outcome(of: lane)
    buffer.write(text, endingAt: frame.endColumn, row: row, ink: ink)
  }

  /// The gap to the minimum, or how it ended.
  private func outcome(of lane: SurfaceLane) -> (String, Ink) {
    if let diverged = lane.account.diverged {
      return (Localized(en: "gone \(diverged)", zh: "发散 \(diverged)")[language], .warning)
    }
    if let settled = lane.account.settled {
      return (Localized(en: "✓ at \(settled)", zh: "✓ 第 \(settled)")[language], .success)
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
