/// The panes of the perceptron's screen, in the order in which Tab visits them.
enum PerceptronPane: String, CaseIterable, Hashable, Sendable {
  /// The samples in the plane, the line between the answers and the normal that leads the update.
  case plane
  /// The sample shown last, its sum, the answer and the update in numbers.
  case numbers
  /// The samples with truth and answer, or how many there are of each class.
  case data
  /// The mistakes of each epoch.
  case epochs
  /// The loss over the steps.
  case loss
  /// The weights as a point that moves.
  case weights
  /// The last steps in numbers.
  case steps
  /// Why it must end, or never can.
  case proof
  /// The kept runs.
  case ghosts
  /// All that can be turned.
  case knobs

  /// The heading.
  var title: Localized {
    switch self {
    case .plane: Localized(en: "x₂ over x₁", zh: "平面：x₂ 与 x₁")
    case .numbers: Localized(en: "this step", zh: "这一步")
    case .data: Localized(en: "data", zh: "数据")
    case .epochs: Localized(en: "mistakes per epoch", zh: "每轮错误数")
    case .loss: Localized(en: "loss", zh: "损失")
    case .weights: Localized(en: "w₂ over w₁", zh: "权重：w₂ 与 w₁")
    case .steps: Localized(en: "steps", zh: "步表")
    case .proof: Localized(en: "must it end?", zh: "能收敛吗？")
    case .ghosts: Localized(en: "ghosts", zh: "影子")
    case .knobs: Localized(en: "knobs", zh: "设置")
    }
  }
}
