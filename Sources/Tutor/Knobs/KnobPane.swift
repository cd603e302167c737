import Plotting

/// The list of knobs: names and what they stand at, in as many columns as have room.
struct KnobPane {
  let knobs: [Knob]
  /// The one that the arrows turn.
  let selected: Int?
  let language: Language
  /// True where a value that does not fit is shortened by a word, not cut.
  let isNarrow: Bool

  /// Some knobs.
  init(knobs: [Knob], selected: Int?, language: Language, isNarrow: Bool) {
    self.isNarrow = isNarrow
    self.knobs = knobs
    self.selected = selected.map { min($0, knobs.count - 1) }
    self.language = language
  }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let columns = max(
      1, min(3, frame.width / 36, (knobs.count + frame.height - 1) / max(1, frame.height)))
    let width = frame.width / columns
    let rows = frame.height
    let first = firstKnob(knobs.count, shown: rows * columns, selected: selected)
    for (place, index) in (first..<min(knobs.count, first + rows * columns)).enumerated() {
      let point = Point(frame.minColumn + place / rows * width, frame.minRow + place % rows)
      draw(knobs[index], at: point, width: width - 1, isSelected: index == selected, into: &buffer)
    }
    let hidden = knobs.count - first - rows * columns
    guard hidden > 0, frame.width > 30 else { return }
    let more = Localized(en: "k: \(hidden) more", zh: "k：还有 \(hidden) 项")
    buffer.write(more[language], endingAt: frame.endColumn, row: frame.endRow - 1, ink: .dim)
  }

  /// The first knob to be shown, so that the chosen one is.
  private func firstKnob(_ count: Int, shown: Int, selected: Int?) -> Int {
    guard let selected, count > shown else { return 0 }
    return min(max(0, selected - shown / 2), count - shown)
  }

  private func draw(
    _ knob: Knob, at point: Point, width: Int, isSelected: Bool, into buffer: inout Buffer
  ) {
    let charset = buffer.glyphs.charset
    let title = knob.title[language]
    buffer.write(
      isSelected ? "▸ " : "  ", at: point, ink: isSelected ? .now : .dim)
    buffer.write(
      title, at: Point(point.column + 2, point.row), ink: isSelected ? .bright : .dim, width: 18)
    let value = fitting(knob.value[language], in: width - 23, charset)
    let hasLeft = isSelected && knob.turned(by: -1) != nil
    let hasRight = isSelected && knob.turned(by: 1) != nil
    let text = (hasLeft ? "← " : "  ") + value + (hasRight ? " →" : "  ")
    let column = point.column + 19
    buffer.write(
      text, at: Point(column, point.row), ink: isSelected ? .bright : .text,
      width: max(0, min(charset.width(of: text), width - 19)))
  }

  /// A value as it is, or without what stands behind its last blank: `分类 classification` is `分类`.
  private func fitting(_ value: String, in width: Int, _ charset: Charset) -> String {
    guard isNarrow, charset.width(of: value) > width, let blank = value.lastIndex(of: " ")
    else { return value }
    return String(value[..<blank])
  }
}
