/// A lesson cut into its parts: pages of texts and directives, nothing of it understood yet.
struct Outline {
  /// Some lines of the file.
  struct Text: Hashable {
    /// The lines.
    var lines: [String]
    /// The number of the first.
    var line: Int

    /// True when there is nothing to see.
    var isBlank: Bool { lines.allSatisfy { Lessons.isBlank($0) } }
  }

  /// `key: value` at the beginning of a directive.
  struct Option: Hashable {
    var key: String
    var value: String
    /// Where the key stands.
    var position: SourcePosition
    /// Where the value stands.
    var valuePosition: SourcePosition
  }

  /// A directive as it is written.
  struct Directive: Hashable {
    var kind: DirectiveKind
    var line: Int
    var options: [Option] = []
    var parts: [Part] = []

    /// An option by its name.
    func option(_ key: String) -> Option? { options.first { $0.key == key } }
  }

  /// What follows on a page.
  enum Part: Hashable {
    case text(Text)
    indirect case directive(Directive)
  }

  /// A page.
  struct Page: Hashable {
    var parts: [Part] = []
    var line: Int
  }

  var pages: [Page]
}

extension [Outline.Part] {
  /// Adds a line of text to the last text, or as a new one.
  mutating func append(_ line: String, number: Int) {
    if case .text(var text) = last {
      // Taken out first, so that the lines are not copied for each one that is added.
      removeLast()
      text.lines.append(line)
      append(.text(text))
    } else if !isBlank(line) {
      append(.text(Outline.Text(lines: [line], line: number)))
    }
  }
}
