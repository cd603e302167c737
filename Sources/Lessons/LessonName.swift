import Tutor

/// What the name of a lesson's file says: `lessons/en/08-overshoot.md`.
public struct LessonName: Hashable, Sendable {
  /// Its place in the order.
  public let number: Int
  /// The id.
  public let id: String

  /// Reads a file's name such as `08-overshoot.md`.
  public init?(_ name: String) {
    guard name.hasSuffix(".md"), let dash = name.firstIndex(of: "-") else { return nil }
    let digits = name[..<dash]
    let id = name[name.index(after: dash)...].dropLast(3)
    guard (2...4).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(digits), isID(String(id))
    else { return nil }
    self.number = number
    self.id = String(id)
  }

  /// What a lesson's front matter says against its file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - header: what was read from it.
  /// - Returns: where they disagree.
  static func findings(for path: String, _ header: LessonHeader) -> [Finding] {
    var findings: [Finding] = []
    let name = path.lastPathPart
    if let expected = LessonName(name) {
      if !header.id.isEmpty, header.id != expected.id {
        findings.append(
          Finding(
            .badValue, file: path, line: header.lines["id"] ?? 1,
            "id: '\(header.id)' in a file named '\(shown(name))'"))
      }
    } else {
      findings.append(
        Finding(
          .badValue, file: path, line: 1,
          "the file's name is not a number and an id, as in 08-overshoot.md"))
    }
    if let language = Language(rawValue: path.parentPath.lastPathPart),
      language != header.language, let line = header.lines["lang"]
    {
      findings.append(
        Finding(
          .badValue, file: path, line: line,
          "lang: '\(header.language.rawValue)' in the folder '\(language.rawValue)'"))
    }
    return findings
  }
}
