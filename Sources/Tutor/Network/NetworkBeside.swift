import Plotting

/// A network beside a text: the map, and below it the losses.
struct NetworkBeside {
  let stage: NetworkStage
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let losses = Rect(
      column: frame.minColumn, row: frame.endRow - 3, width: frame.width, height: 2)
    var pane = NetworkLossPane(panel: stage.panel, look: stage.look, language: language)
    if case .losses(let step) = stage.mode { pane.cursor = step }
    pane.draw(into: &buffer, frame: losses)
    let rate = NumberText.rate(stage.panel.run.network.learningRate)
    let sizes = stage.panel.run.design.sizes.map(String.init).joined(separator: "→")
    buffer.write(
      [Piece("lr ", .dim), Piece(rate, .bright), Piece("  \(sizes)", .curve)],
      at: Point(frame.minColumn + 1, frame.endRow - 1))
    let map = NetworkMap(panel: stage.panel, look: stage.look, language: language)
    map.draw(into: &buffer, frame: frame.inset(bottom: 4))
  }
}
