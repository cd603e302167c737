internal import Foundation

/// Cues as a line of JSON, on their way to another terminal.
extension Cues {
  /// The most bytes of a line, its end included.
  public static let lineLimit = 64 << 10

  /// The line, with its end; what does not fit into it is left out, the picture first.
  public var line: [UInt8] {
    var cues = self
    if !minutes.isFinite { cues.minutes = 0 }
    if !minutesBefore.isFinite { cues.minutesBefore = 0 }
    if let line = cues.encoded { return line }
    cues.preview = []
    if let line = cues.encoded { return line }
    cues.shorten()
    while true {
      // Texts of this length fit, however they are written.
      if let line = cues.encoded ?? (cues.notes.isEmpty ? [] : nil) { return line }
      cues.notes.removeLast((cues.notes.count + 1) / 2)
    }
  }

  /// Reads a line that came from anywhere; `nil` when it holds no cues.
  ///
  /// - Parameter line: the bytes, with or without the end of the line.
  public init?(line: [UInt8]) {
    guard line.count <= Self.lineLimit,
      let cues = try? JSONDecoder().decode(Cues.self, from: Data(line)), cues.isSound
    else { return nil }
    self = cues
  }

  private var encoded: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self), data.count < Self.lineLimit else { return nil }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// True when the numbers can be calculated with.
  private var isSound: Bool {
    let most = 1_000_000
    return (1...most).contains(page) && (page...most).contains(pageCount) && start >= 0
      && [minutes, minutesBefore].allSatisfy { (0...Double(most)).contains($0) }
  }

  private mutating func shorten() {
    for text in [\Cues.lesson, \.title, \.now, \.next, \.advice, \.timer, \.language] {
      self[keyPath: text] = Self.beginning(of: self[keyPath: text], bytes: 1000)
    }
    notes = notes.map { Self.beginning(of: $0, bytes: 4000) }
  }

  private static func beginning(of text: String, bytes count: Int) -> String {
    guard text.utf8.count > count else { return text }
    return String(decoding: text.utf8.prefix(count - 3), as: UTF8.self) + "…"
  }
}
