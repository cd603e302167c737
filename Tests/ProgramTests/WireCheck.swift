import Plotting

/// Whether bytes that go to a terminal are of the few kinds that this program sends.
///
/// Stricter than a terminal: what it does not list is told, whatever a terminal would make of it.
struct WireCheck {
  /// What is not ours, with what stands around it.
  private(set) var strange: [String] = []

  private static let finals = Set("ABCDGHJKLMPSTX@bdhlmnrt".utf8)
  private static let modes = Set([1, 7, 12, 25, 1002, 1006, 1049, 2004])

  /// Looks at bytes from a terminal's beginning.
  init(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) == nil { strange.append("no UTF-8") }
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B: takeEscape(&rest)
      case 0x08, 0x09, 0x0A, 0x0D: break
      default:
        if Charset.full.printable(scalar) != scalar { note(scalar, rest) }
      }
    }
  }

  private mutating func note(_ scalar: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) {
    let following = String(rest.prefix(12)).debugDescription
    strange.append("U+\(String(scalar.value, radix: 16)) before \(following)")
  }

  private mutating func takeEscape(_ rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.popFirst() else { return strange.append("a lone ESC") }
    switch kind {
    case "[": takeControl(&rest)
    case "]":
      // The one question of ours: which colour is behind the text.
      let question = "11;?\u{1B}\\".unicodeScalars
      guard rest.starts(with: question) else { return note(kind, rest) }
      rest.removeFirst(question.count)
    case "(", ")":
      guard rest.popFirst().map({ "B0".unicodeScalars.contains($0) }) ?? false else {
        return note(kind, rest)
      }
    case "7", "8", "M", ">", "=": break
    default: note(kind, rest)
    }
  }

  private mutating func takeControl(_ rest: inout Substring.UnicodeScalarView) {
    var body = ""
    while let scalar = rest.popFirst() {
      guard !("0"..."?" ~= scalar) else {
        body.unicodeScalars.append(scalar)
        continue
      }
      let isKnown = UInt8(exactly: scalar.value).map { Self.finals.contains($0) } ?? false
      let modes = body.first == "?" ? body.dropFirst().split(separator: ";").map { Int($0) } : []
      let areModes = modes.allSatisfy { $0.map { Self.modes.contains($0) } ?? false }
      if !isKnown || !areModes || body.count > 24 { note(scalar, rest) }
      return
    }
  }
}
