internal import Plotting
internal import Tutor

/// What was found out about where the program runs: named values in groups, and what would help.
struct Checkup: Sendable {
  /// One thing that was looked at.
  struct Row: Sendable {
    /// What was looked at.
    let name: Localized
    /// What was found.
    let value: Localized
  }

  /// Things that belong together.
  struct Group: Sendable {
    /// What they have in common.
    let title: Localized
    /// What was found.
    fileprivate(set) var rows: [Row] = []
  }

  /// What was found, in the order in which it was looked at.
  private(set) var groups: [Group] = []
  /// What to do where something is lacking.
  private(set) var advice: [Localized] = []

  /// Begins a group.
  mutating func begin(_ en: String, _ zh: String) {
    groups.append(Group(title: Localized(en: en, zh: zh)))
  }

  /// Adds what was found to the last group.
  mutating func note(_ en: String, _ zh: String, _ value: Localized) {
    guard !groups.isEmpty else { return }
    groups[groups.count - 1].rows.append(Row(name: Localized(en: en, zh: zh), value: value))
  }

  /// Adds what was found where it is the same in every language.
  mutating func note(_ en: String, _ zh: String, _ value: String) {
    note(en, zh, Localized(same: value))
  }

  /// Says what would help.
  mutating func advise(_ en: String, _ zh: String) {
    advice.append(Localized(en: en, zh: zh))
  }
}

// MARK: - As text

extension Checkup {
  private static let width = 80
  /// The cells that a name and the blanks around it take.
  private static let margin = 18

  /// The lines of a report, each with its end, at most 80 cells wide.
  ///
  /// - Parameters:
  ///   - language: what it is written in.
  ///   - charset: the characters that may be used; with ASCII alone it should be English.
  /// - Returns: the groups, then the advice.
  func text(in language: Language, charset: Charset) -> String {
    var lines: [String] = []
    for group in groups {
      lines.append(group.title[language])
      for row in group.rows { lines += Self.lines(of: row, in: language, charset: charset) }
    }
    lines.append(Localized(en: "advice", zh: "建议")[language])
    let nothing = Localized(en: "none: nothing is lacking", zh: "没有：什么都不缺")
    for advice in advice.isEmpty ? [nothing] : advice {
      lines += Self.hanging("  - ", advice[language], charset)
    }
    return lines.map { charset.adapted($0) + "\n" }.joined()
  }

  private static func lines(of row: Row, in language: Language, charset: Charset) -> [String] {
    let name = "  " + row.name[language]
    let blanks = max(1, margin - charset.width(of: name))
    return hanging(name + String(repeating: " ", count: blanks), row.value[language], charset)
  }

  /// Text behind a beginning; its further lines stand below its first.
  private static func hanging(_ beginning: String, _ text: String, _ charset: Charset) -> [String] {
    let indent = charset.width(of: beginning)
    let blanks = String(repeating: " ", count: indent)
    return charset.wrapped(charset.adapted(text), width: width - indent).enumerated().map {
      ($0 == 0 ? beginning : blanks) + $1
    }
  }
}

extension Localized {
  /// A text that is the same in every language.
  init(same text: String) { self.init(en: text, zh: text) }

  /// One word where something holds, another where it does not.
  static func claim(
    _ holds: Bool, _ yes: (en: String, zh: String), _ no: (en: String, zh: String)
  ) -> Localized {
    holds ? Localized(en: yes.en, zh: yes.zh) : Localized(en: no.en, zh: no.zh)
  }
}
