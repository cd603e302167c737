package import Plotting

/// The last row: the keys that matter now, each with what it does.
///
/// They can be clicked.
package struct KeyLine {
  private let items: [KeyItem]
  private let language: Language
  private let charset: Charset

  /// The keys for what is open.
  init(of app: App) {
    charset = app.glyphs.charset
    language = app.shownLanguage
    items =
      switch app.mode {
      case .help: KeyItem.pages
      case .word: [.done]
      default: app.leadingKeys + app.stage.keyItems
      }
  }

  /// A line of some keys.
  package init(_ items: [KeyItem], _ language: Language, charset: Charset) {
    self.items = items
    self.language = language
    self.charset = charset
  }

  /// Draws as many as there is room for; the last one always stays.
  package func draw(into buffer: inout Buffer, row: Int) {
    for place in places(width: buffer.size.width) {
      let item = items[place.index]
      buffer.write(
        [Piece(item.label[language], .key), Piece(" " + item.verb[language], .dim)],
        at: Point(place.column, row))
    }
  }

  /// The key that a click on a cell presses.
  package func key(at point: Point, in size: Size) -> Key? {
    guard point.row == size.height - 1 else { return nil }
    let hit = places(width: size.width).first { place in
      (place.column..<place.column + width(of: place.index)).contains(point.column)
    }
    return hit.flatMap { items[$0.index].key }
  }

  /// Where the items stand, two blanks apart.
  private func places(width: Int) -> [(index: Int, column: Int)] {
    var places: [(Int, Int)] = []
    var column = 1
    let last = items.count - 1
    for index in items.indices {
      let reserve = index == last ? 0 : self.width(of: last) + 2
      guard column + self.width(of: index) + reserve <= width - 1 || index == last else { continue }
      places.append((index, column))
      column += self.width(of: index) + 2
    }
    return places
  }

  private func width(of index: Int) -> Int {
    charset.width(of: items[index].label[language]) + 1
      + charset.width(of: items[index].verb[language])
  }
}
