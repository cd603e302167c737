import Tutor

/// Lessons that a user named, and all that is to be said about them.
public struct LessonCheck: Sendable {
  /// The lessons without mistakes of form.
  public private(set) var lessons: [Lesson] = []
  /// What is wrong with their form.
  public private(set) var findings: [Finding] = []
  /// The paths that are not there or may not be read, each with the reason.
  public private(set) var missing: [String] = []

  /// Looks at files and folders.
  ///
  /// - Parameter paths: a lesson, a folder of lessons in one language, or a folder that has such.
  public init(_ paths: [String]) {
    for path in paths.map({ Self.withoutLastSlash($0) }) { look(at: path) }
    findings = Array(Set(findings)).sorted()
  }

  /// Tries what the lessons claim.
  public func proofs() -> Prover.Outcome {
    lessons.map { Prover.outcome(of: $0) }.reduce(into: Prover.Outcome()) { all, one in
      all.count += one.count
      all.findings += one.findings
    }
  }

  private static func withoutLastSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private mutating func look(at path: String) {
    guard RegularFile.isFolder(path) else { return lookAtFile(path) }
    let languages = Language.allCases.filter { RegularFile.isFolder("\(path)/\($0.rawValue)") }
    guard languages.isEmpty else {
      let library = LessonLibrary(root: path)
      findings += library.findings
      take(library.entries)
      return noteIfEmpty(library.entries, path)
    }
    let names = (RegularFile.names(in: path) ?? []).filter { $0.hasSuffix(".md") }
    let entries = names.map { Self.entry("\(path)/\($0)", inside: path) }
    take(entries)
    let pairs = entries.flatMap { Self.pair(of: $0) }
    findings += LibraryLint.findings(in: Self.unique(entries + pairs))
    noteIfEmpty(entries, path)
  }

  private mutating func noteIfEmpty(_ entries: [LessonLibrary.Entry], _ path: String) {
    if entries.isEmpty { missing.append("\(path): there are no lessons, such as en/01-layers.md") }
  }

  private mutating func lookAtFile(_ path: String) {
    guard RegularFile.exists(path) else {
      missing.append("\(path): No such file or directory")
      return
    }
    let entry = Self.entry(path, inside: nil)
    if entry.isUnreadable {
      missing += entry.findings.map { "\(path): \($0.message)" }
      return
    }
    take([entry])
    // Of the lessons around it only the names matter.
    let around = RegularFile.names(in: path.parentPath) ?? []
    let known = Set(around.compactMap { LessonName($0)?.id })
    findings += LibraryLint.findings(in: [entry] + Self.pair(of: entry)).filter { finding in
      finding.code != .elsewhere || !known.contains { finding.message.contains("'\($0)'") }
    }
  }

  private mutating func take(_ entries: [LessonLibrary.Entry]) {
    findings += entries.flatMap(\.findings)
    lessons += entries.compactMap(\.lesson)
  }

  private static func entry(_ path: String, inside root: String?) -> LessonLibrary.Entry {
    let language = Language(rawValue: path.parentPath.lastPathPart) ?? .en
    return LessonLibrary.entry(at: path, language: language, inside: root)
  }

  /// The same lesson in the other language, where there is a folder for it.
  private static func pair(of entry: LessonLibrary.Entry) -> [LessonLibrary.Entry] {
    let folder = entry.file.parentPath
    guard Language(rawValue: folder.lastPathPart) == entry.language else { return [] }
    let other: Language = entry.language == .en ? .zh : .en
    let root = folder.contains("/") ? folder.parentPath + "/" : ""
    let path = "\(root)\(other.rawValue)/\(entry.file.lastPathPart)"
    return RegularFile.exists(path) ? [Self.entry(path, inside: nil)] : []
  }

  private static func unique(_ entries: [LessonLibrary.Entry]) -> [LessonLibrary.Entry] {
    var files: Set<String> = []
    return entries.filter { files.insert($0.file).inserted }
  }
}
