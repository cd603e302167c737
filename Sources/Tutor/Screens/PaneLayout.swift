import Plotting

/// Where the panes of a screen stand in a window of some size.
protocol PaneLayout {
  /// The panes of the screen, in the order in which they are drawn.
  associatedtype Pane: CaseIterable & Hashable where Pane.AllCases == [Pane]
  /// The window in cells.
  var size: Size { get }
  /// How much of the screen is shown.
  var tier: LayoutTier { get }
  /// The cells of the panes that are shown, with their headings.
  var frames: [Pane: Rect] { get }
  /// How many rows stand below the panes, those of status and keys among them.
  var footHeight: Int { get }
  /// The row of a pane's name; `nil` where it speaks for itself.
  func heading(of pane: Pane) -> Rect?
  /// The cells of a pane without its heading.
  func content(of pane: Pane) -> Rect?
}

extension PaneLayout {
  /// The panes that are shown.
  var shown: [Pane] { Pane.allCases.filter { frames[$0] != nil } }

  /// The rows below the panes.
  var foot: Rect {
    Rect(column: 0, row: size.height - footHeight, width: size.width, height: footHeight)
  }

  /// The first row below the panes.
  var footRow: Int { foot.minRow }

  /// The room of the panes: between the title, which a place beside a text has none of, and the
  /// foot.
  var body: Rect {
    let top = tier == .narrow ? 0 : 1
    return Rect(
      column: 0, row: top, width: size.width, height: max(0, size.height - top - footHeight))
  }
}
