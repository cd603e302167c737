public import Tutor

/// What the front matter of a lesson says.
public struct LessonHeader: Hashable, Sendable {
  /// Where a lesson belongs.
  public enum Kind: String, CaseIterable, Sendable {
    /// Part of the course.
    case core
    /// May be left out.
    case extra
    /// A longer piece of work.
    case project
  }

  /// The name by which it is asked for: lower-case letters, digits and `-`.
  public var id = ""
  /// The title.
  public var title = ""
  /// The language.
  public var language = Language.en
  /// Where it belongs.
  public var kind = Kind.core
  /// The lessons that come before.
  public var requires: [String] = []
  /// How long it takes in class.
  public var minutes = 0
  /// What the learner can do afterwards.
  public var objectives: [String] = []
  /// The misconceptions that it works against, by their codes.
  public var misconceptions: [String] = []
  /// The headings of the lecture that it covers.
  public var source: [String] = []
  /// The line of each key.
  public var lines: [String: Int] = [:]

  /// The format that this version reads.
  public static let format = 1

  /// A header with nothing in it.
  package init() {}
}
