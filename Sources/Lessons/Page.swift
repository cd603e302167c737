/// A page: a title, and below it texts, questions and goals in the order of the file.
public struct Page: Hashable, Sendable {
  /// What follows on a page.
  public enum Part: Hashable, Sendable {
    /// Text.
    case block(Block)
    /// A scene; at most one on a page.
    case scene(Scene)
    /// Something that plays by itself.
    case demonstration(Demonstration)
    /// A question.
    case question(Question)
    /// A goal.
    case goal(Goal)
    /// What the speaker alone sees.
    case notes(Notes)
  }

  /// The title.
  public let title: [Inline]
  /// What follows.
  public let parts: [Part]
  /// The scene of the page, or the last one before it.
  public let scene: Scene?
  /// The line where it begins.
  public let line: Int

  /// A page at its place in the file.
  package init(title: [Inline], parts: [Part], scene: Scene?, line: Int) {
    self.title = title
    self.parts = parts
    self.scene = scene
    self.line = line
  }
}
