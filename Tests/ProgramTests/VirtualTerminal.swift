import Plotting

/// As much of an xterm as ncurses 6.4 makes use of with `TERM=xterm-256color`.
///
/// Source: xterm's "Control Sequences"; the terminfo entry `xterm-256color`.
struct VirtualTerminal {
  /// What is set apart in a cell.
  struct Look: Hashable {
    var isBold = false
    var isDim = false
    var isReversed = false
    var foreground: Int?
    var background: Int?
  }

  /// The size in cells.
  private(set) var size: Size
  /// The private modes that are on, such as 1049, the alternate screen.
  private(set) var modes: Set<Int> = [7, 25]
  /// The look of text that is written now.
  private(set) var look = Look()
  /// True when any colour was chosen.
  private(set) var hasUsedColor = false
  /// The rows that scroll.
  private(set) var scrolling: Range<Int>
  /// Sequences that this terminal does not know.
  private(set) var unknown: [String] = []

  private var rows: [[Character?]]
  private var looks: [[Look]]
  private var main: [[Character?]] = []
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var isPastEdge = false
  private var held: [UInt8] = []

  /// An empty screen; a window without a size is taken for one of 80x24.
  init(size wanted: Size) {
    let size = wanted.width * wanted.height > 0 ? wanted : Size(width: 80, height: 24)
    self.size = size
    scrolling = 0..<size.height
    rows = Self.empty(size)
    looks = Array(repeating: Array(repeating: Look(), count: size.width), count: size.height)
  }

  /// The screen as text, a line a row, without the blanks at their ends.
  var text: String {
    rows.map { row in
      var line = String(row.compactMap { $0 })
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The look of a cell.
  func look(at point: Point) -> Look { looks[point.row][point.column] }

  /// True when nothing is left of a program that took the screen.
  var isAtPeace: Bool { modes == [7, 25] && look == Look() && scrolling == 0..<size.height }

  mutating func resize(to size: Size) {
    self.size = size
    scrolling = 0..<size.height
    rows = rows.map { Self.fitted($0, to: size.width, with: " ") }
    rows = Self.fitted(rows, to: size.height, with: Array(repeating: " ", count: size.width))
    looks = looks.map { Self.fitted($0, to: size.width, with: Look()) }
    looks = Self.fitted(looks, to: size.height, with: Array(repeating: Look(), count: size.width))
    (row, column) = (min(row, size.height - 1), min(column, size.width - 1))
  }

  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { take(byte) }
  }

  private static func empty(_ size: Size) -> [[Character?]] {
    Array(repeating: Array(repeating: " ", count: size.width), count: size.height)
  }

  private static func fitted<Element>(
    _ list: [Element], to count: Int, with filler: Element
  ) -> [Element] {
    Array(list.prefix(count)) + Array(repeating: filler, count: max(0, count - list.count))
  }
}

// MARK: - Bytes

extension VirtualTerminal {
  private mutating func take(_ byte: UInt8) {
    if held.isEmpty {
      switch byte {
      case 0x1B, 0xC0...0xFF: held = [byte]
      case 0x20...0x7E: put(Character(Unicode.Scalar(byte)))
      default: control(byte)
      }
      return
    }
    held.append(byte)
    if held[0] == 0x1B { takeEscape(byte) } else { takeCharacter() }
  }

  private mutating func takeCharacter() {
    let length = held[0] < 0xE0 ? 2 : held[0] < 0xF0 ? 3 : 4
    guard held.count == length else { return }
    put(String(decoding: held, as: UTF8.self).first ?? "?")
    held = []
  }

  private mutating func control(_ byte: UInt8) {
    isPastEdge = false
    switch byte {
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(size.width - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    guard held.count > 2 || "[]()".utf8.contains(byte) else { return finishShort(byte) }
    switch held[1] {
    case UInt8(ascii: "["):
      // A new sequence ends one that was not finished.
      if byte == 0x1B { held = [byte] }
      if held.count > 2, (0x40...0x7E).contains(byte) { finishControl(byte) }
    case UInt8(ascii: "]"):
      if byte == 0x07 || held.suffix(2) == [0x1B, 0x5C] { held = [] }
    default:
      if held.count == 3 { held = [] }
    }
  }

  private mutating func finishShort(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: ">"), UInt8(ascii: "="): break
    default: unknown.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
    held = []
  }

  private mutating func put(_ character: Character) {
    let width = character.unicodeScalars.first.map { Charset.full.width(of: $0) } ?? 1
    if isPastEdge || column + width > size.width {
      column = 0
      isPastEdge = false
      lineFeed()
    }
    guard width <= size.width else { return }
    set(character, at: column)
    if width == 2 { set(nil, at: column + 1) }
    column += width
    if column >= size.width {
      column = size.width - 1
      isPastEdge = true
    }
  }

  private mutating func set(_ character: Character?, at column: Int) {
    rows[row][column] = character
    looks[row][column] = look
  }

  private mutating func lineFeed() {
    if row == scrolling.upperBound - 1 {
      scroll(from: scrolling.lowerBound, by: 1)
    } else {
      row = min(size.height - 1, row + 1)
    }
  }

  private mutating func reverseLineFeed() {
    if row == scrolling.lowerBound {
      scroll(from: row, by: -1)
    } else {
      row = max(0, row - 1)
    }
  }

  /// Moves the scrolling rows from `top` on up, or down for a negative count.
  private mutating func scroll(from top: Int, by count: Int) {
    for _ in 0..<min(abs(count), size.height) {
      let (gone, new) =
        count > 0 ? (top, scrolling.upperBound - 1) : (scrolling.upperBound - 1, top)
      rows.remove(at: gone)
      looks.remove(at: gone)
      rows.insert(Array(repeating: " ", count: size.width), at: new)
      looks.insert(Array(repeating: Look(), count: size.width), at: new)
    }
  }
}

// MARK: - Control sequences

extension VirtualTerminal {
  private mutating func finishControl(_ final: UInt8) {
    let body = String(decoding: held[2..<held.count - 1], as: UTF8.self)
    held = []
    isPastEdge = isPastEdge && "mnt".utf8.contains(final)
    if body.first == "?" {
      setModes(body.dropFirst().split(separator: ";").compactMap { Int($0) }, final)
      return
    }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch Character(Unicode.Scalar(final)) {
    case "A": row = max(0, row - first)
    case "B": row = min(size.height - 1, row + first)
    case "C": column = min(size.width - 1, column + first)
    case "D": column = max(0, column - first)
    case "G": column = min(size.width - 1, first - 1)
    case "d": row = min(size.height - 1, first - 1)
    case "H": (row, column) = place(numbers)
    case "r": setScrolling(numbers)
    case "m": setLook(numbers)
    case "n", "t", "l", "h": break
    default: edit(final, numbers.first ?? 0, first)
    }
  }

