import Tutor

/// The bytes of a lesson as lines, or what keeps them from being text.
struct LessonText {
  /// The lines, without their ends.
  let lines: [String]

  /// The most bytes of a lesson.
  static let sizeLimit = 256 * 1024

  /// Reads UTF-8; a byte order mark at the start and CR before LF are left out.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name for findings.
  /// - Throws: a finding at the first thing that is not text.
  init(_ bytes: [UInt8], file: String) throws(Finding) {
    func refused(_ line: Int, _ column: Int = 1, _ message: String) -> Finding {
      Finding(.unreadable, file: file, at: SourcePosition(line: line, column: column), message)
    }
    guard !bytes.isEmpty else { throw refused(1, 1, "the file is empty") }
    guard bytes.count <= Self.sizeLimit else { throw Self.tooLarge(bytes.count, file: file) }
    guard !Self.isUTF16(bytes) else {
      throw refused(1, 1, "the file is UTF-16; save it as UTF-8")
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = marked ? bytes.dropFirst(3) : bytes[...]
    var lines: [String] = []
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let number = lines.count + 1
      let own = line.last == 0x0D ? line.dropLast() : line
      guard let text = String(validating: own, as: UTF8.self) else {
        throw refused(number, 1, "the line is not UTF-8")
      }
      if let column = text.unicodeScalars.enumerated().first(where: { !$0.element.isText }) {
        throw refused(number, column.offset + 1, Self.unshowable(column.element))
      }
      lines.append(text)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// The finding for a file beyond the limit, which need not be read to know it.
  static func tooLarge(_ size: Int, file: String) -> Finding {
    Finding(
      .unreadable, file: file, line: 1, "the file has \(size) bytes; at most \(sizeLimit)")
  }

  private static func unshowable(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let kind = scalar.properties.generalCategory == .control ? "control" : "invisible"
    return "\(kind) character \(code)"
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count >= 4 && bytes[1] == 0 && bytes[3] == 0)
      || (bytes.count >= 4 && bytes[0] == 0 && bytes[2] == 0)
  }
}

extension Unicode.Scalar {
  fileprivate var isText: Bool { self == "\t" || isHarmless }
}

/// Text without blanks at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}

/// True for lines without anything to see.
func isBlank(_ line: some StringProtocol) -> Bool { line.allSatisfy(\.isWhitespace) }
