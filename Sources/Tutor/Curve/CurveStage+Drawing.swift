import Plotting

extension CurveStage: PaneStage {
  typealias Screen = CurveScreen
  typealias Projector = CurveProjector

  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      keys(
        .step, .back, .rateUp, .play, .fork, .predict, .view, .lesson, .focusNext, .undo, .quit,
        .help)
    case .predict: keys(inMode: Self.moving + [.reveal])
    case .readout: keys(inMode: Self.moving, .step)
    }
  }

  private static let moving = [
    KeyItem("← →", "move", "移动"), KeyItem("↑ ↓", "by 5", "移 5 格"),
  ]

  /// What the plot shows beside the run.
  func marks(for app: App) -> PlotMarks {
    var marks = PlotMarks()
    marks.slide = slide?.place
    marks.language = app.shownLanguage
    marks.hidesNext = app.hidesNext
    switch mode {
    case .predict(let prediction):
      marks.hidesNext = true
      marks.caret = prediction.caret
    case .readout(let place): marks.readout = place
    case .normal: break
    }
    return marks
  }

  static let commandHint = Localized(
    en: "type a command such as lr 0.5, f x^4 - 4x^2 + 5, x0 -3; ? lists all",
    zh: "输入命令，如 lr 0.5、f x^4 - 4x^2 + 5、x0 -3")
  static let viewExample = (
    "view -5 5", Localized(en: "or lens, window, fit", zh: "或 lens、window、fit")
  )

  static let signs = [
    PictureSign("●", .now, en: "now", zh: "现在的位置"),
    PictureSign("○", .next, en: "the next step", zh: "下一步的落点"),
    PictureSign("•", .trail, en: "the steps before", zh: "走过的点"),
    PictureSign("◇", .minimum, en: "the minimum", zh: "最低点"),
    PictureSign("━▶", .arrow, en: "the step −lr·g", zh: "这一步 −lr·g"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的走法"),
    PictureSign("▲", .accent, en: "your guess", zh: "你的猜测"),
    PictureSign("", .dim, en: "click: start there", zh: "点曲线：从那里出发"),
    PictureSign("", .dim, en: "wheel: turn lr", zh: "滚轮：调学习率"),
  ]
}
