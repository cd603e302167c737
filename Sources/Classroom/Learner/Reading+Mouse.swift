internal import Lessons
internal import Plotting
internal import Tutor

/// What the mouse does while a lesson is read.
extension Reading {
  mutating func press(_ action: MouseAction, at point: Point) -> Wish? {
    if app.isPrompting || app.isProjecting { return nil }
    if action == .press, let key = ReadingScreen(of: self).keyLine.key(at: point, in: size) {
      return press(key)
    }
    let layout = layout
    if let panel = layout.panel, panel.contains(point) {
      let place = Point(point.column - panel.minColumn, point.row - panel.minRow)
      return hand(.mouse(action, place))
    }
    switch action {
    case .wheelDown: if scroll < .max / 2 { scroll = visibleScroll + 1 }
    case .wheelUp: scroll = max(0, visibleScroll - 1)
    case .press: pressText(at: point)
    case .drag, .release: break
    }
    return nil
  }

  /// A click on a choice moves the mark to it; one on a term explains it.
  private mutating func pressText(at point: Point) {
    guard let frame = layout.text, frame.contains(point) else { return }
    let text = ReadingText(of: self)
    let row = visibleScroll + point.row - frame.minRow
    if let question = openQuestion, let choice = text.choice(atLine: row) {
      pick(choice, of: question)
      return
    }
    guard text.lines.indices.contains(row) else { return }
    let line = text.lines[row].map(\.text).joined()
    let column = point.column - frame.minColumn
    let charset = app.glyphs.charset
    pickedTerm = termsInText.firstIndex { term in
      term.places(in: line, language).contains { range in
        let start = charset.width(of: String(line.prefix(range.lowerBound)))
        let end = charset.width(of: String(line.prefix(range.upperBound)))
        return (start..<end).contains(column)
      }
    }
    showsGloss = pickedTerm != nil
  }
}
