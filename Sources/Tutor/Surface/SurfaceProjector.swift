import Engine
import Plotting

/// Three numbers for the last row of a class, and the map.
struct SurfaceProjector: ProjectorScreen {
  let app: App
  let stage: SurfaceStage

  func draw(into buffer: inout Buffer) {
    let size = buffer.size
    let run = stage.panel.run
    let words = SurfaceWords(
      panel: stage.panel, language: app.shownLanguage, hidesNext: app.hidesNext)
    buffer.write(stage.panel.settings.function.text, at: Point(1, 0), ink: .curve, width: 40)
    let step = "k \(stage.position)     lr \(NumberText.rate(run.lane.currentRate))"
    buffer.write(step, endingAt: size.width - 1, row: 0, ink: .bright)
    let loss = NumberText.formula(LearningRate.rounded(run.loss, within: abs(run.loss) / 1000))
    let digits = BlockDigits(loss, isWide: size.width >= 60)
    if digits.width <= size.width - 4 {
      let column = (size.width - digits.width) / 2
      let lanes = stage.panel.paths.count
      let lane = lanes == 1 ? "" : "  \(stage.panel.focus + 1) \(run.lane.settings.rule.title)"
      buffer.write(words.lossName + lane, at: Point(column, 1), ink: .dim)
      digits.draw(into: &buffer, at: Point(column, 2))
    } else {
      buffer.write(loss, at: Point(size.width / 2, 4), ink: .now)
    }
    var map = SurfaceMap(
      panel: stage.panel, view: stage.view,
      size: Size(width: size.width - 2, height: size.height - 11))
    map.hidesNext = app.hidesNext
    map.draw(into: &buffer, at: Point(1, 8))
    buffer.write(
      words.status.text, at: Point(1, size.height - 2), ink: .bright, width: size.width - 2)
  }
}
