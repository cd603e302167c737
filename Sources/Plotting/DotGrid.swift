/// Dots gathered into cells: which dots of each cell are set, and with what ink.
///
/// Dots merge within a cell; the ink of the last one wins. In ASCII a cell has room for one height,
/// so there the last dot wins altogether.
struct DotGrid: Hashable, Sendable {
  let size: Size
  let marker: Marker
  private var masks: [UInt8]
  private var inks: [Ink]

  init(size: Size, marker: Marker) {
    self.size = size
    self.marker = marker
    masks = Array(repeating: 0, count: size.width * size.height)
    inks = Array(repeating: .text, count: masks.count)
  }

  var dotWidth: Int { size.width * marker.dotWidth }
  var dotHeight: Int { size.height * marker.dotHeight }

  /// Sets the dot in column `x` and row `y`, counted in dots from the top left.
  mutating func set(x: Int, y: Int, ink: Ink) {
    guard x >= 0, x < dotWidth, y >= 0, y < dotHeight else { return }
    let cell = y / marker.dotHeight * size.width + x / marker.dotWidth
    let bit = Self.bit(marker, x: x % marker.dotWidth, y: y % marker.dotHeight)
    masks[cell] = marker == .ascii ? bit : masks[cell] | bit
    inks[cell] = ink
  }

  /// Marks a whole cell of an ASCII picture that a steep line passes through.
  mutating func setStroke(x: Int, row: Int, ink: Ink) {
    guard x >= 0, x < size.width, row >= 0, row < size.height else { return }
    masks[row * size.width + x] = Self.stroke
    inks[row * size.width + x] = ink
  }

  /// The glyph and ink of a cell, `nil` where no dot is set.
  func cell(column: Int, row: Int) -> (Unicode.Scalar, Ink)? {
    let index = row * size.width + column
    let mask = masks[index]
    return mask == 0 ? nil : (glyph(mask), inks[index])
  }

  private static let stroke: UInt8 = 7

  /// Braille numbers its dots 1 2 3 7 down the left side and 4 5 6 8 down the right.
  private static func bit(_ marker: Marker, x: Int, y: Int) -> UInt8 {
    guard marker == .braille else { return 1 << UInt8(y) }
    let bits: (UInt8, UInt8) =
      switch y {
      case 0: (0x01, 0x08)
      case 1: (0x02, 0x10)
      case 2: (0x04, 0x20)
      default: (0x40, 0x80)
      }
    return x == 0 ? bits.0 : bits.1
  }

  private func glyph(_ mask: UInt8) -> Unicode.Scalar {
    switch (marker, mask) {
    case (.braille, _): Unicode.Scalar(0x2800 + UInt16(mask)) ?? " "
    case (.blocks, 1): "▀"
    case (.blocks, 2): "▄"
    case (.blocks, _): "█"
    case (.ascii, 1): "'"
    case (.ascii, 2): "-"
    case (.ascii, 4): "."
    case (.ascii, _): "|"
    }
  }
}
