import Tutor

/// Something that is wrong with a lesson, and where.
public struct Finding: Hashable, Sendable, Error {
  /// The file, as it was named.
  public let file: String
  /// The place in it.
  public let position: SourcePosition
  /// What it is.
  public let code: FindingCode
  /// One line that names the thing, what was found and what would do.
  public let message: String

  /// A finding.
  public init(_ code: FindingCode, file: String, at position: SourcePosition, _ message: String) {
    self.file = file
    self.position = position
    self.code = code
    self.message = message
  }

  /// A finding at the beginning of a line.
  init(_ code: FindingCode, file: String, line: Int, _ message: String) {
    self.init(code, file: file, at: SourcePosition(line: line), message)
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as compilers print it, on one line that cannot speak to a terminal.
  public var description: String {
    harmless("\(file):\(position.line):\(position.column): \(code.rawValue) \(message)")
  }
}

extension Finding {
  /// Text that came from outside, for one line on a terminal.
  public static func safe(_ text: String) -> String { harmless(text) }
}

extension Finding: Comparable {
  /// Findings in the order of their files and places.
  public static func < (first: Finding, second: Finding) -> Bool {
    (first.file, first.position, first.code.rawValue, first.message)
      < (second.file, second.position, second.code.rawValue, second.message)
  }
}

/// Text in which nothing moves, hides or reorders what a terminal shows.
func harmless(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(scalar.isHarmless ? scalar : "?") }
  return String(result)
}

extension Unicode.Scalar {
  /// False for controls, invisible characters and those that turn the direction of text.
  var isHarmless: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

/// The end of a message that names what may have been meant; empty when nothing is near.
func guess(_ word: String, among names: some Sequence<String>) -> String {
  nearestName(to: word, among: names.sorted()).map { " (did you mean '\($0)'?)" } ?? ""
}
