import Engine
import Plotting

extension XrayStage: PaneStage {
  typealias Screen = XrayScreen
  typealias Projector = XrayProjector

  /// The losses that passes have computed, and after a pass that of its new weights.
  ///
  /// - Parameter hidesNext: true while what comes next is a question.
  /// - Returns: the oldest first.
  func knownLosses(hidesNext: Bool) -> [Double] {
    let isComputed = run.value(of: run.plan.loss) != nil
    let isAtEnd = run.place == run.plan.steps.count
    return isAtEnd && !hidesNext || isComputed && !isAtEnd ? run.losses : run.losses.dropLast()
  }

  /// What is said of the run as it is looked at.
  func words(for app: App) -> XrayWords {
    XrayWords(
      run: run, language: app.shownLanguage, hidesNext: asks || app.hidesNext, asksSign: asks,
      cursor: readIndex)
  }

  /// The status line: what was guessed, else what the operation is for.
  func status(_ words: XrayWords, in app: App) -> StatusLine {
    StatusLine(app: app) {
      guard case .predict(let prediction, isOpen: true) = mode, !prediction.caret.isNaN else {
        return words.status
      }
      let said = Self.said(prediction.caret)
      let text = Localized(
        en: "\(words.next): you say \(said.en); Enter shows it",
        zh: "\(words.next)：你猜\(said.zh)；回车揭晓")
      return (text[words.language], .bright)
    }
  }

  private static func said(_ sign: Double) -> Localized {
    if sign == 0 { return Localized(en: "just 0", zh: "等于 0") }
    return sign < 0
      ? Localized(en: "below 0", zh: "小于 0") : Localized(en: "above 0", zh: "大于 0")
  }

  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      keys(
        .step, .back, .epoch, .play, .rateUp, .dataSet, .focusNext, .readout, .predict, .activation,
        .lesson, .quit, .help)
    case .predict(_, isOpen: true):
      keys(inMode: [
        KeyItem("←", "below 0", "小于 0", .left), KeyItem("↓", "just 0", "等于 0", .down),
        KeyItem("→", "above 0", "大于 0", .right), .reveal,
      ])
    case .predict: keys(inMode: [.enter("next question", "下一题")])
    case .readout:
      keys(inMode: [KeyItem("← →", "operation", "逐步"), .enter("go there", "跳到那里")])
    }
  }

  static let commandHint = Localized(
    en: "type a command such as net parabola, layers 2 3 1, w1 0.5, loss bce; ? lists all",
    zh: "输入命令，如 net parabola、layers 2 3 1、w1 0.5、loss bce")
  static let viewExample = (
    "view operations", Localized(en: "or graph, gradients", zh: "或 graph、gradients")
  )

  static let signs = [
    PictureSign("▸", .now, en: "computed just now", zh: "刚算出的数"),
    PictureSign("•", .bright, en: "what it is made of", zh: "用到的数"),
    PictureSign("w b", .curve, en: "weights, bias", zh: "权重、偏置"),
    PictureSign("z", .text, en: "the sum; Σ so far", zh: "加权和；Σ 为部分和"),
    PictureSign("∂", .tangent, en: "gradient of it", zh: "L 对上面数的导数"),
    PictureSign("f′", .tangent, en: "slope of tanh, σ", zh: "激活函数的斜率"),
    PictureSign("·", .grid, en: "not computed yet", zh: "还没算"),
    PictureSign("‹ ›", .bright, en: "it goes on there", zh: "两侧还有"),
  ]
}
