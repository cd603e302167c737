import Plotting

/// The mouse: it paints on the pad, chooses digits and counts, and gives the focus to panes.
extension DigitsStage {
  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    let layout = layout(size: surroundings.size)
    switch action {
    case .drag where isStroking:
      guard let pixel = pixel(at: point, layout) else { return .done }
      pad.drag(column: pixel.column, row: pixel.row)
      return .done
    case .release where isStroking:
      isStroking = false
      return .done
    case .press:
      isStroking = false
      guard let pane = layout.shown.first(where: { layout.frames[$0]?.contains(point) == true })
      else { return nil }
      press(pane, at: point, layout)
      return .done
    default: return nil
    }
  }

  private mutating func press(_ pane: DigitsPane, at point: Point, _ layout: DigitsLayout) {
    guard let frame = layout.content(of: pane), frame.contains(point) else {
      return give(focusTo: pane)
    }
    switch pane {
    case .pad:
      guard let pixel = pixel(at: point, layout) else { return give(focusTo: pane) }
      give(focusTo: pane)
      if mode != .draw { pad.begin() }
      (mode, isStroking) = (.draw, true)
      pad.press(column: pixel.column, row: pixel.row)
    case .digits:
      give(focusTo: pane)
      let places = DigitsRows(panel.run).places(filter)
      let grid = DigitsGrid(side: pad.side, frame: frame)
      let first = grid.firstPlace(showing: chosenPlace, of: places.count)
      guard let cell = grid.place(at: point), places.indices.contains(first + cell) else { return }
      mode = .browse(first + cell)
    default: give(focusTo: pane)
    }
  }

  /// The place of the digit that is chosen among those that are shown.
  var chosenPlace: Int? { if case .browse(let place) = mode { place } else { nil } }

  /// The pixel of the pad under a cell of the screen.
  private func pixel(at point: Point, _ layout: DigitsLayout) -> (column: Int, row: Int)? {
    guard let frame = layout.content(of: .pad) else { return nil }
    let picture = DigitsPadPane.picture(of: pad, in: frame)
    guard picture.contains(point) else { return nil }
    return (
      (point.column - picture.minColumn) * pad.side / picture.width,
      (point.row - picture.minRow) * pad.side / picture.height
    )
  }
}
