internal import Plotting
internal import Tutor

/// Films of replays: asciicast version 2, a line of JSON for the head and one for each picture.
///
/// Source: the format's description at docs.asciinema.org/manual/asciicast/v2.
struct Asciicast {
  /// The colours.
  let palette: Palette
  /// Longer pauses are shortened to so many seconds; `nil` leaves them.
  var longestPause: Double?

  /// The least time between two pictures, in milliseconds.
  private static let gap = 33

  /// The film of a replay from where it stands.
  func film(of replay: Replay<some Program>) -> String {
    var replay = replay
    let size = replay.recording.largestSize
    var text = head(size)
    var shown = picture(of: replay, size)
    var reel = Reel()
    text += reel.line(Self.opening + whole(shown), after: 0)
    var time = 0
    while !replay.isOver {
      // Beats follow each other faster than pictures need to.
      let due = replay.dueTime
      repeat { _ = replay.happen() } while !replay.isOver && replay.dueTime < due + Self.gap
      let now = picture(of: replay, size)
      let change = difference(from: shown, to: now)
      shown = now
      guard !change.isEmpty else { continue }
      text += reel.line(change, after: pause(due - time))
      time = due
    }
    // The last picture stays for a moment.
    return text + reel.line("", after: pause(1000))
  }

  private func head(_ size: Size) -> String {
    """
    {"version": 2, "width": \(size.width), "height": \(size.height), "title": "descent", \
    "env": {"TERM": "xterm-256color"}}

    """
  }

  private func pause(_ milliseconds: Int) -> Int {
    guard let longestPause else { return milliseconds }
    return min(milliseconds, Int((longestPause * 1000).rounded()))
  }

  private func picture(of replay: Replay<some Program>, _ size: Size) -> Buffer {
    let frame = replay.running.frame(size: replay.running.size)
    guard frame.size != size else { return frame }
    var picture = Buffer(size: size, glyphs: frame.glyphs)
    picture.draw(frame, at: Point(0, 0))
    return picture
  }

  /// No cursor, nothing on the screen.
  private static let opening = "\u{1B}[?25l\u{1B}[2J"

  private func whole(_ picture: Buffer) -> String {
    (0..<picture.size.height).map { row($0, of: picture) }.joined()
  }

  /// The rows that changed.
  private func difference(from old: Buffer, to new: Buffer) -> String {
    (0..<new.size.height).map { index in
      let row = row(index, of: new)
      return row == self.row(index, of: old) ? "" : row
    }.joined()
  }

  private func row(_ index: Int, of picture: Buffer) -> String {
    "\u{1B}[\(index + 1);1H" + palette.paintedLine(index, of: picture)
  }
}

/// Pictures one after the other in time.
private struct Reel {
  /// Milliseconds since the beginning.
  private var time = 0

  /// The line of what is written some time after the last one.
  mutating func line(_ text: String, after milliseconds: Int) -> String {
    time += max(0, milliseconds)
    let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1000)
    let digits = String(rest)
    let zeros = String(repeating: "0", count: 3 - digits.count)
    return "[\(seconds).\(zeros)\(digits), \"o\", \"\(Self.escaped(text))\"]\n"
  }

  /// The text within quotes of JSON (RFC 8259).
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
