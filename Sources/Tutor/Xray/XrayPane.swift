/// The panes of the X-ray, in the order in which Tab visits them.
enum XrayPane: String, CaseIterable, Hashable, Sendable {
  /// The calculation as a picture.
  case graph
  /// The operations of the pass, one a line.
  case operations
  /// All gradients, beside central differences.
  case gradients

  /// The heading.
  var title: Localized {
    switch self {
    case .graph: Localized(en: "the calculation", zh: "计算图")
    case .operations: Localized(en: "operations of this pass", zh: "这一遍的运算")
    case .gradients: Localized(en: "gradients", zh: "梯度")
    }
  }
}
