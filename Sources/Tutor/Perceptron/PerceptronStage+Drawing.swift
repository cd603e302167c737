import Engine
import Plotting

extension PerceptronStage: PaneStage {
  typealias Screen = PerceptronScreen
  typealias Projector = PerceptronProjector

  /// True while what becomes of the next sample is a question.
  func asks(in app: App) -> Bool { asks || app.hidesNext }

  /// What the plane shows beside the run.
  ///
  /// - Parameter asks: true while what becomes of the next sample is a question.
  /// - Returns: the marks, where it is one those of the next sample.
  func marks(asks: Bool) -> PerceptronMarks {
    var marks = PerceptronMarks(panel.run)
    marks.view = view
    marks.share = slide?.place
    marks.isAsking = asks
    if asks { (marks.lit, marks.next, marks.showsPast) = (panel.run.nextIndex, nil, false) }
    switch mode {
    case .readout(let place): marks.cross = place
    case .draw(let cursor): (marks.cross, marks.showsPast) = (cursor.place, false)
    case .adjust: marks.showsPast = false
    default: break
    }
    return marks
  }

  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      keys(
        .step, .back, .epoch, .play, .rateUp, .optimizer, .dataSet, .lesson, .adjust, .draw, .view,
        .predict, .quit, .help)
    case .predict(_, isOpen: true):
      keys(inMode: [
        KeyItem("← o", "says 0", "答 0", .left), KeyItem("→ +", "says 1", "答 1", .right), .reveal,
      ])
    case .predict: keys(inMode: [.enter("next question", "下一题")])
    case .readout: keys(inMode: [.moving], .step)
    case .losses:
      keys(inMode: [
        KeyItem("← →", "step", "一步"), KeyItem("↑↓", "epoch", "一轮"), .enter("go there", "跳到那里"),
      ])
    case .knobs: keys(inMode: [.choosing, .turning], .undo)
    case .adjust:
      keys(
        inMode: [
          .choosing, KeyItem("← →", "by 0.1", "±0.1"), KeyItem("- +", "by 0.01", "±0.01"),
          .character("=", "type", "输入"), .character("0", "zero", "归零"),
        ], .undo)
    case .draw:
      keys(
        inMode: [
          .moving, .character("o", "put o", "放 o"), .character("+", "put +", "放 +"),
          .backspace("take away", "删点"),
        ], .undo)
    }
  }

  static let commandHint = Localized(
    en: "type a command such as data xor, rule delta, points 0 0 o; 1 1 +; ? lists all",
    zh: "输入命令，如 data xor、rule delta、points 0 0 o; 1 1 +")
  static let viewExample = (
    "view proof",
    Localized(
      en: "or sides, plain, weights, epochs, loss, steps …",
      zh: "或 sides、plain、weights、epochs、loss、steps …")
  )
  static var seedNames: [String] { ["seed", "data_seed"] }

  static let signs = [
    PictureSign("[o]", .now, en: "the sample shown", zh: "刚看的样本"),
    PictureSign("‹o›", .next, en: "the next sample", zh: "下一个样本"),
    PictureSign("(o)", .bright, en: "missed by this line", zh: "现在判错"),
    PictureSign("o +", .text, en: "truth 0, truth 1", zh: "真值 0、真值 1"),
    PictureSign("⣀⣀", .curve, en: "the decision line", zh: "分界线"),
    PictureSign("⠁⠠", .dim, en: "the line before", zh: "这一步之前的线"),
    PictureSign("━▶w", .arrow, en: "to the side of +", zh: "指向 + 的一侧"),
    PictureSign("⠂", .grid, en: "the answer is 1", zh: "回答 1 的一侧"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的学习"),
  ]
}
