package import Lessons
package import Tutor

/// The list of lessons: which there are, how far each is, and the one that is picked.
package struct Contents: Sendable {
  /// A line of the list.
  package struct Row: Sendable {
    /// The id, or the file where its name does not tell one.
    package let id: String
    /// Its place in the order.
    package let number: Int?
    /// The lesson; `nil` when it cannot be read.
    package let lesson: LessonPair?
    /// What is wrong with it, with file and line.
    package let problem: String?
  }

  /// The lessons in their order.
  package let rows: [Row]
  /// The text that is searched for.
  package private(set) var search = TextField()
  /// True while keys are text to search for.
  package private(set) var isSearching = false
  /// The row that is picked, among those that are shown.
  private var index = 0

  /// The lessons of a library.
  ///
  /// - Parameters:
  ///   - library: the lessons.
  ///   - id: the lesson that is picked.
  package init(_ library: LessonLibrary, picking id: String? = nil) {
    var rows: [Row] = []
    for entry in library.entries {
      let id = entry.name?.id ?? ""
      if !id.isEmpty, rows.contains(where: { $0.id == id }) { continue }
      let lesson = LessonPair(id, in: library)
      let mistakes = library.entries.filter {
        $0.file == entry.file || !id.isEmpty && $0.name?.id == id
      }
      .flatMap(\.findings).filter { !$0.code.isWarning }
      rows.append(
        Row(
          id: id.isEmpty ? Self.name(of: entry.file) : id, number: entry.name?.number,
          lesson: lesson,
          problem: lesson == nil ? mistakes.first.map { "\($0)" } ?? entry.file : nil))
    }
    self.rows = rows.sorted { ($0.number ?? .max) < ($1.number ?? .max) }
    pick(id)
  }

  private static func name(of file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  /// The rows that the search lets through.
  package func shown(in language: Language) -> [Row] {
    let wanted = search.text.lowercased().split(separator: " ")
    guard !wanted.isEmpty else { return rows }
    return rows.filter { row in
      let header = row.lesson?[language].header
      let text =
        ([row.id, row.number.map { "\($0)" } ?? "", header?.title ?? ""]
        + (header?.objectives ?? []) + (row.lesson?[language].pages.map(\.title.plain) ?? []))
        .joined(separator: " ").lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
  }

  /// The row that is picked.
  package func picked(in language: Language) -> Row? {
    pickedIndex(in: language).map { shown(in: language)[$0] }
  }

  /// Its place among the rows that are shown.
  package func pickedIndex(in language: Language) -> Int? {
    let count = shown(in: language).count
    return count == 0 ? nil : min(index, count - 1)
  }

  /// Picks a lesson by its id.
  package mutating func pick(_ id: String?) {
    index = rows.firstIndex { $0.id == id } ?? 0
  }

  /// What a key asks for besides moving in the list.
  package enum Wish: Hashable, Sendable {
    /// Read a lesson.
    case open(String)
    /// Go back to the panel.
    case leave
    /// Leave the program.
    case quit
    /// Say why a lesson cannot be read.
    case explain(String)
    /// Say what may be wrong with a key that means nothing here.
    case refuse(Key)
    /// Flip the language.
    case language
    /// Ask missed predictions again.
    case review
    /// Nothing.
    case none
  }

  /// Takes a key.
  package mutating func press(_ key: Key, in language: Language) -> Wish {
    let count = shown(in: language).count
    switch key {
    case .up: index = max(0, min(index, count - 1) - 1)
    case .down: index = min(max(0, count - 1), index + 1)
    case .pageUp, .home: index = 0
    case .pageDown, .end: index = max(0, count - 1)
    case .enter: return open(in: language)
    case .escape: return escape(in: language)
    default: return isSearching ? type(key) : pressList(key, in: language)
    }
    return .none
  }

  private func open(in language: Language) -> Wish {
    guard let row = picked(in: language) else { return .none }
    if let problem = row.problem { return .explain(problem) }
    return .open(row.id)
  }

  /// Ends the search first; what was found stays picked.
  private mutating func escape(in language: Language) -> Wish {
    guard isSearching || !search.text.isEmpty else { return .leave }
    let found = picked(in: language)?.id
    isSearching = false
    search = TextField()
    pick(found)
    return .none
  }

  private mutating func type(_ key: Key) -> Wish {
    if key == .backspace, search.text.isEmpty { isSearching = false }
    _ = search.press(key)
    index = 0
    return .none
  }

  private mutating func pressList(_ key: Key, in language: Language) -> Wish {
    switch key {
    case .character("/"), .character("／"):
      isSearching = true
    case .character("q"): return .quit
    case .character("L"): return .language
    case .character("t"): return .leave
    case .character("r"): return .review
    case .character(" "), .right: return open(in: language)
    case .character(let character):
      guard let digit = character.wholeNumberValue, character.isASCII else {
        return .refuse(key)
      }
      pickNumber(beginningWith: digit, in: language)
    default: break
    }
    return .none
  }

  /// The next lesson whose number begins with a digit, or is that digit.
  private mutating func pickNumber(beginningWith digit: Int, in language: Language) {
    let shown = shown(in: language)
    let matches = shown.indices.filter { index in
      guard let number = shown[index].number else { return false }
      return number == digit || number / 10 == digit
    }
    index = matches.first { $0 > index } ?? matches.first ?? index
  }

  /// Picks the row at a place of the list, as a click does; tells whether it was picked before.
  package mutating func pick(row: Int) -> Bool {
    defer { index = row }
    return index == row
  }
}
