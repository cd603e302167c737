internal import Lessons

/// Runs of text as Markdown: nothing in them is read as a sign that it is not.
struct MarkdownText {
  /// Where the text stands: each place has signs of its own.
  enum Place {
    case paragraph, heading, cell
  }

  /// The Markdown.
  private(set) var text = ""
  private let place: Place
  /// The emphasis that is open, outermost first.
  private var open: [Inline.Style] = []

  /// The Markdown of some runs.
  init(_ runs: [Inline], place: Place) {
    self.place = place
    let runs = Self.merged(runs.onPaper)
    for (index, run) in runs.enumerated() {
      let content = self.content(of: run, next: index + 1 < runs.count ? runs[index + 1] : nil)
      turn(to: run.emphasis, before: content.first)
      text += content
    }
    turn(to: [], before: nil)
    // A heading may be closed by such a sign, which is not shown then.
    if place == .heading, text.hasSuffix("#") { text = String(text.dropLast()) + "\\#" }
  }

  /// The longest run of a character.
  static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, length) = (0, 0)
    for other in text {
      length = other == character ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }

  /// Runs that look the same as one.
  private static func merged(_ runs: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for run in runs where run.content != .text("") {
      if let last = result.last, last.style == run.style, !run.style.contains(.code),
        case .text(let before) = last.content, case .text(let after) = run.content
      {
        result[result.count - 1].content = .text(before + after)
      } else {
        result.append(run)
      }
    }
    return result
  }

  private func content(of run: Inline, next: Inline?) -> String {
    guard case .text(let words) = run.content else { return place == .paragraph ? "\\\n" : " " }
    let content = run.style.contains(.code) ? Self.code(words) : escaped(words, run, next: next)
    guard place == .cell else { return content }
    return content.split(separator: "|", omittingEmptySubsequences: false).joined(separator: #"\|"#)
  }

  /// Text without signs; where the emphasis changes, a mark will stand beside it.
  private func escaped(_ words: String, _ run: Inline, next: Inline?) -> String {
    let before = run.emphasis == open ? text.last : "*"
    let after = run.emphasis == next?.emphasis ?? [] ? next?.firstCharacter : "*"
    return MarkdownEscape(
      words, after: before, before: after, isLineStart: isLineStart && run.emphasis.isEmpty
    ).text
  }

  private var isLineStart: Bool { place == .paragraph && (text.isEmpty || text.last == "\n") }

  private static func code(_ text: String) -> String {
    let mark = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let touches = text.first == "`" || text.last == "`"
    let isStripped = text.first == " " && text.last == " " && text.contains { $0 != " " }
    return touches || isStripped ? "\(mark) \(text) \(mark)" : mark + text + mark
  }

  // MARK: Emphasis

  /// Closes and opens emphasis before what comes next.
  ///
  /// A mark between a punctuation mark and a letter is no mark to CommonMark, as in `**（a）**是`;
  /// a blank is put in where that would happen.
  private mutating func turn(to wanted: [Inline.Style], before next: Character?) {
    let kept = open.firstIndex { !wanted.contains($0) } ?? open.count
    let closing = open[kept...].reversed().map(\.mark).joined()
    open.removeSubrange(kept...)
    let opened = wanted.filter { !open.contains($0) }
    let opening = opened.map(\.mark).joined()
    open += opened
    if !closing.isEmpty {
      let needsBlank = text.last.mayBePunctuation && !(next.isBlank || next.isPunctuation)
      text += closing + (needsBlank || !opening.isEmpty ? " " : "")
    }
    guard !opening.isEmpty else { return }
    if next.mayBePunctuation, !(text.last.isBlank || text.last.isPunctuation) { text += " " }
    text += opening
  }
}

extension Inline {
  fileprivate var emphasis: [Style] { [.strong, .emphasis].filter { style.contains($0) } }

  fileprivate var firstCharacter: Character? {
    guard case .text(let text) = content else { return nil }
    return style.contains(.code) ? "`" : text.first
  }
}

extension Inline.Style {
  fileprivate var mark: String { self == .strong ? "**" : "*" }
}

extension Character? {
  /// True for a blank and at the end of a line.
  var isBlank: Bool { self?.isWhitespace ?? true }
  /// True for what every version of CommonMark takes for punctuation.
  var isPunctuation: Bool {
    self.map { $0.isPunctuation || $0.isASCII && $0.isSymbol } ?? false
  }
  /// True for what only newer versions take for it, such as `−`, too.
  var mayBePunctuation: Bool { self.map { $0.isPunctuation || $0.isSymbol } ?? false }
}
