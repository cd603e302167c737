public import Tutor

/// What a page shows beside its text: a panel and what is set on it.
public struct Scene: Hashable, Sendable {
  /// A quantity that is set.
  public struct Setting: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The value, as it is written.
    public package(set) var value: String
    /// Where the value stands.
    public let position: SourcePosition
  }

  /// The panel.
  public let panel: StageKind
  /// What is set, in the order of the file.
  public package(set) var settings: [Setting]
  /// The part of the picture that is shown; `nil` leaves it to the panel.
  public let view: String?
  /// What the learner may change besides stepping and going back; `nil` for everything.
  public let allowed: [String]?
  /// The line where it begins.
  public let line: Int
}
