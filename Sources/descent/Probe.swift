/// The two questions that a terminal is asked at the start, and the answers that came.
///
/// The first frame does not wait for them. They are asked in one go and answered in order, so an
/// answer to the second says that there will be none to the first.
struct Probe: Hashable, Sendable {
  /// True until the terminal has said where its cursor is.
  private(set) var awaitsWidth: Bool
  /// True until the terminal has said what its background is.
  private(set) var awaitsBackground: Bool
  /// What the background is, once known.
  private(set) var background: Palette.Background?
  /// How many cells an ambiguous glyph takes, once known.
  private(set) var ambiguousWidth: Int?

  /// The questions to ask.
  ///
  /// - Parameters:
  ///   - background: whether to ask for the colour behind the text.
  ///   - width: whether to ask how wide `●` is, one of the glyphs that Unicode calls ambiguous.
  init(background: Bool, width: Bool) {
    awaitsBackground = background
    awaitsWidth = width
  }

  /// True while an answer is due.
  var isOutstanding: Bool { awaitsWidth || awaitsBackground }

  /// The bytes that ask; they draw at the top left corner, which the first frame overwrites.
  var question: String { question(at: "\u{1B}[H") }

  /// The bytes that ask outside of a screen; they draw at the left of the line of the cursor.
  var questionInLine: String { question(at: "\r") }

  private func question(at leftEdge: String) -> String {
    let colour = awaitsBackground ? "\u{1B}]11;?\u{1B}\\" : ""
    let width = awaitsWidth ? leftEdge + "●\u{1B}[6n" : ""
    return colour + width
  }

  /// Takes an answer.
  ///
  /// - Parameter input: what the decoder found; keys are no answers.
  /// - Returns: true when something is known that was not.
  mutating func take(_ input: Input) -> Bool {
    switch input {
    case .key: return false
    case .cursor(_, let column):
      awaitsWidth = false
      awaitsBackground = false
      ambiguousWidth = column - 1
      return true
    case .background(let red, let green, let blue):
      awaitsBackground = false
      let luminance = Luminance.of(red: red, green: green, blue: blue)
      // Black and white contrast equally with a grey of this luminance.
      background = luminance > 0.179 ? .light : .dark
      return true
    }
  }

  /// Stops waiting: the terminal does not answer.
  mutating func giveUp() {
    awaitsWidth = false
    awaitsBackground = false
  }

  /// What `COLORFGBG` says, a list such as `15;0` whose last number is the background.
  static func background(inEnvironment text: String) -> Palette.Background? {
    guard let last = text.split(separator: ";").last, let number = Int(last) else { return nil }
    return number == 7 || (9...15).contains(number) ? .light : .dark
  }
}
