import Engine
import Plotting

/// How each layer fares: the lengths of its weights, of its gradient and of its last update, and
/// the neurons that no longer answer.
struct NetworkLayersPane {
  let panel: NetworkPanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let headings = [
      Localized(en: "layer", zh: "层"), Localized(en: "‖w‖", zh: "‖w‖"),
      Localized(en: "‖∂L/∂w‖", zh: "‖∂L/∂w‖"), Localized(en: "Δw/w", zh: "Δw/w"),
      Localized(en: "dead", zh: "失活"), Localized(en: "flat", zh: "饱和"),
    ].map { $0[language] }
    // The output of a trained classifier is flat: that is its answer.
    let last = panel.run.design.sizes.count - 2
    let rows = panel.view.health.enumerated().map { index, layer in
      Table.Row(
        [
          "\(index + 1)", number(NumberText.table, layer.weightNorm, 2),
          number(NumberText.scientific, layer.gradientNorm, 1),
          number(NumberText.scientific, layer.relativeUpdate, 0), share(layer.deadShare),
          share(layer.saturatedShare),
        ], ink: layer.deadShare > 0.5 || (layer.saturatedShare > 0.5 && index < last) ? .now : .text
      )
    }
    let widths = frame.width >= 42 ? [5, 6, 8, 6, 5, 5] : [5, 5, 7, 5, 4, 4]
    let table = Table(headings: headings, widths: widths, rows: rows)
    table.draw(into: &buffer, in: frame)
    drawNotes(into: &buffer, frame: frame.inset(top: rows.count + 2))
  }

  /// A number in a form, a dash for one that is not finite or not known yet.
  private func number(
    _ form: (Double, Int) -> String, _ value: Double, _ decimals: Int
  ) -> String {
    value.isFinite && value != 0 ? form(value, decimals) : "–"
  }

  private func share(_ value: Double) -> String {
    NumberText.fixed(value * 100, decimals: 0) + "%"
  }

  /// What the columns mean.
  private func drawNotes(into buffer: inout Buffer, frame: Rect) {
    for (index, note) in Self.notes.enumerated() where index < frame.height {
      buffer.write(
        note[language], at: Point(frame.minColumn, frame.minRow + index), ink: .dim,
        width: frame.width)
    }
  }

  private static let notes = [
    Localized(en: "Δw/w   last update, healthy near 1e−3", zh: "Δw/w   上一步改动，1e−3 左右正常"),
    Localized(en: "dead   neurons at 0 on every row", zh: "失活   对所有样本都输出 0"),
    Localized(en: "flat   where the function is flat", zh: "饱和   落在激活函数平坦处"),
  ]
}
