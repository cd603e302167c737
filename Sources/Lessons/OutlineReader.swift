import Tutor

/// Cuts the lines of a lesson into pages, texts and directives.
struct OutlineReader {
  private let file: String
  private let lines: ArraySlice<String>
  private var pages: [Outline.Page] = []
  private var page: Outline.Page
  private var open: [Level] = []
  private var fence: CodeFence?
  /// Directives closed without their `:::`, which may still come.
  private var debts = 0
  /// What is wrong.
  private(set) var findings: [Finding] = []

  /// The most pages of a lesson.
  static let pageLimit = 100

  /// A directive that is open; one with an unknown name is passed over.
  private struct Level {
    var directive: Outline.Directive?
    var name: String
    var line: Int
    /// True while lines may still be options.
    var takesOptions = true
  }

  /// Three or more `` ` `` or `~` that open lines of code.
  private struct CodeFence {
    let mark: Character
    let length: Int
    let line: Int

    /// The fence that a line is, if it is one.
    init?(_ text: String, line: Int) {
      let start = text.drop { $0 == " " }
      guard text.count - start.count <= 3, let mark = start.first, "`~".contains(mark) else {
        return nil
      }
      let length = start.prefix { $0 == mark }.count
      guard length >= 3, mark == "~" || !start.dropFirst(length).contains("`") else { return nil }
      (self.mark, self.length, self.line) = (mark, length, line)
    }

    func isClosed(by text: String) -> Bool {
      guard let other = CodeFence(text, line: 0), other.mark == mark else { return false }
      return other.length >= length && trimmed(text).allSatisfy { $0 == mark }
    }
  }

  /// A reader of the lines after the front matter.
  ///
  /// - Parameters:
  ///   - lines: lines by their numbers from 0.
  ///   - file: the name for findings.
  init(_ lines: ArraySlice<String>, file: String) {
    self.lines = lines
    self.file = file
    page = Outline.Page(line: lines.startIndex + 1)
  }

  /// Reads all of it.
  mutating func read() -> Outline {
    for index in lines.indices { read(lines[index], at: index) }
    if let fence {
      report(.neverClosed, fence.line, "the code fence is never closed")
    }
    endPage(nextLine: lines.endIndex + 1)
    return Outline(pages: pages)
  }

  private mutating func read(_ text: String, at index: Int) {
    let number = index + 1
    if let fence {
      if fence.isClosed(by: text) { self.fence = nil }
      return add(text, number)
    }
    if text.hasPrefix(":::") { return readFence(text, number) }
    if isPageBreak(at: index) { return endPage(nextLine: number + 1) }
    if readOption(text, number) { return }
    fence = CodeFence(text, line: number)
    add(text, number)
  }

  /// A line of `---` alone between blank lines.
  private func isPageBreak(at index: Int) -> Bool {
    guard trimmed(lines[index]) == "---", lines[index].hasPrefix("---") else { return false }
    let (before, after) = (index - 1, index + 1)
    return (!lines.indices.contains(before) || isBlank(lines[before]))
      && (!lines.indices.contains(after) || isBlank(lines[after]))
  }

  // MARK: Directives

  private mutating func readFence(_ text: String, _ number: Int) {
    let colons = text.prefix { $0 == ":" }.count
    let name = trimmed(text.dropFirst(colons))
    guard !name.isEmpty else { return close(number) }
    guard let kind = DirectiveKind(rawValue: name), text.dropFirst(colons).first == " " else {
      let known = DirectiveKind.allCases.map(\.rawValue)
      let isGlued = known.contains(name)
      report(
        .unknownDirective, number,
        isGlued
          ? "a blank is missing: write '::: \(name)'"
          : "unknown directive '\(shown(name))'\(guess(name, among: known))")
      open.append(Level(directive: nil, name: name, line: number))
      return
    }
    begin(kind, number)
  }

