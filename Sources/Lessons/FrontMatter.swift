internal import Foundation
import Tutor
internal import Yams

/// Reads the front matter: the YAML between the two `---` at the top of a lesson.
///
/// All scalars are texts: `on`, `no` and `1e-3` mean what they say.
struct FrontMatter {
  private let file: String
  /// What was read.
  private(set) var header = LessonHeader()
  /// What is wrong with it.
  private(set) var findings: [Finding] = []
  /// The index of the first line behind it.
  private(set) var end = 0

  /// The most lines of a front matter.
  private static let lineLimit = 200
  private static let keys = [
    "format", "id", "title", "lang", "kind", "requires", "minutes", "objectives", "misconceptions",
    "source",
  ]
  private static let optionalKeys: Set = ["requires", "misconceptions", "source"]

  /// Reads the beginning of a lesson.
  ///
  /// - Parameters:
  ///   - lines: the lines of the file.
  ///   - file: its name for findings.
  init(_ lines: [String], file: String) {
    self.file = file
    guard lines.first.map({ trimmed($0) }) == "---" else {
      report(.unreadable, 1, "the front matter is missing; a lesson begins with '---'")
      return
    }
    let closing = lines.dropFirst().prefix(Self.lineLimit).firstIndex { trimmed($0) == "---" }
    guard let closing else {
      report(.unreadable, 1, "the front matter is never closed by '---'")
      end = lines.count
      return
    }
    end = closing + 1
    read(lines[1..<closing].joined(separator: "\n"))
  }

  private mutating func read(_ text: String) {
    do throws(FrontMatterScan.Refusal) {
      try FrontMatterScan.check(text, line: 2)
    } catch {
      return report(error.code, at: error.position, error.message)
    }
    do {
      guard let mapping = try compose(yaml: text + "\n")?.mapping else {
        return report(.unreadable, 2, "the front matter has no 'key: value'")
      }
      read(mapping)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.unreadable, 2, "the front matter is not YAML")
    }
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(.unreadable, at: Self.position(mark), "YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.sorted().first ?? ""
      report(.unknownKey, at: Self.position(context.mark), "'\(shown(name))' is there twice")
    default: report(.unreadable, 2, "the front matter is not YAML")
    }
  }

  private static func position(_ mark: Mark?) -> SourcePosition {
    SourcePosition(line: (mark?.line ?? 1) + 1, column: mark?.column ?? 1)
  }

  // MARK: Keys

  private mutating func read(_ mapping: Node.Mapping) {
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let position = Self.position(key.mark)
      guard Self.keys.contains(name) else {
        report(
          .unknownKey, at: position, "unknown key '\(shown(name))'\(guess(name, among: Self.keys))")
        continue
      }
      header.lines[name] = position.line
      read(name, value, at: position)
    }
    for name in Self.keys where header.lines[name] == nil && !Self.optionalKeys.contains(name) {
      report(.missingKey, 1, "the front matter needs '\(name)'")
    }
  }

  private mutating func read(_ name: String, _ node: Node, at position: SourcePosition) {
    switch name {
    case "requires": header.requires = list(name, node, at: position)
    case "objectives": readObjectives(node, at: position)
    case "misconceptions": readMisconceptions(node, at: position)
    case "source": header.source = list(name, node, at: position)
    default:
      guard let text = node.scalar?.string, !text.isEmpty else {
        return report(.badValue, at: position, "\(name): one value is needed")
      }
      readScalar(name, text, at: position)
    }
  }

  private mutating func readScalar(_ name: String, _ text: String, at position: SourcePosition) {
    switch name {
    case "format":
      guard text != "\(LessonHeader.format)" else { return }
      report(
        .badValue, at: position,
        "format: '\(shown(text))'; this version reads \(LessonHeader.format)")
    case "id":
      header.id = text
      guard !isID(text) else { return }
      report(
        .badValue, at: position,
        "id: '\(shown(text))' is not a name of a-z, 0-9 and '-' that begins with a letter")
    case "title": header.title = text
    case "lang": header.language = choice(name, text, at: position) ?? .en
    case "kind": header.kind = choice(name, text, at: position) ?? .core
    default:
      header.minutes = Int(text) ?? 0
      guard !(1...600).contains(header.minutes) else { return }
      report(.badValue, at: position, "minutes: '\(shown(text))' is not a whole number in 1…600")
    }
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ text: String, at position: SourcePosition
  ) -> Choice? {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .badValue, at: position,
      "\(name): '\(shown(text))' is not one of \(words.joined(separator: ", "))"
        + guess(text, among: words))
    return nil
  }

  private mutating func readObjectives(_ node: Node, at position: SourcePosition) {
    header.objectives = list("objectives", node, at: position)
    guard !(1...4).contains(header.objectives.count) else { return }
    report(.badValue, at: position, "objectives: \(header.objectives.count); write 1 to 4")
  }

  private mutating func readMisconceptions(_ node: Node, at position: SourcePosition) {
    header.misconceptions = list("misconceptions", node, at: position)
    for code in header.misconceptions where !isMisconception(code) {
      report(.badValue, at: position, "misconceptions: '\(shown(code))' is not a code such as M04")
    }
  }

  private func isMisconception(_ code: String) -> Bool {
    code.first == "M" && code.count == 3 && code.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// A list of texts.
  private mutating func list(
    _ name: String, _ node: Node, at position: SourcePosition
  ) -> [String] {
    guard let sequence = node.sequence else {
      report(.badValue, at: position, "\(name): a list is needed, as in [a, b]")
      return []
    }
    var texts: [String] = []
    for item in sequence {
      if let text = item.scalar?.string, !text.isEmpty {
        texts.append(text)
      } else {
        report(.badValue, at: Self.position(item.mark), "\(name): each item is one text; quote it")
      }
    }
    return texts
  }

  private mutating func report(_ code: FindingCode, _ line: Int, _ message: String) {
    report(code, at: SourcePosition(line: line), message)
  }

  private mutating func report(
    _ code: FindingCode, at position: SourcePosition, _ message: String
  ) {
    findings.append(Finding(code, file: file, at: position, message))
  }
}

/// True for the names of lessons and exercises: lower-case letters, digits and `-`.
func isID(_ text: String) -> Bool {
  guard let first = text.first, ("a"..."z").contains(first), text.count <= 64 else { return false }
  return text.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
}
