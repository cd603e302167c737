/// Reads a lesson.
///
/// Whatever the bytes are, it ends soon and never traps: sizes, depths and counts are limited before
/// anything that could take long.
public struct LessonParser {
  /// A lesson as far as it could be read, and all that is wrong with it.
  public struct Result: Sendable {
    /// The lesson; `nil` when something is wrong with it.
    public let lesson: Lesson?
    /// What is wrong, in the order of the file.
    public let findings: [Finding]
  }

  private static let findingLimit = 100

  let file: String
  var findings: [Finding] = []
  var ids: [String: Int] = [:]
  var scene: Scene?
  /// The most steps that proofs may make on it.
  var stepLimit = ActionList.stepLimit
  /// True when the last scene could not be read; it has findings of its own.
  var sceneFailed = false

  /// Reads a lesson.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name for findings.
  /// - Returns: the lesson, if nothing but warnings is to be said.
  public static func parse(_ bytes: [UInt8], file: String) -> Result {
    do throws(Finding) {
      var parser = LessonParser(file: file)
      return parser.parse(try LessonText(bytes, file: file))
    } catch {
      return Result(lesson: nil, findings: [error])
    }
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func parse(_ text: LessonText) -> Result {
    let front = FrontMatter(text.lines, file: file)
    findings += front.findings
    // Without front matter it is hardly a lesson, and more findings would only bury that.
    guard front.end > 0 else { return Result(lesson: nil, findings: findings) }
    var reader = OutlineReader(text.lines[front.end...], file: file)
    let outline = reader.read()
    findings += reader.findings
    let pages = outline.pages.prefix(OutlineReader.pageLimit)
    let lesson = Lesson(
      file: file, header: front.header, pages: pages.map { page in self.page(page) })
    let fails = findings.contains { !$0.code.isWarning }
    if !fails { findings += lesson.warnings() }
    findings.sort()
    cutFindings()
    return Result(lesson: fails ? nil : lesson, findings: findings)
  }

  /// Nobody reads more findings than that of one file.
  private mutating func cutFindings() {
    let rest = findings.count - Self.findingLimit
    guard rest > 0 else { return }
    let position = findings[Self.findingLimit].position
    findings.removeLast(rest)
    report(.unreadable, at: position, "\(rest) more findings are left out")
  }

  // MARK: Pages

  private mutating func page(_ outline: Outline.Page) -> Page {
    var parts: [Page.Part] = []
    let scenes = outline.parts.compactMap(\.directive).filter { $0.kind == .scene }
    if let own = scenes.first { scene = self.scene(own) }
    for extra in scenes.dropFirst() {
      report(
        .secondScene, extra.line, "a page has one scene; the first is on line \(scenes[0].line)")
    }
    for part in outline.parts {
      switch part {
      case .text(let text): parts += blocks(text).map { .block($0) }
      case .directive(let directive): parts += self.part(directive).map { [$0] } ?? []
      }
    }
    checkLiveValues(parts)
    let title = takeTitle(from: &parts, line: outline.firstLine)
    return Page(title: title, parts: parts, scene: scene, line: outline.firstLine)
  }

  private mutating func takeTitle(from parts: inout [Page.Part], line: Int) -> [Inline] {
    guard case .block(let block) = parts.first, case .heading(2, let title) = block.kind else {
      report(.noTitle, line, "a page begins with its title: '## …'")
      return []
    }
    parts.removeFirst()
    return title
  }

  private mutating func part(_ directive: Outline.Directive) -> Page.Part? {
    if directive.kind != .scene { checkOptions(of: directive) }
    switch directive.kind {
    case .scene: return scene.flatMap { $0.line == directive.line ? .scene($0) : nil }
    case .demonstration: return demonstration(directive).map { .demonstration($0) }
    case .question: return question(directive).map { .question($0) }
    case .goal: return goal(directive).map { .goal($0) }
    case .notes: return .notes(notes(directive))
    case .hint, .explanation: return nil
    }
  }

  private mutating func notes(_ directive: Outline.Directive) -> Notes {
    let minutes = directive.option("minutes").flatMap { number(of: $0, least: 0) }
    return Notes(minutes: minutes, text: text(of: directive), line: directive.line)
  }

  // MARK: Shared by the kinds of directives

  mutating func report(_ code: FindingCode, _ line: Int, _ message: String) {
    report(code, at: SourcePosition(line: line), message)
  }

  mutating func report(_ code: FindingCode, at position: SourcePosition, _ message: String) {
    findings.append(Finding(code, file: file, at: position, message))
  }

  mutating func blocks(_ text: Outline.Text) -> [Block] {
    guard !text.isBlank else { return [] }
    var markdown = Markdown(text, file: file)
    let blocks = markdown.blocks()
    findings += markdown.findings
    return blocks
  }

  /// The text of a directive, without what stands in directives of its own.
  mutating func text(of directive: Outline.Directive) -> [Block] {
    directive.parts.flatMap { part -> [Block] in
      if case .text(let text) = part { blocks(text) } else { [] }
    }
  }

  private mutating func checkLiveValues(_ parts: [Page.Part]) {
    let values = parts.flatMap(\.allBlocks).flatMap { block in
      block.liveValues.map { ($0, block.line) }
    }
    guard !values.isEmpty else { return }
    guard let panel = scene?.panel else {
      return report(.noScene, values[0].1, "a live value needs a scene on this page or before it")
    }
    let known = StateVariable.all(of: panel)
    for (value, line) in values where known[value.name] == nil {
      report(
        .unknownVariable, line,
        "unknown variable '\(value.name)'\(guess(value.name, among: known.keys))")
    }
  }
}

extension Outline.Part {
  var directive: Outline.Directive? {
    if case .directive(let directive) = self { directive } else { nil }
  }

  fileprivate var line: Int {
    switch self {
    case .text(let text): text.line
    case .directive(let directive): directive.line
    }
  }
}

extension Outline.Page {
  /// The line of the first thing on the page.
  fileprivate var firstLine: Int { parts.first?.line ?? line }
}
