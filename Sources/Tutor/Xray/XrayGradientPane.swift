import Engine
import Plotting

/// All weights with their gradients, beside what central differences say, and where they move.
struct XrayGradientPane {
  let words: XrayWords

  /// The width that all columns take.
  static let width = 58

  private var run: XrayRun { words.run }

  func draw(into buffer: inout Buffer, frame: Rect) {
    var table = Table(
      headings: headings, widths: [5, 10, 12, 12, 12], rows: [])
    let differences = run.gradientError == nil ? nil : run.centralDifferences
    for index in run.plan.parameters.indices {
      table.rows.append(Table.Row(cells(of: index, differences)))
    }
    let room = max(1, frame.height - 3)
    var lit: Int?
    if let shown = words.shownIndex {
      let subject = run.plan.subject(of: run.plan.steps[shown])
      lit = run.plan.parameters.firstIndex { run.plan.node(.parameter($0)) == subject }
    }
    table.highlighted = lit
    let height = min(table.rows.count, room) + 1
    table.draw(
      into: &buffer,
      in: Rect(
        column: frame.minColumn, row: frame.minRow, width: frame.width, height: height))
    drawVerdict(
      into: &buffer, at: Point(frame.minColumn, frame.minRow + height), width: frame.width)
  }

  private var headings: [String] {
    ["", Localized(en: "before", zh: "之前")[words.language], "∂L/∂w", difference, "lr·∂L/∂w"]
  }

  private var difference: String {
    Localized(en: "differences", zh: "差分")[words.language]
  }

  private func cells(of index: Int, _ differences: [Double]?) -> [String] {
    let names = XrayNames(run)
    let place = run.plan.parameters[index]
    let neuron = NeuronPlace(layer: place.layer + 1, neuron: place.neuron)
    let name = names.name(of: place)
    let whole = run.plan.sizes.count > 2 ? "\(names.name(of: neuron)) \(name)" : name
    let slope = run.gradient(of: index)
    func text(_ value: Double?) -> String { value.map(NumberText.formula) ?? "·" }
    return [
      whole, text(run.valueBefore(index)), text(slope), text(differences?[index]),
      text(slope.map { $0 * run.settings.learningRate }),
    ]
  }

  private func drawVerdict(into buffer: inout Buffer, at point: Point, width: Int) {
    guard !words.check.isEmpty else {
      let text = Localized(
        en: "then checked against (L(w + h) − L(w − h)) / 2h",
        zh: "全部算出后与差分 (L(w + h) − L(w − h)) / 2h 核对")
      buffer.write(text[words.language], at: point, ink: .dim, width: width)
      return
    }
    let head = Localized(en: "gradient check ", zh: "梯度检验 ")[words.language]
    let tail = Localized(
      en: "  largest |∂L/∂w − differences|", zh: "  最大的 |∂L/∂w − 差分|")[words.language]
    buffer.write([Piece(head, .dim)] + words.check + [Piece(tail, .dim)], at: point)
  }
}
