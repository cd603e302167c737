internal import CNcurses
internal import CTerm
internal import Glibc
internal import Plotting

/// The one user of curses: keeps what the terminal shows and says which bytes lead to a new frame.
///
/// Curses writes into a file in memory, not to the terminal. So nothing in here can wait, and
/// whoever owns the screen decides when the bytes go out.
final class Screen {
  /// The size in cells.
  private(set) var size: Size
  /// What colours can be painted.
  let depth: Palette.Depth

  private let file: Int32
  private let encoding: TextEncoding
  private let kind: TerminalKind
  private var shown: Buffer?
  /// True from leaving the screen to the next frame.
  private var hasLeft = false
  private var shownCells: [Cell] = []
  /// Bytes that go out before those of the next update.
  private var opening: [UInt8] = []
  private var palette: Palette?
  private var pairs: [Pair: Int32] = [:]

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// Starts curses.
  ///
  /// - Parameters:
  ///   - kind: the terminal.
  ///   - size: its size in cells.
  ///   - encoding: what text it understands.
  ///   - isColored: whether colours may be used at all.
  init?(kind: TerminalKind, size: Size, encoding: TextEncoding, isColored: Bool) {
    file = cterm_memory_file("screen")
    guard file >= 0, let output = fdopen(file, "w"), let input = fopen("/dev/null", "r") else {
      return nil
    }
    // The size comes from the terminal; LINES and COLUMNS of the environment may say anything.
    use_env(false)
    guard newterm(kind.name, output, input) != nil else { return nil }
    self.kind = kind
    self.size = size
    self.encoding = encoding
    depth = isColored ? Self.startColors() : .none
    nonl()
    typeahead(-1)
    leaveok(cncurses_screen(), true)
    resize_term(Int32(size.height), Int32(size.width))
    // This flushes: the alternate screen is entered before anything else is put out.
    curs_set(0)
    opening = takeBytes()
    scrollEverything()
  }

  /// The bytes that lead from what the terminal shows to `buffer`; none when it shows that.
  ///
  /// - Parameters:
  ///   - buffer: the frame; what is outside of the screen is left out.
  ///   - palette: how its meanings look.
  /// - Returns: what to send.
  func show(_ buffer: Buffer, palette: Palette) -> [UInt8] {
    if self.palette != palette || shown?.size != buffer.size {
      shown = nil
      werase(cncurses_screen())
    }
    self.palette = palette
    guard shown != buffer else { return [] }
    let cells = buffer.cellsWithTintedGaps
    let known = shown == nil ? [] : shownCells
    for row in 0..<min(buffer.size.height, size.height) {
      for column in 0..<min(buffer.size.width, size.width) {
        let index = row * buffer.size.width + column
        guard known.isEmpty || known[index] != cells[index] else { continue }
        copy(row: row, column: column, of: cells, width: buffer.size.width, palette: palette)
      }
    }
    shown = buffer
    shownCells = cells
    wnoutrefresh(cncurses_screen())
    doupdate()
    hasLeft = false
    return takeBytes()
  }

  /// Text that goes out before the next frame as it is.
  func put(_ text: String) { opening.append(contentsOf: text.utf8) }

  /// Adapts to a new size; the next frame is drawn from nothing.
  func resize(to size: Size) {
    self.size = size
    resize_term(Int32(size.height), Int32(size.width))
    scrollEverything()
    repaint()
  }

  /// Makes the next frame draw every cell.
  func repaint() {
    shown = nil
    clearok(cncurses_screen(), true)
  }

  /// Curses sets the part of the screen that scrolls when it starts, and not again.
  private func scrollEverything() {
    guard Self.capability("csr") != nil else { return }
    // It moves the cursor. On the shell's screen that is where the next one begins to write; on ours
    // to save it would forget that.
    put(hasLeft ? "\u{1B}7\u{1B}[r\u{1B}8" : "\u{1B}[r")
  }

  /// The bytes that leave the screen; the next frame enters it again.
  func leave() -> [UInt8] {
    put(modesOff)
    endwin()
    hasLeft = true
    let bytes = takeBytes()
    repaint()
    return bytes
  }

  /// The bytes that turn on what curses does not: the mouse and bracketed paste.
  var modesOn: String { kind.isXtermLike ? "\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h" : "" }

  private var modesOff: String { kind.isXtermLike ? "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l" : "" }

