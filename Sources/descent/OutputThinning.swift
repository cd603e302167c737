extension [UInt8] {
  /// These bytes for a terminal without what curses says in vain.
  ///
  /// - The change to the ASCII characters: no other set is ever entered.
  /// - The reset of the palette: it was not changed, so this would undo what the user did to it.
  /// - The default colour just before a reset of everything.
  /// - A colour of the 256 that is set already; two that follow each other become one sequence. A
  ///   moving map consists of little else.
  func thinned() -> [UInt8] {
    var thinning = Thinning(capacity: count)
    var rest = self[...]
    while let byte = rest.first {
      guard byte == 0x1B else {
        thinning.append(byte)
        rest.removeFirst()
        continue
      }
      rest.removeFirst(thinning.take(rest))
    }
    return thinning.result
  }
}

/// The bytes that are kept, and what colours the terminal has at that point.
private struct Thinning {
  private(set) var result: [UInt8] = []
  /// The numbers that were set last, `nil` where that is not known.
  private var foreground: [UInt8]?
  private var background: [UInt8]?
  /// Where the last sequence that set a colour ends; one that follows there joins it.
  private var joint = -1

  init(capacity: Int) {
    result.reserveCapacity(capacity)
  }

  mutating func append(_ byte: UInt8) { result.append(byte) }

  /// Takes the escape sequence at the front and returns its length.
  mutating func take(_ rest: ArraySlice<UInt8>) -> Int {
    if let length = Self.vain.first(where: rest.starts(with:))?.count { return length }
    if let length = takeColor(rest) { return length }
    if rest.starts(with: Self.reset), result.hasSuffix(Self.defaultColor) {
      result.removeLast(Self.defaultColor.count)
    }
    // Whatever else selects a rendition may set colours.
    if Self.endsRendition(rest) { (foreground, background) = (nil, nil) }
    result.append(0x1B)
    return 1
  }

  /// Takes `CSI 38;5;N m` or `CSI 48;5;N m`; `nil` for anything else.
  private mutating func takeColor(_ rest: ArraySlice<UInt8>) -> Int? {
    let isForeground = rest.starts(with: Self.setForeground)
    guard isForeground || rest.starts(with: Self.setBackground) else { return nil }
    let digits = rest.dropFirst(Self.setForeground.count).prefix(4).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.endIndex < rest.endIndex, rest[digits.endIndex] == 0x6D else {
      return nil
    }
    let number = Array(digits)
    let length = Self.setForeground.count + number.count + 1
    if number == (isForeground ? foreground : background) { return length }
    if isForeground { foreground = number } else { background = number }
    if joint == result.count {
      result[result.count - 1] = 0x3B
      result += Self.setForeground.dropFirst(2)
      if !isForeground { result[result.count - 5] = 0x34 }
    } else {
      result += isForeground ? Self.setForeground : Self.setBackground
    }
    result += number + [0x6D]
    joint = result.count
    return length
  }

  /// True for a control sequence that ends in `m`.
  private static func endsRendition(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.dropFirst().first == 0x5B else { return false }
    return rest.dropFirst(2).first { !(0x30...0x3F).contains($0) } == 0x6D
  }

  private static let vain = ["\u{1B}(B", "\u{1B}]104\u{07}"].map { Array($0.utf8) }
  private static let reset = Array("\u{1B}[m".utf8)
  private static let defaultColor = Array("\u{1B}[39m".utf8)
  private static let setForeground = Array("\u{1B}[38;5;".utf8)
  private static let setBackground = Array("\u{1B}[48;5;".utf8)
}

extension [UInt8] {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count) == bytes[...] }
}
