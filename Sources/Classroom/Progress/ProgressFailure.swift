internal import Lessons
public import Tutor

/// Why progress was not saved; what was saved before is still there.
public struct ProgressFailure: Error, Hashable, Sendable {
  /// What is the matter.
  public let problem: FileProblem
  /// The folder of the store.
  public let folder: String

  /// One line that says it.
  public var message: Localized {
    Localized(
      en: "your progress is not saved: \(detail.en)", zh: "学习进度没有保存：\(detail.zh)")
  }

  /// What is the matter, and where.
  var detail: Localized {
    let (reason, place) = (problem.reason, Finding.safe(folder))
    return Localized(en: "\(reason.en) (\(place))", zh: "\(reason.zh)（\(place)）")
  }
}
