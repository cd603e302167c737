public import Lessons
internal import Tutor

/// A lesson on paper: its pages, with room to write, and the answers behind them.
public struct Handout: Hashable, Sendable {
  /// Who reads it.
  public enum Audience: String, CaseIterable, Sendable {
    /// Somebody who does the lesson: nothing is given away before the last pages.
    case student
    /// Somebody who teaches it: everything stands in its place.
    case teacher
  }

  /// The lesson.
  public let lesson: Lesson
  /// Who reads it.
  public let audience: Audience

  /// The handout of a lesson, in the lesson's language.
  public init(lesson: Lesson, audience: Audience) {
    self.lesson = lesson
    self.audience = audience
  }

  /// The handout as GitHub's Markdown.
  public var markdown: String { MarkdownWriter().text(of: blocks) }

  /// The handout as plain text.
  ///
  /// - Parameter width: the most cells of a line, at least 24; Chinese characters take two. Code
  ///   alone may be wider: it is not broken.
  /// - Returns: lines with their ends.
  public func text(width: Int = 72) -> String { TextWriter().text(of: blocks, width: width) }

  /// All that is printed, in order.
  var blocks: [HandoutBlock] { head + pages + hints + answerKey }

  /// The words that handouts of this language say.
  var words: HandoutWords { HandoutWords(lesson.header.language) }
}
