/// Where in the program somebody is, for the report of an error.
public enum Whereabouts: Hashable, Sendable {
  /// On a screen, at a step.
  case screen(StageKind, step: Int)
  /// In the list of lessons.
  case lessons
  /// In a lesson, on a page from 1.
  case lesson(String, page: Int)
  /// In a review, on a page from 1.
  case review(page: Int)
  /// In front of a class with a lesson, on a page from 1.
  case presentation(String, page: Int)
  /// At the speaker's notes in a terminal of their own.
  case notes
  /// In a recording that is played.
  case replay

  /// The place in words, to stand behind the name of an error.
  public var name: Localized {
    switch self {
    case .screen(let kind, let step):
      Localized(en: "in \(kind.rawValue) at step \(step)", zh: "\(kind.name.zh)的第 \(step) 步")
    case .lessons: Localized(en: "in the list of lessons", zh: "课程目录")
    case .lesson(let id, let page):
      Localized(en: "in lesson \(id), page \(page)", zh: "课程 \(id) 的第 \(page) 页")
    case .review(let page): Localized(en: "in the review, page \(page)", zh: "复习的第 \(page) 页")
    case .presentation(let id, let page):
      Localized(en: "presenting \(id), page \(page)", zh: "演示课程 \(id) 的第 \(page) 页")
    case .notes: Localized(en: "at the speaker's notes", zh: "演讲者备注")
    case .replay: Localized(en: "in a replay", zh: "回放")
    }
  }
}

extension App {
  /// The screen that is open and its step.
  public var whereabouts: Whereabouts { .screen(kind, step: stage.position) }
}
