/// The panes of the network's screen, in the order in which Tab visits them.
enum NetworkPane: CaseIterable, Hashable, Sendable {
  /// What the network, or one neuron, answers at each point of the plane.
  case map
  /// The neurons and the weights between them.
  case network
  /// The losses over the steps.
  case loss
  /// All that can be turned.
  case knobs
  /// Which classes are taken for which.
  case confusion
  /// The loss along the step: L(θ − α·g) over α.
  case slice
  /// How each layer fares.
  case layers
  /// What is wrong, and the key that helps.
  case doctor
  /// The plane as a layer of two neurons sees it.
  case warp
  /// The loss after some steps at each learning rate.
  case sweep

  /// The heading.
  var title: Localized {
    switch self {
    case .map: Localized(en: "output", zh: "输出")
    case .network: Localized(en: "network", zh: "网络")
    case .loss: Localized(en: "loss", zh: "损失")
    case .knobs: Localized(en: "knobs", zh: "设置")
    case .confusion: Localized(en: "confusion", zh: "混淆矩阵")
    case .slice: Localized(en: "loss along the step", zh: "沿负梯度方向的损失")
    case .layers: Localized(en: "layers", zh: "各层状况")
    case .doctor: Localized(en: "doctor", zh: "诊断")
    case .warp: Localized(en: "plane as a layer sees it", zh: "某层眼中的平面")
    case .sweep: Localized(en: "sweep of learning rates", zh: "学习率扫描")
    }
  }
}

extension NetworkPane {
  /// True for a pane that tells what further steps would bring.
  var looksAhead: Bool { self == .doctor || self == .sweep }

  /// The words of the command line for panes.
  private static let words: [(String, NetworkPane)] = [
    ("map", .map), ("network", .network), ("loss", .loss), ("knobs", .knobs),
    ("confusion", .confusion), ("slice", .slice), ("layers", .layers), ("doctor", .doctor),
    ("warp", .warp), ("sweep", .sweep),
  ]

  /// Reads the name of a pane.
  init(parsing text: String) throws(UserError) {
    if let found = Self.words.first(where: { $0.0 == text }) {
      self = found.1
      return
    }
    let names = Self.words.map(\.0)
    let hint = nearestName(to: text, among: names)
    let known = names.joined(separator: ", ")
    throw UserError(
      en: "view: '\(shown(text))' is not one of \(known)"
        + (hint.map { "; did you mean '\($0)'?" } ?? ""),
      zh: "view：“\(shown(text))”不在 \(known) 之中" + (hint.map { "；是不是“\($0)”？" } ?? ""))
  }
}
