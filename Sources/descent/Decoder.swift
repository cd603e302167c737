internal import Plotting
internal import Tutor

/// What a terminal sends: keys, and answers to questions we asked it.
enum Input: Hashable, Sendable {
  /// Something a hand did.
  case key(Key)
  /// Where the cursor is, counted from 1: the answer to `CSI 6 n`.
  case cursor(row: Int, column: Int)
  /// The colour of the background, each part 0…1: the answer to `OSC 11`.
  case background(red: Double, green: Double, blue: Double)
}

/// Turns the bytes of a terminal into keys.
///
/// A pure value that is fed bytes as they come; a sequence may be torn anywhere. Whatever comes in,
/// nothing but keys that were meant comes out: strings of control are swallowed, what is no key of
/// ours is `.unknown`.
///
/// Source: ECMA-48, 5th edition, 1991, §5.4 (control sequences) and §5.6 (control strings); xterm's
/// "Control Sequences" for the mouse and for bracketed paste.
struct Decoder: Sendable {
  /// True while an answer to `CSI 6 n` is due; its form is also that of a modified F3.
  var awaitsCursor = false

  private var state = State.ground
  /// The bytes of the sequence or character that has begun.
  private var held: [UInt8] = []
  private var output: [Input] = []

  private enum State {
    case ground, escape, control, shifted
    case character(length: Int)
    case linuxFunction
    case oldMouse
    case string(isCommand: Bool)
    case stringEscape(isCommand: Bool)
    case paste
  }

  /// The longest control sequence that is looked at; a longer one is no key.
  private static let longestSequence = 64
  /// The longest control string that is waited for to end.
  private static let longestString = 4096
  /// The most text that one paste can bring.
  private static let longestPaste = 1 << 20
  private static let endOfPaste: [UInt8] = Array("\u{1B}[201~".utf8)

  /// How long to wait for more bytes before `timeOut` is due, in milliseconds; `nil` between keys.
  ///
  /// A lone Esc must act at once for a hand, while the rest of an arrow key may be on its way.
  var timeout: Int? {
    switch state {
    case .ground: nil
    case .escape: 25
    case .control, .shifted, .character, .linuxFunction, .oldMouse: 250
    case .string, .stringEscape, .paste: 1000
    }
  }

  /// True when something has begun that only more bytes or `timeOut` can end.
  var needsTimeout: Bool { timeout != nil }

  /// Takes bytes and returns what they complete.
  ///
  /// - Parameter bytes: what was read, in order.
  /// - Returns: the keys and answers that are complete now.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { take(byte) }
    return flushed()
  }

  /// Ends what has begun: no more bytes came within `timeout`.
  ///
  /// - Returns: what the bytes held so far mean on their own.
  mutating func timeOut() -> [Input] {
    switch state {
    case .ground: break
    case .escape: finish(.escape)
    case .shifted where held.isEmpty: finishEscaped("O")
    case .control where held.isEmpty: finishEscaped("[")
    case .paste: finishPaste()
    default: finish(.unknown)
    }
    return flushed()
  }

  private mutating func flushed() -> [Input] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }
}

// MARK: - One byte

