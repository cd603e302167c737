import Plotting

extension NetworkStage: PaneStage {
  typealias Screen = NetworkScreen
  typealias Projector = NetworkProjector

  func settled(for app: App) -> NetworkStage {
    var stage = self
    stage.change { $0 = $0.glanced(allowsOlder: app.playback.isRunning) }
    return stage
  }

  mutating func prepare(in surroundings: Surroundings) {
    let layout = layout(in: surroundings)
    let style = Heatmap.Style(for: surroundings.glyphs)
    var needs = NetworkGlance.Needs()
    if let map = layout.content(of: .map) { needs.grids.append(style.valueSize(for: map.size)) }
    if let frame = layout.content(of: .network) {
      let diagram = NetworkDiagram(sizes: panel.run.design.sizes, frame: frame)
      needs.grids.append(style.valueSize(for: diagram.thumb))
    }
    needs.slice = layout.content(of: .slice).map { NetworkSlicePane.plotSize(in: $0).width }
    needs.sweep = layout.content(of: .sweep).map { _ in look.sweepSteps }
    let isPlaying = surroundings.playback.isRunning
    change { $0.takeGlance(for: needs, isPlaying: isPlaying) }
  }

  static let commandHint = Localized(
    en: "type a command such as data spiral, layers 2 8 8 1, activation relu; ? lists all",
    zh: "输入命令，如 data spiral、layers 2 8 8 1、activation relu")
  static let viewExample = (
    "view slice",
    Localized(
      en: "map, network, loss, layers, doctor, warp, sweep …",
      zh: "map、network、loss、layers、doctor、warp、sweep …")
  )
  static var speeds: [Int] { [1, 5, 30, 100, 1000, 10_000, .max] }
  static var usualSpeed: Int { 1000 }
  static var controlSummaries: [ControlSummary] {
    (NetworkControl.all.map(\.asSummary) + NetworkLook.controls.map(\.asSummary))
  }
  static var seedNames: [String] { ["seed", "data_seed"] }

  static let signs = [
    PictureSign("o", .negative, en: "class −1", zh: "类 −1"),
    PictureSign("+", .positive, en: "class +1", zh: "类 +1"),
    PictureSign("c t", .dim, en: "the same, test rows", zh: "同上，测试点"),
    PictureSign("O X", .bright, en: "your own points", zh: "自己画的点"),
    PictureSign("──", .positive, en: "weight above 0", zh: "正权重"),
    PictureSign("─ ─", .negative, en: "weight below 0", zh: "负权重"),
    PictureSign("━", .train, en: "training loss", zh: "训练损失"),
    PictureSign("┅", .test, en: "test loss", zh: "测试损失"),
    PictureSign("●", .now, en: "now, along the step", zh: "沿着这一步：现在"),
    PictureSign("○", .next, en: "after the step", zh: "走完这一步"),
    PictureSign("▲ ◇", .minimum, en: "lr and limit 2/λ", zh: "学习率和上限 2/λ"),
    PictureSign("1…4", .ghost(1), en: "ghosts: kept runs", zh: "影子：留下的训练"),
  ]
}
