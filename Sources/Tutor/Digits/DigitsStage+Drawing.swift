import Plotting

extension DigitsStage: PaneStage {
  typealias Screen = DigitsScreen
  typealias Projector = DigitsProjector

  func settled(for app: App) -> DigitsStage {
    var copy = self
    copy.change { $0.settle() }
    return copy
  }

  mutating func prepare(in surroundings: Surroundings) { change { $0.settle() } }

  /// The knob that the arrows turn.
  var selectedKnob: Int? {
    if case .knobs(let index) = mode { index } else { nil }
  }

  /// Where the panes stand in a window.
  func layout(size: Size) -> DigitsLayout {
    DigitsLayout(size: size, isEnlarged: isEnlarged, focus: focus)
  }

  static let commandHint = Localized(
    en: "type a command such as n 2000, layers 64 16 10, l2 0.01; ? lists all",
    zh: "输入命令，如 n 2000、layers 64 16 10、l2 0.01；? 列出全部")
  static let viewExample = (
    "view confusion",
    Localized(
      en: "digits, pad, output, loss, accuracy, weights …",
      zh: "digits、pad、output、loss、accuracy、weights …")
  )
  static var speeds: [Int] { NetworkStage.speeds }
  static var usualSpeed: Int { NetworkStage.usualSpeed }
  static var controlSummaries: [ControlSummary] {
    DigitsControl.all.map(\.asSummary) + DigitsControl.look.map(\.asSummary)
  }
  static var seedNames: [String] { NetworkStage.seedNames }

  static let signs = [
    PictureSign("3 → 5", .now, en: "a 3, read as a 5", zh: "3 被认成 5"),
    PictureSign("[]", .now, en: "the pen", zh: "笔"),
    PictureSign("> <", .now, en: "the pen, down", zh: "笔，已落下"),
    PictureSign("━", .train, en: "training rows", zh: "训练样本"),
    PictureSign("┅", .test, en: "test rows", zh: "测试样本"),
    PictureSign("▀", .heat(8), en: "weight above 0", zh: "正权重"),
    PictureSign("▀", .heat(-8), en: "weight below 0", zh: "负权重"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的训练"),
  ]
}
