import Plotting

/// What the doctor sees in a run, and what helps.
struct NetworkFinding: Hashable, Sendable {
  /// What is the matter, the gravest first.
  enum Kind: CaseIterable, Sendable {
    /// There is no row to learn from.
    case noRows
    /// A number is not finite.
    case nonFinite
    /// All rows are of one class.
    case oneClass
    /// The learning rate is below 0.
    case climbing
    /// Neurons of a layer are equal and stay so.
    case symmetry
    /// The learning rate is above the local limit.
    case rateOverLimit
    /// ReLUs are off on every row.
    case deadReLU
    /// Outputs lie at the flat ends of their activation.
    case saturation
    /// Hardly any gradient reaches the first layer.
    case vanishingGradient
    /// The loss stands still, and too high.
    case plateau
    /// The loss falls, but slowly.
    case slow
    /// The training rows are learned by heart.
    case overfit
    /// The loss has not begun to fall, and it is early.
    case resting
    /// Nothing is the matter.
    case allWell

    /// What it is called where there is no room for a sentence.
    var title: Localized {
      switch self {
      case .noRows: Localized(en: "no points", zh: "没有点")
      case .oneClass: Localized(en: "one class", zh: "只有一类")
      case .nonFinite: Localized(en: "not finite", zh: "数值溢出")
      case .climbing: Localized(en: "lr below 0", zh: "学习率是负数")
      case .symmetry: Localized(en: "equal neurons", zh: "神经元雷同")
      case .rateOverLimit: Localized(en: "lr too large", zh: "学习率太大")
      case .deadReLU: Localized(en: "dead ReLUs", zh: "ReLU 失活")
      case .saturation: Localized(en: "saturated", zh: "输出饱和")
      case .vanishingGradient: Localized(en: "vanishing gradient", zh: "梯度消失")
      case .plateau: Localized(en: "stuck", zh: "卡住了")
      case .slow: Localized(en: "slow", zh: "学得慢")
      case .overfit: Localized(en: "overfit", zh: "过拟合")
      case .resting: Localized(en: "little learned yet", zh: "还没学到多少")
      case .allWell: Localized(en: "all well", zh: "一切正常")
      }
    }
  }

  /// What is the matter.
  let kind: Kind
  /// One sentence with the numbers.
  let text: Localized
  /// The key or the command that helps.
  let advice: Localized
  /// The commands of the advice, as typed after `:`; empty where a key does it.
  var commands: [String] = []

  /// Finding and advice in one line: all of both, else the name of the finding with the advice.
  ///
  /// - Parameters:
  ///   - language: the language.
  ///   - width: the cells there are.
  ///   - charset: tells how wide a text is.
  /// - Returns: the most telling form that fits.
  func line(in language: Language, width: Int, charset: Charset) -> String {
    let (text, advice) = (text[language], advice[language])
    let (colon, semicolon) = language == .zh ? ("：", "；") : (": ", "; ")
    let forms = [text + semicolon + advice, kind.title[language] + colon + advice]
    return forms.first { charset.width(of: $0) <= width } ?? text
  }
}
