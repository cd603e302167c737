/// The panes of the screen of code, in the order in which Tab visits them.
enum CodePane: String, CaseIterable, Hashable, Sendable {
  /// The program in PyTorch.
  case pytorch
  /// The program in MATLAB.
  case matlab
  /// The program in Swift.
  case swift
  /// What the variables hold: value and gradient.
  case numbers
  /// A row for each update.
  case passes
  /// The loss over all data.
  case loss

  /// The heading.
  var title: Localized {
    switch self {
    case .pytorch, .matlab, .swift:
      Localized(en: language?.title ?? "", zh: language?.title ?? "")
    case .numbers: Localized(en: "variables", zh: "变量")
    case .passes: Localized(en: "updates", zh: "更新表")
    case .loss: Localized(en: "loss over the lines run", zh: "损失（横轴：执行的行）")
    }
  }

  /// The language of a listing; `nil` for other panes.
  var language: CodeLanguage? { CodeLanguage(rawValue: rawValue) }

  /// Reads what `view` is set to.
  init(parsing text: String) throws(UserError) {
    self = try choice(text, for: "view")
  }
}
