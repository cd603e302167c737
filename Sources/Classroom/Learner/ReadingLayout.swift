package import Plotting
internal import Tutor

/// Where text and panel of a lesson stand in a window: side by side from 80 columns up, one at a
/// time below that.
package struct ReadingLayout: Hashable, Sendable {
  /// The cells of the text; `nil` while the panel takes its place.
  package let text: Rect?
  /// The cells of the panel; `nil` while the text takes its place, or where there is none.
  package let panel: Rect?
  /// The column between the two.
  package let separator: Int?
  /// The row of the marks of the pages.
  package let marksRow: Int

  /// The cells of a text on the smallest window that has both.
  package static let leastTextWidth = 38

  /// The layout of a window.
  ///
  /// - Parameters:
  ///   - size: the window.
  ///   - hasPanel: false on pages that have no panel.
  ///   - showsPanel: which of the two is wanted where there is room for one.
  package init(size: Size, hasPanel: Bool, showsPanel: Bool) {
    let rows = max(1, size.height - 4)
    marksRow = size.height - 3
    func area(_ column: Int, _ width: Int) -> Rect {
      Rect(column: column, row: 1, width: width, height: rows)
    }
    if !hasPanel {
      (text, panel, separator) = (area(1, min(72, size.width - 2)), nil, nil)
    } else if size.width < 80 {
      text = showsPanel ? nil : area(1, size.width - 2)
      panel = showsPanel ? area(0, size.width) : nil
      separator = nil
    } else {
      let width = Self.textWidth(in: size.width)
      text = area(1, width)
      // On the smallest window every cell is needed.
      let gap = size.width < 100 ? 0 : 1
      separator = width + 1 + gap
      panel = area(width + 2 + gap, size.width - width - 2 - gap)
    }
  }

  /// True when the panel has room for its whole screen.
  package var hasWholePanel: Bool { panel.map { $0.size.holds(App.leastSize) } ?? false }

  /// From 112 columns on the panel has the width of its standard screen, the rest is for the text.
  private static func textWidth(in width: Int) -> Int {
    width < 100 ? leastTextWidth : min(56, max(leastTextWidth, width - 75))
  }
}