  private func place(_ numbers: [Int]) -> (Int, Int) {
    let row = max(1, numbers.first ?? 1)
    let column = max(1, numbers.count > 1 ? numbers[1] : 1)
    return (min(size.height, row) - 1, min(size.width, column) - 1)
  }

  private mutating func setScrolling(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1) - 1
    let bottom = numbers.count > 1 && numbers[1] > 0 ? min(size.height, numbers[1]) : size.height
    scrolling = top < bottom ? top..<bottom : 0..<size.height
    (row, column) = (0, 0)
  }

  private mutating func edit(_ final: UInt8, _ mode: Int, _ count: Int) {
    switch Character(Unicode.Scalar(final)) {
    case "J": eraseDisplay(mode)
    case "K": eraseLine(mode)
    case "X": blank(row, column..<min(size.width, column + count))
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "L": scroll(from: row, by: -count)
    case "M": scroll(from: row, by: count)
    case "S": scroll(from: scrolling.lowerBound, by: count)
    case "T": scroll(from: scrolling.lowerBound, by: -count)
    case "I": for _ in 0..<max(1, count) { column = min(size.width - 1, (column / 8 + 1) * 8) }
    case "Z": for _ in 0..<max(1, count) { column = max(0, (column - 1) / 8 * 8) }
    case "b": for _ in 0..<count { put(previous) }
    default: unknown.append("CSI \(mode) \(Character(Unicode.Scalar(final)))")
    }
  }

  private var previous: Character { rows[row][max(0, column - 1)] ?? " " }

  private mutating func shift(by count: Int) {
    let old = rows[row]
    for target in column..<size.width {
      let source = target - count
      rows[row][target] = (column..<size.width).contains(source) ? old[source] : " "
    }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    if mode == 0 { eraseLine(0) }
    if mode == 1 { eraseLine(1) }
    let whole = mode == 0 ? row + 1..<size.height : mode == 1 ? 0..<row : 0..<size.height
    for row in whole { blank(row, 0..<size.width) }
  }

  private mutating func eraseLine(_ mode: Int) {
    let columns = mode == 0 ? column..<size.width : mode == 1 ? 0..<column + 1 : 0..<size.width
    blank(row, columns)
  }

  private mutating func blank(_ row: Int, _ columns: Range<Int>) {
    for column in columns {
      rows[row][column] = " "
      looks[row][column] = Look(background: look.background)
    }
  }

  private mutating func setModes(_ numbers: [Int], _ final: UInt8) {
    for number in numbers {
      let isOn = final == UInt8(ascii: "h")
      if isOn { modes.insert(number) } else { modes.remove(number) }
      guard number == 1049 else { continue }
      if isOn {
        (main, saved) = (rows, (row, column))
        rows = Self.empty(size)
      } else {
        rows = main.map { Self.fitted($0, to: size.width, with: " ") }
        rows = Self.fitted(rows, to: size.height, with: Array(repeating: " ", count: size.width))
        (row, column) = (min(saved.row, size.height - 1), min(saved.column, size.width - 1))
      }
    }
  }

  private mutating func setLook(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0][...] : numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1: look.isBold = true
      case 2: look.isDim = true
      case 7: look.isReversed = true
      case 22: (look.isBold, look.isDim) = (false, false)
      case 27: look.isReversed = false
      case 39: look.foreground = nil
      case 49: look.background = nil
      case 30...37: setForeground(number - 30)
      case 40...47: setBackground(number - 40)
      case 90...97: setForeground(number - 82)
      case 38, 48:
        let color = rest.dropFirst().first
        rest = rest.dropFirst(2)
        if number == 38 { setForeground(color) } else { setBackground(color) }
      default: unknown.append("SGR \(number)")
      }
    }
  }

  private mutating func setForeground(_ color: Int?) {
    look.foreground = color
    hasUsedColor = true
  }

  private mutating func setBackground(_ color: Int?) {
    look.background = color
    hasUsedColor = true
  }
}