  private mutating func begin(_ kind: DirectiveKind, _ number: Int) {
    let name = kind.rawValue
    if kind.isInner {
      if open.last.map({ $0.directive?.kind.takesInner == false }) == true {
        closeInner(kind, number)
      }
      if open.isEmpty {
        report(.wrongParent, number, "'\(name)' stands only inside 'predict' or 'goal'")
      }
    } else if let outer = open.last {
      report(
        .wrongPlace, number,
        "'\(name)' cannot stand inside '\(shown(outer.name))' opened on line \(outer.line); "
          + "is a ':::' missing?")
      while !open.isEmpty { closeWithoutMark() }
    }
    open.append(
      Level(directive: Outline.Directive(kind: kind, line: number), name: name, line: number))
  }

  /// Leaves a hint that the next one opens inside of.
  private mutating func closeInner(_ kind: DirectiveKind, _ number: Int) {
    guard let outer = open.last else { return }
    report(
      .wrongPlace, number,
      "'\(kind.rawValue)' cannot stand inside '\(shown(outer.name))' opened on line "
        + "\(outer.line); is a ':::' missing?")
    closeWithoutMark()
  }

  private mutating func closeWithoutMark() {
    debts += 1
    pop()
  }

  private mutating func close(_ number: Int) {
    guard open.isEmpty else { return pop() }
    guard debts == 0 else {
      debts -= 1
      return
    }
    report(.closesNothing, number, "this ':::' closes nothing")
  }

  private mutating func pop() {
    guard let directive = open.removeLast().directive else { return }
    if open.isEmpty {
      page.parts.append(.directive(directive))
    } else {
      open[open.count - 1].directive?.parts.append(.directive(directive))
    }
  }

  private mutating func endPage(nextLine: Int) {
    debts = 0
    while let level = open.last {
      report(.neverClosed, level.line, "'\(shown(level.name))' is never closed")
      pop()
    }
    pages.append(page)
    page = Outline.Page(line: nextLine)
    if pages.count == Self.pageLimit + 1 {
      report(.unreadable, nextLine, "the lesson has more than \(Self.pageLimit) pages")
    }
  }

  // MARK: Options and text

  /// Takes a line as an option if it can be one.
  private mutating func readOption(_ text: String, _ number: Int) -> Bool {
    guard let level = open.last, level.takesOptions else { return false }
    guard let directive = level.directive, let option = option(text, number, of: directive.kind)
    else {
      open[open.count - 1].takesOptions = false
      return false
    }
    if directive.option(option.key) != nil {
      report(.repeatedOption, number, "'\(option.key)' is there twice")
    } else {
      open[open.count - 1].directive?.options.append(option)
    }
    return true
  }

  /// The option that a line is, if it is one; what is almost one is taken and reported.
  private mutating func option(
    _ text: String, _ number: Int, of kind: DirectiveKind
  ) -> Outline.Option? {
    let key = text.prefix { $0.unicodeScalars.allSatisfy { $0.isLetter || $0.isDigit } }
    let rest = text.dropFirst(key.count)
    guard let first = key.first, first.isLowercase, let colon = rest.first else { return nil }
    guard colon == ":" || colon == "：" else { return nil }
    let afterColon = rest.dropFirst()
    if colon == "：" || !(afterColon.isEmpty || afterColon.first == " ") {
      // Prose may begin so; only a name that the directive has is surely meant as one.
      guard kind.options.contains(String(key)) else { return nil }
      report(.unknownOption, number, "write '\(key): …' with ':' and a blank")
    }
    let value = trimmed(afterColon)
    let blanks = afterColon.prefix(while: \.isWhitespace).count
    let start = SourcePosition(line: number)
    return Outline.Option(
      key: String(key), value: value, position: start,
      valuePosition: start.moved(by: key.count + 1 + blanks))
  }

  private mutating func add(_ text: String, _ number: Int) {
    guard !open.isEmpty else { return page.parts.append(text, number: number) }
    open[open.count - 1].directive?.parts.append(text, number: number)
  }

  private mutating func report(_ code: FindingCode, _ line: Int, _ message: String) {
    findings.append(Finding(code, file: file, line: line, message))
  }
}
