import Plotting

/// The last row: the keys that matter now, each with what it does.
///
/// They can be clicked.
struct KeyLine {
  /// A key and what it does; a click on it presses the key.
  private struct Item {
    let label: String
    let verb: String
    let key: Key?
  }

  private let items: [Item]
  private let charset: Charset

  /// The keys for what is open.
  init(of app: App) {
    charset = app.glyphs.charset
    items = Self.items(in: app.mode, language: app.shownLanguage)
  }

  /// Draws as many as there is room for; the last one always stays.
  func draw(into buffer: inout Buffer, row: Int) {
    for place in places(width: buffer.size.width) {
      let item = items[place.index]
      buffer.write(
        [Piece(item.label, .key), Piece(" " + item.verb, .dim)], at: Point(place.column, row))
    }
  }

  /// The key that a click on a cell presses.
  func key(at point: Point, in size: Size) -> Key? {
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
    charset.width(of: items[index].label) + 1 + charset.width(of: items[index].verb)
  }

  private static func items(in mode: App.Mode, language: Language) -> [Item] {
    switch mode {
    case .predict: moving(language) + [enter(language), done(language), item(for: .help, language)]
    case .readout:
      moving(language) + [item(for: .step, language), done(language), item(for: .help, language)]
    case .help: pages(language)
    default:
      [.step, .back, .rateUp, .play, .fork, .predict, .view, .focusNext, .undo, .quit, .help].map {
        item(for: $0, language)
      }
    }
  }

  private static func moving(_ language: Language) -> [Item] {
    [
      Item(label: "← →", verb: Localized(en: "move", zh: "移动")[language], key: nil),
      Item(label: "↑ ↓", verb: Localized(en: "by 5", zh: "移 5 格")[language], key: nil),
    ]
  }

  private static func enter(_ language: Language) -> Item {
    Item(
      label: Localized(en: "Enter", zh: "回车")[language],
      verb: Localized(en: "reveal", zh: "揭晓")[language], key: .enter)
  }

  private static func done(_ language: Language) -> Item {
    Item(label: "Esc", verb: Localized(en: "done", zh: "结束")[language], key: .escape)
  }

  private static func pages(_ language: Language) -> [Item] {
    [
      Item(label: "PgDn", verb: Localized(en: "more", zh: "下页")[language], key: .pageDown),
      Item(label: "PgUp", verb: Localized(en: "back", zh: "上页")[language], key: .pageUp),
      Item(label: "L", verb: Localized(en: "中文", zh: "English")[language], key: .character("L")),
      Item(label: "Esc", verb: Localized(en: "close", zh: "关闭")[language], key: .escape),
    ]
  }

  /// The short form of a row of the key table.
  private static func item(for action: Action, _ language: Language) -> Item {
    guard let binding = KeyMap.binding(for: action) else {
      return Item(label: "", verb: "", key: nil)
    }
    let label: String
    switch action {
    case .step: label = Localized(en: "Space", zh: "空格")[language]
    case .back: label = "←"
    case .rateUp: label = "↑↓"
    default: label = binding.label[language]
    }
    let verb = action == .rateUp ? "lr" : binding.verb[language]
    return Item(label: label, verb: verb, key: binding.keys.first)
  }
}
