import Plotting

/// A screen made of panes: the title, the panes, what stands below them, the status.
protocol PaneScreen {
  /// What is shown.
  associatedtype Shown: Stage
  /// Where its panes stand.
  associatedtype Layout: PaneLayout

  init(app: App, stage: Shown, size: Size)

  var layout: Layout { get }
  /// The first row.
  var title: TitleLine { get }
  /// One sentence.
  var statusLine: StatusLine { get }
  /// The pane that keys go to.
  var focus: Layout.Pane { get }
  /// What a pane is called in its heading.
  func name(of pane: Layout.Pane) -> String
  /// Draws a pane without its heading.
  func drawContent(of pane: Layout.Pane, into buffer: inout Buffer, frame: Rect)
  /// Draws what stands between the panes and the status.
  func drawFoot(into buffer: inout Buffer)
  /// Draws the numbers below the panes in a place beside a text.
  func drawBrief(into buffer: inout Buffer, frame: Rect)
}

extension PaneScreen {
  /// The window in cells.
  var size: Size { layout.size }

  /// Draws the whole screen but for the line of keys.
  func draw(into buffer: inout Buffer) {
    title.draw(into: &buffer)
    drawPanes(into: &buffer)
    drawFoot(into: &buffer)
    statusLine.draw(into: &buffer, row: size.height - 2)
  }

  /// Draws the panes and the numbers below them, for a place beside a text.
  func drawBeside(into buffer: inout Buffer) {
    drawPanes(into: &buffer)
    drawBrief(into: &buffer, frame: layout.foot)
  }

  private func drawPanes(into buffer: inout Buffer) {
    for pane in layout.shown {
      if let row = layout.heading(of: pane) {
        buffer.heading(
          name(of: pane), at: row.origin, width: row.width, isFocused: pane == focus)
      }
      if let frame = layout.content(of: pane) {
        drawContent(of: pane, into: &buffer, frame: frame)
      }
    }
  }
}
