/// Asks before drawn points are lost by leaving: whoever asks to leave twice in a row leaves.
package struct LeaveGuard: Sendable {
  /// True when it was just said what would be lost.
  private var hasWarned = false
  /// True while the key after that is taken.
  private var mayLeave = false

  /// A guard that has not warned yet.
  package init() {}

  /// Notes that a key is taken: any other than the one that leaves ends what was asked.
  ///
  /// What is typed into a line is one such key, however long it is.
  package mutating func noteKey() { (mayLeave, hasWarned) = (hasWarned, false) }

  /// What is to be said instead of leaving.
  ///
  /// - Parameter count: how many drawn points would be lost.
  /// - Returns: the warning; `nil` when nothing stands in the way any more.
  package mutating func warning(of count: Int) -> Message? {
    guard count > 0, !mayLeave, !hasWarned else { return nil }
    hasWarned = true
    return .warning(
      Localized(
        en: "\(count) drawn point(s) unsaved: q again leaves; :export points F.csv saves",
        zh: "画的 \(count) 个点还没保存：再按 q 退出；:export points F.csv 保存"))
  }
}
