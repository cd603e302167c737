internal import Tutor

// What the codes of terminals mean. Modified arrows are plain arrows here.

extension ControlSequence {
  /// The keys that end in a letter: arrows, Home, End, and F1–F4 with a modifier.
  static func letterKey(_ final: UInt8) -> Key {
    switch Character(Unicode.Scalar(final)) {
    // rxvt says Shift with small letters.
    case "A", "a": .up
    case "B", "b": .down
    case "C", "c": .right
    case "D", "d": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: .unknown
    }
  }

  /// The keys that are a number and `~`.
  static func numberedKey(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: .unknown
    }
  }

  /// The keys that some terminals send as a code point and `u`.
  static func unicodeKey(_ code: Int) -> Key {
    switch code {
    case 9: .tab
    case 13: .enter
    case 27: .escape
    case 127: .backspace
    default: .unknown
    }
  }
}

extension Decoder {
  /// The key behind a control character.
  static func controlKey(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .unknown
    }
  }

  /// The keys of `SS3`: arrows and Home in application mode, F1–F4, the number pad.
  static func shiftedKey(_ final: UInt8) -> Key {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    // The number pad sends its ASCII characters moved up by 64.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: ControlSequence.letterKey(final)
    }
  }

  /// The key that typed a character; marks that show nothing by themselves are no keys.
  static func typed(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      .unknown
    default: .character(Character(scalar))
    }
  }

  /// True when `byte` can follow these bytes of a character in UTF-8.
  ///
  /// Source: The Unicode Standard, table 3-7, which rules out overlong forms and surrogates.
  static func canContinue(_ bytes: [UInt8], with byte: UInt8) -> Bool {
    guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch bytes[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }

  /// The colour in an answer such as `11;rgb:1c1c/1c1c/1c1c`.
  static func background(in text: String) -> Input? {
    let fields = text.split(separator: ";", maxSplits: 1)
    guard fields.count == 2, fields[0] == "11" else { return nil }
    let parts = fields[1].split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
    let shares = parts[1].split(separator: "/").compactMap(share)
    guard shares.count >= 3 else { return nil }
    return .background(red: shares[0], green: shares[1], blue: shares[2])
  }

  /// One to four hexadecimal digits as a share of the largest number they can say.
  private static func share(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.count), let value = UInt16(digits, radix: 16) else { return nil }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }
}
