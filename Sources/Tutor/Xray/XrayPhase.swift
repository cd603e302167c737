/// The three parts of a pass.
enum XrayPhase: Int, CaseIterable, Hashable, Sendable {
  /// Numbers from left to right.
  case forward
  /// Gradients from right to left.
  case backward
  /// Parameters move.
  case update

  /// The name.
  var name: Localized {
    switch self {
    case .forward: Localized(en: "forward", zh: "前向")
    case .backward: Localized(en: "backward", zh: "反向")
    case .update: Localized(en: "update", zh: "更新")
    }
  }
}
