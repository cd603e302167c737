import Plotting

/// The keys of the screen, made from the key table, and the commands, made from the settings.
struct HelpScreen {
  let kind: StageKind
  let language: Language
  let page: Int

  /// How many columns of keys stand side by side: each needs 25 cells to be read.
  private static func columnsPerPage(width: Int) -> Int { width >= 76 ? 3 : 2 }

  /// The pages of keys, and those of commands.
  static func pageCount(on kind: StageKind, size: Size) -> Int {
    let commands = examples(on: kind).count
    let rows = commandRows(size)
    return keyPages(on: kind, size: size) + max(1, (commands + rows - 1) / rows)
  }

  private static func keyPages(on kind: StageKind, size: Size) -> Int {
    let perPage = columnsPerPage(width: size.width)
    return (columns(on: kind, size: size).count + perPage - 1) / perPage
  }

  /// How many commands a page has.
  private static func commandRows(_ size: Size) -> Int {
    max(1, size.height - 1 - top(size))
  }

  /// What stands in a column: a part of the key table, or what the signs in the picture mean.
  private enum Block {
    case keys(KeyBinding.Group)
    case legend
  }

  /// What belongs together; where a column has no room for all of it, it goes on in another one.
  private static let topics: [[Block]] = [
    [.keys(.time)], [.keys(.rate), .keys(.learn), .keys(.program)],
    [
      .keys(.network), .keys(.surface), .keys(.neuron), .keys(.inside), .keys(.code),
      .keys(.see), .legend,
    ],
  ]

  private static func columns(on kind: StageKind, size: Size) -> [[Block]] {
    let room = size.height - 1 - top(size)
    return topics.flatMap { topic in
      var columns: [[Block]] = [[]]
      var used = 0
      for block in topic where rows(of: block, on: kind) > 0 {
        let rows = rows(of: block, on: kind)
        if used > 0, used + 1 + rows > room {
          columns.append([])
          used = 0
        }
        columns[columns.count - 1].append(block)
        used += rows + (used > 0 ? 1 : 0)
      }
      return columns
    }
  }

  /// The rows of a part with its heading, 0 where a screen has none of it.
  private static func rows(of block: Block, on kind: StageKind) -> Int {
    guard case .keys(let group) = block else { return kind.stage.signs.count + 1 }
    let rows = KeyMap.table.count { $0.group == group && $0.applies(on: kind) }
    // The digits of the screens stand below the program's keys.
    return rows == 0 ? 0 : rows + (group == .program ? 2 : 1)
  }

  func draw(into buffer: inout Buffer) {
    buffer.clear(buffer.bounds)
    let count = Self.pageCount(on: kind, size: buffer.size)
    let shown = min(page, count - 1)
    let commands = shown - Self.keyPages(on: kind, size: buffer.size)
    let title =
      commands >= 0
      ? Localized(en: "The command line: press : and type", zh: "命令行：按 : 再输入")
      : Localized(
        en: "Keys of \(kind.number) \(kind.name.en)", zh: "按键：\(kind.number) \(kind.name.zh)")
    buffer.write(title[language], at: Point(1, 0), ink: .bright)
    buffer.write(
      "\(shown + 1)/\(count)", endingAt: buffer.size.width - 1, row: 0, ink: .dim)
    if commands >= 0 {
      drawCommands(page: commands, into: &buffer)
    } else {
      drawKeys(into: &buffer)
    }
  }

  private func drawKeys(into buffer: inout Buffer) {
    let perPage = Self.columnsPerPage(width: buffer.size.width)
    let width = min(38, (buffer.size.width - 2) / perPage)
    let columns = Self.columns(on: kind, size: buffer.size)
    for (index, blocks) in columns.dropFirst(page * perPage).prefix(perPage).enumerated() {
      var point = Point(1 + index * width, Self.top(buffer.size))
      for block in blocks {
        guard case .keys(let group) = block else {
          drawLegend(into: &buffer, at: point, width: width - 1)
          continue
        }
        point.row = draw(group, at: point, width: width - 1, into: &buffer)
        if group == .program { drawScreenKeys(at: point, into: &buffer) }
        point.row += group == .program ? 2 : 1
      }
    }
  }

