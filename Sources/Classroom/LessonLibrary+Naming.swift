public import Lessons
public import Tutor

/// Lessons as people name them.
extension LessonLibrary {
  /// The file of a lesson.
  ///
  /// - Parameters:
  ///   - word: the lesson's id, or its number such as `8` or `08`.
  ///   - language: the language that is wanted.
  /// - Returns: the file in the other language where there is one in that only; `nil` when there is
  ///   no such lesson.
  public func entry(named word: String, in language: Language) -> Entry? {
    let isNumber = !word.isEmpty && word.allSatisfy { ("0"..."9").contains($0) }
    let found = entries.filter { entry in
      guard let name = entry.name else { return false }
      return isNumber ? name.number == Int(word) : name.id == word
    }
    return found.first { $0.language == language } ?? found.first
  }

  /// What may have been meant by a name that no lesson has, as the end of a message.
  public func suggestion(for word: String) -> String {
    var ids: [String] = []
    for id in entries.compactMap(\.name?.id) where !ids.contains(id) { ids.append(id) }
    if let near = nearestName(to: word, among: ids) { return "did you mean '\(near)'?" }
    return ids.isEmpty ? "there are none in '\(root)'" : "known: \(ids.joined(separator: ", "))"
  }
}
