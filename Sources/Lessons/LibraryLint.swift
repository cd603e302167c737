import Tutor

/// What can be wrong between the lessons of a folder.
enum LibraryLint {
  /// All that is wrong between lessons.
  ///
  /// - Parameter entries: the lessons that are to be looked at together.
  /// - Returns: what is wrong, in the order of files.
  static func findings(in entries: [LessonLibrary.Entry]) -> [Finding] {
    let languages = Set(entries.map(\.language))
    var findings = entries.flatMap { entry in
      entry.lesson.map { LessonName.findings(for: entry.file, $0.header) } ?? []
    }
    for language in Language.allCases {
      let own = entries.filter { $0.language == language }
      findings += repeated(own) + requirements(own)
    }
    if languages.count > 1 { findings += parity(entries) }
    return findings.sorted()
  }

  private static func repeated(_ entries: [LessonLibrary.Entry]) -> [Finding] {
    var files: [String: String] = [:]
    return entries.compactMap { entry in
      guard let id = entry.name?.id else { return nil }
      guard let other = files[id] else {
        files[id] = entry.file
        return nil
      }
      return Finding(
        .repeatedID, file: entry.file, line: 1, "'\(id)' is already the id of \(other)")
    }
  }

  // MARK: Requirements

  private static func requirements(_ entries: [LessonLibrary.Entry]) -> [Finding] {
    let ids = Set(entries.compactMap { $0.name?.id })
    let requires = Dictionary(
      entries.compactMap { entry in entry.lesson.map { ($0.header.id, $0.header.requires) } },
      uniquingKeysWith: { first, _ in first })
    return entries.compactMap(\.lesson).flatMap { lesson -> [Finding] in
      let header = lesson.header
      let line = header.lines["requires"] ?? 1
      let elsewhere = header.requires.filter { !ids.contains($0) }.map { id in
        Finding(
          .elsewhere, file: lesson.file, line: line,
          "requires: '\(shown(id))' is not in this folder\(guess(id, among: ids))")
      }
      guard leads(from: header.requires, to: header.id, by: requires) else { return elsewhere }
      return elsewhere + [
        Finding(.badValue, file: lesson.file, line: line, "requires: the lesson requires itself")
      ]
    }
  }

  /// Whether a lesson is among some others, or among those that they require.
  private static func leads(
    from start: [String], to end: String, by requires: [String: [String]]
  ) -> Bool {
    var seen: Set<String> = []
    var open = start
    while let id = open.popLast() {
      if id == end { return true }
      if seen.insert(id).inserted { open += requires[id] ?? [] }
    }
    return false
  }

  // MARK: Parity

  /// Lessons of one language held against those of the other, which are reported.
  private static func parity(_ entries: [LessonLibrary.Entry]) -> [Finding] {
    entries.flatMap { entry -> [Finding] in
      guard let name = entry.name else { return [] }
      let other = entries.first { $0.language != entry.language && $0.name == name }
      guard let other else {
        let missing: Language = entry.language == .en ? .zh : .en
        return [
          Finding(
            .oneLanguage, file: entry.file, line: 1,
            "'\(missing.rawValue)/\(entry.file.lastPathPart)' is missing")
        ]
      }
      guard entry.language != .en, let here = entry.lesson, let there = other.lesson else {
        return []
      }
      return Parity.findings(in: here, against: there)
    }
  }
}