  /// The bytes that leave the screen from any state, for those who cannot ask curses.
  var restoring: [UInt8] {
    // Some programs leave a part of the screen scrolling when the window grew just before they end.
    // The cursor goes to where it was when the screen is left: to save it here would forget that.
    let scrolling = Self.capability("csr") == nil ? "" : "\u{1B}[r"
    let bottom = cncurses_move(Int32(size.height) - 1, 0).map { String(cString: $0) } ?? ""
    let ending = Self.capability("rmcup") ?? (bottom + "\r\n")
    let parts = [
      Self.capability("sgr0"), modesOff, Self.capability("rmkx"), scrolling,
      Self.capability("cnorm"), ending,
    ]
    return parts.compactMap { $0 }.joined().utf8.map { $0 }
  }
}

// MARK: - Cells

extension Screen {
  private func copy(row: Int, column: Int, of cells: [Cell], width: Int, palette: Palette) {
    let index = row * width + column
    guard cells[index].scalar != Cell.continuation else { return }
    let (glyph, style) = palette.appearance(of: cells[index])
    let isWide = column + 1 < width && cells[index + 1].scalar == Cell.continuation
    cncurses_put(
      Int32(row), Int32(column), safe(glyph, width: isWide ? 2 : 1), attributes(style.emphasis),
      pair(for: style))
  }

  /// The glyph, or `?` for one that would not take the cells it is meant to take.
  private func safe(_ glyph: Unicode.Scalar, width: Int32) -> wchar_t {
    if glyph.value < 0x80 { return wchar_t(glyph.value) }
    let wide = wchar_t(glyph.value)
    guard encoding == .utf8, cterm_width(wide) == width else { return wchar_t(UInt8(ascii: "?")) }
    return wide
  }

  private func attributes(_ emphasis: Style.Emphasis) -> attr_t {
    var attributes: attr_t = 0
    if emphasis.contains(.bold) { attributes |= cncurses_bold() }
    if emphasis.contains(.dim) { attributes |= cncurses_dim() }
    if emphasis.contains(.reverse) { attributes |= cncurses_reverse() }
    return attributes
  }

  /// The colour pair of a style; 0, the terminal's own colours, when there is none left.
  private func pair(for style: Style) -> Int32 {
    guard depth != .none, style.foreground != nil || style.background != nil else { return 0 }
    let wanted = Pair(
      foreground: Int32(style.foreground ?? -1), background: Int32(style.background ?? -1))
    if let known = pairs[wanted] { return known }
    let number = max(0, alloc_pair(wanted.foreground, wanted.background))
    pairs[wanted] = number
    return number
  }

  /// Colours are touched only where there are some: curses crashes on a pair for a vt100.
  private static func startColors() -> Palette.Depth {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
    return Palette.Depth(colors: Int(cncurses_colors()))
  }
}

extension Buffer {
  /// The cells, with empty ones in the ink that costs least.
  ///
  /// The ink of an empty cell does not show. Up to three of them take the ink of the glyph before
  /// them, so that a sentence or a dotted line is sent in one colour; others are plain.
  fileprivate var cellsWithTintedGaps: [Cell] {
    var result = cells
    var distance = 4
    var ink = Ink.text
    for index in result.indices {
      if index.isMultiple(of: size.width) { distance = 4 }
      guard result[index].isEmpty else {
        let isPlain = result[index].paper == nil && !result[index].ink.isReversed
        distance = isPlain ? 0 : 4
        ink = result[index].ink
        continue
      }
      distance += 1
      result[index] = Cell(" ", ink: distance <= 3 ? ink : .text)
    }
    return result
  }
}

extension Cell {
  /// True when nothing shows but the background, so that the ink does not matter.
  fileprivate var isEmpty: Bool {
    scalar == " " && paper == nil && !ink.isReversed
  }
}

extension Ink {
  /// True for what is shown in reverse video, where a blank is a block of colour.
  fileprivate var isReversed: Bool { self == .accent || self == .warning }
}

// MARK: - Bytes

extension Screen {
  private func takeBytes() -> [UInt8] {
    let length = Int(lseek(file, 0, SEEK_CUR))
    defer { opening.removeAll() }
    guard length > 0 else { return opening }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, length, 0))
    }
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
    return opening + bytes.thinned()
  }

  private static func capability(_ name: String) -> String? {
    // Delays such as `$<5>` are for terminals of the past; the rest of the text counts.
    cncurses_capability(name).map { String(cString: $0).prefix { $0 != "$" } }.map(String.init)
  }
}
