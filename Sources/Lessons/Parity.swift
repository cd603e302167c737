/// Whether a lesson says the same to the machine in both languages.
struct Parity {
  private let here: Lesson
  private let there: Lesson
  private var findings: [Finding] = []

  /// What differs.
  ///
  /// - Parameters:
  ///   - here: the lesson in which differences are reported.
  ///   - there: the lesson that it is held against.
  /// - Returns: what differs, in the order of the file.
  static func findings(in here: Lesson, against there: Lesson) -> [Finding] {
    var parity = Parity(here: here, there: there)
    parity.compareHeaders()
    parity.comparePages()
    return parity.findings.sorted()
  }

  private init(here: Lesson, there: Lesson) {
    self.here = here
    self.there = there
  }

  private mutating func report(_ code: FindingCode, _ line: Int, _ message: String) {
    findings.append(Finding(code, file: here.file, line: line, message))
  }

  // MARK: Front matter

  private mutating func compareHeaders() {
    let (mine, other) = (here.header, there.header)
    compare("id", mine.id, other.id)
    compare("kind", mine.kind.rawValue, other.kind.rawValue)
    compare("minutes", "\(mine.minutes)", "\(other.minutes)")
    compare("requires", shownList(mine.requires), shownList(other.requires))
    compare("misconceptions", shownList(mine.misconceptions), shownList(other.misconceptions))
    compare("source", shownList(mine.source), shownList(other.source))
    compare("objectives", "\(mine.objectives.count)", "\(other.objectives.count)")
  }

  private func shownList(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  private mutating func compare(_ key: String, _ mine: String, _ other: String) {
    guard mine != other else { return }
    report(
      .headerDiffers, here.header.lines[key] ?? 1,
      "\(key): '\(mine)' here, '\(other)' at \(there.file):\(there.header.lines[key] ?? 1)")
  }

  // MARK: Pages

  private mutating func comparePages() {
    if here.pages.count != there.pages.count {
      let (mine, other) = (here.pages.count, there.pages.count)
      report(.pageCount, 1, "\(mine) pages here, \(other) in \(there.file)")
    }
    for (mine, other) in zip(here.pages, there.pages) { compare(mine, other) }
  }

  private mutating func compare(_ mine: Page, _ other: Page) {
    let (parts, others) = (mine.parts.compactMap(\.machine), other.parts.compactMap(\.machine))
    guard parts.map(\.outline) == others.map(\.outline) else {
      return report(
        .directives, mine.line,
        "the page has \(Self.list(parts)), that at \(there.file):\(other.line) "
          + "has \(Self.list(others))")
    }
    for (part, other) in zip(parts, others) { compare(part, other) }
  }

  private static func list(_ parts: [MachinePart]) -> String {
    parts.isEmpty ? "no directives" : parts.map(\.outline).joined(separator: ", ")
  }

  private mutating func compare(_ mine: MachinePart, _ other: MachinePart) {
    let names =
      mine.options.map(\.name)
      + other.options.map(\.name).filter { name in
        !mine.options.contains { $0.name == name }
      }
    for name in names { compare(name, mine, other) }
    guard mine.choices != other.choices else { return }
    report(
      .choicesDiffer, mine.choiceLine, "choices differ from \(there.file):\(other.choiceLine)")
  }

  private mutating func compare(_ name: String, _ mine: MachinePart, _ other: MachinePart) {
    let (option, counterpart) = (mine.option(name), other.option(name))
    guard option?.value != counterpart?.value else { return }
    let found = option.map { "'\($0.value)' here" } ?? "missing here"
    let expected = counterpart.map { "'\($0.value)' at" } ?? "missing at"
    let place = "\(there.file):\(counterpart?.line ?? other.line)"
    report(.optionDiffers, option?.line ?? mine.line, "\(name): \(found), \(expected) \(place)")
  }
}
