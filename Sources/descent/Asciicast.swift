internal import Classroom
internal import Plotting
internal import Tutor

/// Films: asciicast version 2, a line of JSON for the head and one for each picture.
///
/// Source: the format's description at docs.asciinema.org/manual/asciicast/v2.
struct Asciicast {
  /// The colours.
  let palette: Palette
  /// Longer pauses are shortened to so many seconds; `nil` leaves them.
  var longestPause: Double?

  /// A film in the colours of a theme.
  init(theme: ThemeChoice, longestPause: Double? = nil) {
    palette = Palette(theme, depth: .indexed)
    self.longestPause = longestPause
  }

  /// The least time between two pictures, in milliseconds.
  private static let gap = 33

  /// The film of a program from where it stands.
  func film(of program: some Film) -> String {
    var program = program
    let size = program.filmSize
    var text = head(size)
    // The clock begins to run, and what is due at once happens.
    program.tick(at: 0)
    var shown = picture(of: program, size)
    var reel = Reel()
    text += reel.line(Self.opening + whole(shown), after: 0)
    var (time, clock) = (0, 0)
    while !program.isOver {
      let due = goOn(program: &program, clock: &clock)
      let now = picture(of: program, size)
      let change = difference(from: shown, to: now)
      shown = now
      guard !change.isEmpty else { continue }
      text += reel.line(change, after: pause(due - time))
      time = due
    }
    // The last picture stays for a moment.
    return text + reel.line("", after: pause(1000))
  }

  /// Lets happen what happens next, and what follows faster than pictures need to.
  ///
  /// - Returns: when the first of it happened.
  private func goOn(program: inout some Film, clock: inout Int) -> Int {
    // In a film a beat of no length takes a millisecond.
    func wait() -> Int { max(1, program.tickInterval ?? 1) }
    let due = clock + wait()
    repeat {
      clock += wait()
      program.tick(at: clock)
    } while !program.isOver && clock + wait() < due + Self.gap
    return due
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

  private func picture(of program: some Film, _ size: Size) -> Buffer {
    let frame = program.picture
    guard frame.size != size else { return frame }
    var picture = Buffer(size: size, glyphs: frame.glyphs)
    picture.draw(frame, at: Point(0, 0))
    return picture
  }

  /// Writes the film of a program to a file, or says why not.
  ///
  /// - Parameters:
  ///   - program: what is filmed.
  ///   - name: the name of the file; `nil` for standard output.
  ///   - force: true when a file of that name may be replaced.
  /// - Throws: status 73 or 74 after a line that says what stands in the way.
  func write(
    _ program: some Film, to name: String?, replacing force: Bool
  ) throws(ExitStatus) {
    let text = film(of: program)
    guard let name else { return StandardOutput.write(text) }
    do throws(ExportFile.Failure) {
      try ExportFile(name, replaces: force).write(Array(text.utf8))
    } catch {
      StandardError.write("descent: \(error.message.en)\(error.advice)\n")
      throw error.status
    }
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
