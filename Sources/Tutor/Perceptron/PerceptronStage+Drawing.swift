import Engine
import Plotting

extension PerceptronStage {
  func draw(into buffer: inout Buffer, for app: App) {
    if app.isProjecting {
      PerceptronProjector(app: app, stage: self).draw(into: &buffer)
    } else {
      PerceptronScreen(app: app, stage: self, size: buffer.size).draw(into: &buffer)
    }
  }

  func drawBeside(into buffer: inout Buffer, for app: App) {
    PerceptronScreen(app: app, stage: self, size: buffer.size).drawPanel(into: &buffer)
  }

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

  func keyItems(in language: Language) -> [KeyItem] {
    let done = KeyItem.done(language)
    func item(_ label: String, _ en: String, _ zh: String, _ key: Key? = nil) -> KeyItem {
      KeyItem(label: label, verb: Localized(en: en, zh: zh)[language], key: key)
    }
    func items(_ actions: [Action]) -> [KeyItem] {
      KeyItem.items(for: actions, on: Self.kind, language)
    }
    let enter = Localized(en: "Enter", zh: "回车")[language]
    switch mode {
    case .normal:
      return items([
        .step, .back, .epoch, .play, .rateUp, .optimizer, .dataSet, .lesson, .adjust, .draw,
        .view, .predict, .quit, .help,
      ])
    case .predict(_, isOpen: true):
      return [
        item("← o", "says 0", "答 0", .left), item("→ +", "says 1", "答 1", .right),
        KeyItem.enter(language), done,
      ] + items([.help])
    case .predict:
      return [item(enter, "next question", "下一题", .enter), done] + items([.help])
    case .readout: return [item("←↑↓→", "move", "移动")] + items([.step]) + [done] + items([.help])
    case .losses:
      return [
        item("← →", "step", "一步"), item("↑↓", "epoch", "一轮"),
        item(enter, "go there", "跳到那里", .enter), done,
      ] + items([.help])
    case .knobs:
      return [item("↑↓", "choose", "选择"), item("← →", "turn", "调节")] + items([.undo])
        + [done] + items([.help])
    case .adjust:
      return [
        item("↑↓", "choose", "选择"), item("← →", "by 0.1", "±0.1"), item("- +", "by 0.01", "±0.01"),
        item("=", "type", "输入", .character("=")), item("0", "zero", "归零", .character("0")),
      ] + items([.undo]) + [done] + items([.help])
    case .draw:
      return [
        item("←↑↓→", "move", "移动"), item("o", "put o", "放 o", .character("o")),
        item("+", "put +", "放 +", .character("+")),
        item(Localized(en: "Bksp", zh: "退格")[language], "take away", "删点", .backspace),
      ] + items([.undo]) + [done] + items([.help])
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
