import Plotting

/// A recording as a file that can be read, and mended, by hand.
///
/// ```
/// descent keys 1
/// start gd1:curve:94ab3b7f
/// size 80x24
/// look en braille full dark still
/// 0.000 Space
/// 0.480 ~5
/// 1.210 Up
/// ```
///
/// A line is a time in seconds and what happened then: a key, `~` and a number of beats, `size`, or
/// a run that was opened.
extension Recording {
  private static let heading = "descent keys 1"
  /// The most lines that are read: days of pressing keys.
  private static let eventLimit = 2_000_000

  /// The lines before the first event.
  public var head: String {
    let start =
      switch beginning {
      case .run(let run): "start \(run.code)"
      case .lesson(let id, let page): "lesson \(id) \(page)"
      case .contents: "lessons"
      }
    return """
      \(Self.heading)
      \(start)
      size \(size)
      look \(appearance.words.joined(separator: " "))

      """
  }

  /// The line of an event.
  public static func line(of event: Event) -> String {
    let what =
      switch event.happening {
      case .key(let key): key.word
      case .beats(let count): "~\(count)"
      case .size(let size): "size \(size)"
      case .open(let run): run.code
      }
    let (seconds, rest) = event.time.quotientAndRemainder(dividingBy: 1000)
    let digits = String(rest)
    return "\(seconds).\(String(repeating: "0", count: 3 - digits.count))\(digits) \(what)\n"
  }

  /// The whole file.
  public var file: String { head + events.map(Self.line(of:)).joined() }

  /// Reads a file.
  ///
  /// A last line without its end was being written when the program was killed: it is left out.
  ///
  /// - Parameter text: all of it.
  /// - Throws: `UserError` that says what is wrong, and in which line.
  public init(file text: String) throws(UserError) {
    guard text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) <= Self.eventLimit else {
      throw .tooManyKeys
    }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map({ $0 == Self.heading }) ?? false else { throw .noRecording }
    lines.removeLast()
    guard lines.count >= 4 else { throw .noHead }
    self.init(
      try Self.beginning(lines[1]), size: try Self.size(lines[2], 3),
      appearance: try Appearance(words: lines[3]))
    for index in lines.indices.dropFirst(4) { try read(lines[index], index + 1) }
  }

  private static func beginning(_ line: Substring) throws(UserError) -> Beginning {
    let parts = line.split(separator: " ")
    switch (parts.first, parts.count) {
    case ("start", 2): return .run(try SavedRun(code: String(parts[1])))
    case ("lessons", 1): return .contents
    case ("lesson", 3):
      guard let page = Int(parts[2]), page > 0 else { throw .line(2, line) }
      return .lesson(String(parts[1]), page: page)
    default: throw .line(2, line)
    }
  }

  private static func size(_ line: Substring, _ number: Int) throws(UserError) -> Size {
    let parts = line.split(separator: " ")
    guard parts.count == 2, parts[0] == "size" else { throw .line(number, line) }
    let sides = parts[1].split(separator: "x").map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (1...10_000).contains(width), (1...10_000).contains(height), width * height <= 1_000_000
    else { throw .line(number, line) }
    return Size(width: width, height: height)
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(UserError) {
    guard !line.isEmpty, line.first != "#" else { return }
    let clock = line.prefix { $0 != " " }
    let what = line.dropFirst(clock.count + 1)
    guard let time = Self.milliseconds(clock), time >= length, !what.isEmpty else {
      throw .line(number, line)
    }
    append(try Self.happening(what, line, number), at: time)
  }

  private static func happening(
    _ what: Substring, _ line: Substring, _ number: Int
  ) throws(UserError) -> Happening {
    if let key = Key(word: what) { return .key(key) }
    if what.hasPrefix("gd1:") { return .open(try SavedRun(code: String(what))) }
    if what.hasPrefix("size ") { return .size(try size(what, number)) }
    guard what.first == "~", let count = Int(what.dropFirst()), (1...100_000_000).contains(count)
    else { throw .line(number, line) }
    return .beats(count)
  }

  /// Milliseconds from seconds with three decimals; `nil` for anything else.
  private static func milliseconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, parts.joined().allSatisfy(\.isASCIIDigit),
      let seconds = Int(parts[0]), let rest = Int(parts[1]), seconds < 100_000_000
    else { return nil }
    return seconds * 1000 + rest
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Appearance {
  /// The words of a recording: language, dots, characters, colours, motion.
  fileprivate var words: [String] {
    [
      language.rawValue, marker.rawValue, repertoire.rawValue, theme.rawValue,
      reducedMotion ? "still" : "moving",
    ]
  }

  fileprivate init(words line: Substring) throws(UserError) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 6, words[0] == "look", let language = Language(rawValue: words[1]),
      let marker = Marker(rawValue: words[2]), let repertoire = Charset(rawValue: words[3]),
      let theme = ThemeChoice(rawValue: words[4]), ["still", "moving"].contains(words[5])
    else { throw .line(4, line) }
    self.init()
    (self.language, self.marker, self.repertoire) = (language, marker, repertoire)
    (self.theme, reducedMotion) = (theme, words[5] == "still")
  }
}

extension UserError {
  fileprivate static let noRecording = UserError(
    en: "this is no recording: its first line is not 'descent keys 1'",
    zh: "这不是按键录制：第一行不是“descent keys 1”")
  fileprivate static let noHead = UserError(
    en: "the recording ends before its first key", zh: "录制在第一个按键之前就结束了")
  fileprivate static let tooManyKeys = UserError(
    en: "the recording has more than 2000000 lines", zh: "录制超过 2000000 行")

  fileprivate static func line(_ number: Int, _ line: Substring) -> UserError {
    let text = shown(String(line))
    return UserError(
      en: "line \(number): '\(text)' is no part of a recording, such as '0.480 Space'",
      zh: "第 \(number) 行：“\(text)”不是录制的内容，例如“0.480 Space”")
  }
}
