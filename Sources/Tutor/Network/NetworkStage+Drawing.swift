import Plotting

extension NetworkStage {
  func draw(into buffer: inout Buffer, for app: App) {
    var stage = self
    stage.change { $0 = $0.glanced(allowsOlder: app.playback.isRunning) }
    if app.isProjecting {
      NetworkProjector(app: app, stage: stage).draw(into: &buffer)
    } else {
      NetworkScreen(app: app, stage: stage, size: buffer.size).draw(into: &buffer)
    }
  }

  mutating func prepare(in surroundings: Surroundings) {
    let layout = layout(in: surroundings)
    let style = Heatmap.Style(for: surroundings.glyphs)
    var grids: [Size] = []
    if let map = layout.content(of: .map) { grids.append(style.valueSize(for: map.size)) }
    if let frame = layout.content(of: .network) {
      let diagram = NetworkDiagram(sizes: panel.run.design.sizes, frame: frame)
      grids.append(style.valueSize(for: diagram.thumb))
    }
    let slice = layout.content(of: .slice).map { NetworkSlicePane.plotSize(in: $0).width }
    change { $0.takeGlance(grids: grids, slice: slice) }
  }

  func keyItems(in language: Language) -> [KeyItem] {
    let moving = KeyItem(label: "←↑↓→", verb: Localized(en: "move", zh: "移动")[language], key: nil)
    let done = KeyItem.done(language)
    let help = KeyItem.items(for: [.help], on: Self.kind, language)
    switch mode {
    case .normal:
      return KeyItem.items(
        for: [
          .step, .epoch, .play, .back, .rateUp, .knobs, .readout, .focusNext, .enlarge, .undo,
          .quit,
          .help,
        ], on: Self.kind, language)
    case .knobs:
      return [
        KeyItem(label: "↑↓", verb: Localized(en: "choose", zh: "选择")[language], key: nil),
        KeyItem(label: "← →", verb: Localized(en: "turn", zh: "调节")[language], key: nil),
      ] + KeyItem.items(for: [.step, .play, .undo], on: Self.kind, language) + [done] + help
    case .network:
      return [moving]
        + [
          KeyItem(
            label: Localized(en: "Enter", zh: "回车")[language],
            verb: Localized(en: "large map", zh: "看大图")[language], key: .enter),
          KeyItem(label: "=", verb: Localized(en: "type weight", zh: "输入权重")[language], key: nil),
          KeyItem(label: "+-", verb: Localized(en: "by 0.1", zh: "±0.1")[language], key: nil),
        ] + KeyItem.items(for: [.undo], on: Self.kind, language) + [done] + help
    case .map:
      return [moving] + KeyItem.items(for: [.step, .play], on: Self.kind, language) + [done] + help
    case .losses:
      return [
        moving,
        KeyItem(
          label: Localized(en: "Enter", zh: "回车")[language],
          verb: Localized(en: "go there", zh: "跳到那里")[language], key: .enter), done,
      ] + help
    case .predict:
      return [
        KeyItem(label: "↑↓", verb: Localized(en: "the loss", zh: "损失")[language], key: nil),
        KeyItem.enter(language), done,
      ] + help
    }
  }

  static let signs = [
    PictureSign("o", .negative, en: "class −1", zh: "类 −1"),
    PictureSign("+", .positive, en: "class +1", zh: "类 +1"),
    PictureSign("c t", .dim, en: "the same, for the test", zh: "同上，测试点"),
    PictureSign("──", .positive, en: "weight above 0", zh: "正权重"),
    PictureSign("─ ─", .negative, en: "weight below 0", zh: "负权重"),
    PictureSign("━", .train, en: "training loss", zh: "训练损失"),
    PictureSign("┅", .test, en: "test loss", zh: "测试损失"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的训练"),
  ]
}
