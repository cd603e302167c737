extension [UInt8] {
  /// These bytes for a terminal without what curses says in vain.
  ///
  /// - The change to the ASCII characters: no other set is ever entered.
  /// - The reset of the palette: it was not changed, so this would undo what the user did to it.
  /// - The default colour just before a reset of everything.
  func thinned() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var rest = self[...]
    while let byte = rest.first {
      if byte == 0x1B, let length = Self.vain.first(where: rest.starts(with:))?.count {
        rest.removeFirst(length)
        continue
      }
      if byte == 0x1B, rest.starts(with: Self.reset), result.hasSuffix(Self.defaultColor) {
        result.removeLast(Self.defaultColor.count)
      }
      result.append(byte)
      rest.removeFirst()
    }
    return result
  }

  private func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count) == bytes[...] }

  private static let vain = ["\u{1B}(B", "\u{1B}]104\u{07}"].map { Array($0.utf8) }
  private static let reset = Array("\u{1B}[m".utf8)
  private static let defaultColor = Array("\u{1B}[39m".utf8)
}
