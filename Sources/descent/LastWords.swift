internal import CTerm
internal import Tutor

/// What is said should the program crash.
///
/// A signal handler can only copy what lies there, so it is written down before, whenever the place
/// has changed.
struct LastWords: Hashable {
  /// Where the program is.
  var place: Whereabouts
  /// True when all that was learned lies in a file.
  var isProgressKept: Bool
  /// The language to say it in.
  var language: Language

  /// What stands before the name of the signal.
  var beforeSignal: String {
    Localized(en: "descent: internal error (", zh: "descent: 内部错误（")[language]
  }

  /// What stands after it.
  var afterSignal: String {
    let place = place.name
    let report = Localized(
      en: ") \(place.en), please report it", zh: "），当时在\(place.zh)，请向作者报告")
    let kept = Localized(en: "; your progress is saved", zh: "；学习进度已保存")
    return report[language] + (isProgressKept ? kept[language] : "")
  }

  /// Hands the words to the signal handler.
  func prepare() { cterm_guard_prepare_words(beforeSignal, afterSignal) }
}
