/// The panes of the screen of digits, in the order in which Tab visits them.
enum DigitsPane: String, CaseIterable, Hashable, Sendable {
  /// Rows of the test, and how they are read.
  case digits
  /// What is drawn.
  case pad
  /// What the network says to it.
  case output
  /// The losses over the steps.
  case loss
  /// The accuracies over the steps.
  case accuracy
  /// Which digits are taken for which.
  case confusion
  /// What each neuron of the first layer looks for.
  case weights
  /// All that can be turned.
  case knobs

  /// The heading.
  var title: Localized {
    switch self {
    case .digits: Localized(en: "test digits", zh: "测试数字")
    case .pad: Localized(en: "pad", zh: "画板")
    case .output: Localized(en: "output", zh: "输出")
    case .loss: Localized(en: "loss", zh: "损失")
    case .accuracy: Localized(en: "accuracy", zh: "准确率")
    case .confusion: Localized(en: "confusion", zh: "混淆矩阵")
    case .weights: Localized(en: "weights of layer 1", zh: "第 1 层的权重")
    case .knobs: Localized(en: "knobs", zh: "设置")
    }
  }

  /// Reads the name of a pane.
  init(parsing text: String) throws(UserError) { self = try choice(text, for: "view") }
}
