internal import Plotting
internal import Tutor

/// A control sequence: `CSI`, a body of parameters and a final byte.
struct ControlSequence: Sendable {
  private let isPrivate: Bool
  private let isPlain: Bool
  private let mark: UInt8?
  private let parameters: [Int]
  private let final: UInt8

  /// The largest number that a parameter can say; larger ones are cut to it.
  private static let largest = 99_999

  /// The sequence between `CSI` and its final byte.
  init(body: [UInt8], final: UInt8) {
    mark = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let numbers = mark == nil ? body[...] : body.dropFirst()
    isPrivate = mark != nil
    isPlain = numbers.allSatisfy { (0x30...0x3B).contains($0) }
    parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(Self.number)
    self.final = final
  }

  /// The answer to `CSI 6 n`, if this can be one.
  var cursor: Input? {
    guard final == UInt8(ascii: "R"), isPlain, !isPrivate, parameters.count == 2 else { return nil }
    return .cursor(row: parameters[0], column: parameters[1])
  }

  /// True for the bytes that stand before pasted text.
  var startsPaste: Bool {
    final == UInt8(ascii: "~") && isPlain && !isPrivate && parameters.first == 200
  }

  /// What a hand did; `nil` for reports of things that mean nothing here, such as the mouse moving
  /// with no button down.
  var key: Key? {
    if mark == UInt8(ascii: "<"), final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
      return mouse
    }
    guard isPlain, !isPrivate else { return .unknown }
    switch final {
    case UInt8(ascii: "~"): return Self.numberedKey(parameters.first ?? 0)
    case UInt8(ascii: "u"): return Self.unicodeKey(parameters.first ?? 0)
    case UInt8(ascii: "I"), UInt8(ascii: "O"): return nil
    default: return Self.letterKey(final)
    }
  }

  /// The largest column and row, counted from 0, that the mouse can be in.
  private static let farthest = Point(499, 199)

  private var mouse: Key? {
    guard isPlain, parameters.count == 3 else { return .unknown }
    let column = min(max(parameters[1] - 1, 0), Self.farthest.column)
    let row = min(max(parameters[2] - 1, 0), Self.farthest.row)
    // Shift, Alt and Ctrl add 4, 8 and 16.
    let button = parameters[0] & ~0b11100
    let isRelease = final == UInt8(ascii: "m")
    switch (button, isRelease) {
    case (0, false): return .mouse(.press, Point(column, row))
    case (0, true): return .mouse(.release, Point(column, row))
    case (32, _): return .mouse(.drag, Point(column, row))
    case (64, false): return .mouse(.wheelUp, Point(column, row))
    case (65, false): return .mouse(.wheelDown, Point(column, row))
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { value, digit in
      (0x30...0x39).contains(digit) ? min(largest, value * 10 + Int(digit) - 0x30) : value
    }
  }
}
