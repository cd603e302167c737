import Plotting

extension SurfaceStage: PaneStage {
  typealias Screen = SurfaceScreen
  typealias Projector = SurfaceProjector

  /// Where the panes stand in a window.
  func layout(size: Size) -> SurfaceLayout {
    SurfaceLayout(
      size: size, isEnlarged: isEnlarged, focus: focus, isRace: panel.paths.count > 1)
  }

  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      let isRace = panel.paths.count > 1
      let lane = KeyItem("Tab", "lane", "赛道", .tab)
      return keys(.step, .back, .rateUp) + (isRace ? [lane] : [])
        + keys(.play, .optimizer, .race, .dataSet, .draw, .view)
        + (isRace ? [] : keys(.focusNext)) + keys(.fork, .quit, .help)
    case .start: return keys(inMode: [KeyItem("←↑↓→", "move the start", "移动起点")], .play)
    case .readout:
      return keys(
        inMode: [.moving, KeyItem("+ -", "zoom", "缩放"), .enter("start here", "从这里出发")])
    }
  }

  static let commandHint = Localized(
    en: "type a command such as f rosenbrock, kappa 49, race sgd adam newton; ? lists all",
    zh: "输入命令，如 f rosenbrock、kappa 49、race sgd adam newton")
  static let viewExample = ("view -5 5 -3 3", Localized(en: "or whole, path", zh: "或 whole、path"))

  static let signs = [
    PictureSign("●", .now, en: "now (race: number)", zh: "现在；比赛时是编号"),
    PictureSign("○", .next, en: "the next step", zh: "下一步的落点"),
    PictureSign("S", .text, en: "the start", zh: "起点"),
    PictureSign("◇", .minimum, en: "a minimum", zh: "最低点"),
    PictureSign("⠒⠒", .arrow, en: "the step", zh: "这一步"),
    PictureSign("⠂⠐", .tangent, en: "minus the gradient", zh: "负梯度方向"),
    PictureSign("⠄⠠", .dim, en: "curvature axes", zh: "特征方向"),
    PictureSign("1+", .ghost(1), en: "more lanes here", zh: "这里不止一道"),
    PictureSign("✓ ✗", .success, en: "there; diverged", zh: "到达；发散"),
    PictureSign("▲ ▼", .now, en: "lr·λ, steep, flat", zh: "陡、缓两方向的 lr·λ"),
    PictureSign("a…d", .ghost(1), en: "ghosts: kept walks", zh: "影子：留下的走法"),
    PictureSign("", .dim, en: "click: start there", zh: "点地图：从那里出发"),
  ]
}