extension Decoder {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .character(let length): takeContinuation(byte, length: length)
    case .escape: takeEscaped(byte)
    case .control: takeControl(byte)
    case .shifted: takeShifted(byte)
    case .linuxFunction:
      finish((0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : .unknown)
    case .oldMouse: takeOldMouse(byte)
    case .string(let isCommand): takeString(byte, isCommand: isCommand)
    case .stringEscape(let isCommand): takeStringEnd(byte, isCommand: isCommand)
    case .paste: takePaste(byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: begin(.escape)
    case 0x9B: begin(.control)
    case 0x00...0x1F, 0x7F: finish(Self.controlKey(byte))
    case 0x20...0x7E: finish(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: begin(.character(length: 2), with: byte)
    case 0xE0...0xEF: begin(.character(length: 3), with: byte)
    case 0xF0...0xF4: begin(.character(length: 4), with: byte)
    default: finish(.unknown)
    }
  }

  private mutating func takeContinuation(_ byte: UInt8, length: Int) {
    guard Self.canContinue(held, with: byte) else {
      finish(.unknown)
      take(byte)
      return
    }
    held.append(byte)
    guard held.count == length else { return }
    let text = String(decoding: held, as: UTF8.self)
    finish(text.unicodeScalars.first.map(Self.typed) ?? .unknown)
  }

  private mutating func takeEscaped(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      finish(.escape)
      begin(.escape)
    case UInt8(ascii: "["): begin(.control)
    case UInt8(ascii: "O"): begin(.shifted)
    case UInt8(ascii: "]"): begin(.string(isCommand: true))
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      begin(.string(isCommand: false))
    default:
      // Esc and a key in one breath: both count, so that a slow line loses neither.
      finish(.escape)
      take(byte)
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      if held.count <= Self.longestSequence { held.append(byte) }
    case UInt8(ascii: "[") where held.isEmpty:
      begin(.linuxFunction)
    case UInt8(ascii: "M") where held.isEmpty:
      begin(.oldMouse)
    case 0x40...0x7E:
      finishControl(byte)
    default:
      finish(.unknown)
      take(byte)
    }
  }

  private mutating func takeShifted(_ byte: UInt8) {
    switch byte {
    case 0x30...0x3B where held.count < Self.longestSequence: held.append(byte)
    case 0x40...0x7E: finish(Self.shiftedKey(byte))
    case 0x20...0x3F: finish(.unknown)
    default:
      finish(.unknown)
      take(byte)
    }
  }

  /// The three bytes of an old mouse report are coordinates, never keys.
  private mutating func takeOldMouse(_ byte: UInt8) {
    held.append(byte)
    if held.count == 3 { finish(.unknown) }
  }
}

// MARK: - Strings and pastes

extension Decoder {
  private mutating func takeString(_ byte: UInt8, isCommand: Bool) {
    switch byte {
    case 0x1B: state = .stringEscape(isCommand: isCommand)
    case 0x07 where isCommand: finishString(isCommand: isCommand)
    case 0x18, 0x1A: finish(.unknown)
    default:
      held.append(byte)
      if held.count > Self.longestString { finish(.unknown) }
    }
  }

  private mutating func takeStringEnd(_ byte: UInt8, isCommand: Bool) {
    if byte == UInt8(ascii: "\\") {
      finishString(isCommand: isCommand)
    } else {
      finish(.unknown)
      begin(.escape)
      take(byte)
    }
  }

  private mutating func finishString(isCommand: Bool) {
    let text = String(decoding: held, as: UTF8.self)
    begin(.ground)
    guard isCommand, let answer = Self.background(in: text) else {
      output.append(.key(.unknown))
      return
    }
    output.append(answer)
  }

  private mutating func takePaste(_ byte: UInt8) {
    held.append(byte)
    if byte == Self.endOfPaste.last, held.suffix(6) == Self.endOfPaste[...] {
      held.removeLast(6)
      finishPaste()
    } else if held.count > Self.longestPaste + 6 {
      // What is too much is dropped, but the end has to be found.
      held.removeSubrange(Self.longestPaste..<held.count - 6)
    }
  }

  private mutating func finishPaste() {
    let bytes = held.prefix(Self.longestPaste)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
    )
    finish(.paste(lines.joined(separator: "\n")))
  }
}

// MARK: - Endings

extension Decoder {
  private mutating func begin(_ next: State, with byte: UInt8? = nil) {
    state = next
    held.removeAll(keepingCapacity: true)
    if let byte { held.append(byte) }
  }

  private mutating func finish(_ key: Key) {
    begin(.ground)
    output.append(.key(key))
  }

  private mutating func finishEscaped(_ character: Character) {
    finish(.escape)
    output.append(.key(.character(character)))
  }

  private mutating func finishControl(_ final: UInt8) {
    let sequence = ControlSequence(body: held, final: final)
    let isTooLong = held.count > Self.longestSequence
    begin(.ground)
    if isTooLong {
      output.append(.key(.unknown))
    } else if awaitsCursor, let answer = sequence.cursor {
      output.append(answer)
    } else if sequence.startsPaste {
      begin(.paste)
    } else if let key = sequence.key {
      output.append(.key(key))
    }
  }
}