  /// The digits that open the screens.
  private func drawScreenKeys(at point: Point, into buffer: inout Buffer) {
    let numbers = "1…\(StageKind.allCases.map(\.number).max() ?? 1)"
    buffer.write(numbers, at: point, ink: .key)
    let words = Localized(en: "the screens", zh: "切换屏幕")
    buffer.write(words[language], at: Point(point.column + 6, point.row))
  }

  /// A low window has no row to spare below the title.
  private static func top(_ size: Size) -> Int { size.height < 20 ? 1 : 2 }

  /// What the signs in the picture mean.
  private func drawLegend(into buffer: inout Buffer, at point: Point, width: Int) {
    let title = Localized(en: "IN THE PICTURE", zh: "图中符号")
    buffer.write(title[language], at: point, ink: .dim, width: width)
    for (index, sign) in kind.stage.signs.enumerated() {
      let row = point.row + 1 + index
      guard row < buffer.size.height - 1 else { return }
      buffer.write(sign.glyph, at: Point(point.column, row), ink: sign.ink)
      buffer.write(
        sign.meaning[language], at: Point(point.column + 6, row), width: width - 6)
    }
  }

  /// Draws a group and returns the row after it.
  private func draw(
    _ group: KeyBinding.Group, at point: Point, width: Int, into buffer: inout Buffer
  ) -> Int {
    buffer.write(group.title[language], at: point, ink: .dim)
    var row = point.row + 1
    for binding in KeyMap.table where binding.group == group && binding.applies(on: kind) {
      let label = binding.label[language]
      buffer.write(label, at: Point(point.column, row), ink: .key)
      let column = point.column + (group == .time ? 10 : 6)
      buffer.write(
        binding.meaning[language], at: Point(column, row), width: width - (column - point.column))
      row += 1
    }
    return row
  }

  private func drawCommands(page: Int, into buffer: inout Buffer) {
    let rows = Self.commandRows(buffer.size)
    let shown = Self.examples(on: kind).dropFirst(page * rows).prefix(rows)
    for (index, (example, meaning)) in shown.enumerated() {
      let row = Self.top(buffer.size) + index
      buffer.write(":" + example, at: Point(1, row), ink: .key)
      buffer.write(meaning[language], at: Point(29, row), width: buffer.size.width - 30)
    }
  }

  /// What can be typed: the settings of the screen, then what all screens know.
  private static func examples(on kind: StageKind) -> [(String, Localized)] {
    kind.controls.map { ($0.line, $0.summary) } + [kind.stage.viewExample]
      + (kind.stage.takesTables ? ownData : []) + common
  }

  private static let ownData: [(String, Localized)] = [
    (
      "load FILE.csv",
      Localized(
        en: "and target=COLUMN, missing=drop …", zh: "可加 target=列名、missing=drop …")
    ),
    ("export points FILE.csv", Localized(en: "the points that were drawn", zh: "保存画的点")),
  ]

  private static let common: [(String, Localized)] = [
    ("step 10   :back 3   :go 42", Localized(en: "move in time", zh: "前进、后退、跳转")),
    ("speed 30  :play", Localized(en: "steps a second, or max", zh: "每秒步数，或 max")),
    ("fork      :ghosts", Localized(en: "keep this run; forget those kept", zh: "留作影子；去掉影子")),
    ("undo      :redo", Localized(en: "take a change back, or not", zh: "撤销；重做")),
    (
      "screen mlp",
      Localized(
        en: "or curve, surface, perceptron, xray, digits, code",
        zh: "或 curve、surface、perceptron、xray、digits、code")
    ),
    (
      "export torch FILE.py",
      Localized(
        en: "or steps F.csv, screen F.svg, weights F.npz",
        zh: "或 steps F.csv、screen F.svg、weights F.npz")
    ),
    (
      "save FILE.run",
      Localized(en: "and open FILE.run: the whole run", zh: "open FILE.run 再打开整次运行")
    ),
    ("word", Localized(en: "the run as one word, to be pasted", zh: "把运行写成一个可以粘贴的词")),
    ("lang zh", Localized(en: "or lang en", zh: "或 lang en")),
    ("glyphs blocks", Localized(en: "or braille, ascii", zh: "或 braille、ascii")),
    (
      "theme light",
      Localized(en: "or auto, dark, high-contrast, mono", zh: "或 auto、dark、high-contrast、mono")
    ),
  ]
}
