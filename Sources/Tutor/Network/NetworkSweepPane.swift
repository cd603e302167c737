import Engine
import Plotting

/// The loss after some more steps from here, at each of a hundred learning rates.
///
/// Left the loss hardly falls, right it blows up, and between them is the rate to take.
struct NetworkSweepPane {
  let panel: NetworkPanel
  let look: NetworkLook
  let language: Language

  /// How many rates are tried.
  static let count = 100
  /// The exponents of the first rate and the last.
  private static let exponents = -4.0...1.0

  /// The rates, evenly spaced on a logarithmic axis.
  static let rates = (0..<count).map { index in
    Elementary.pow(
      10,
      exponents.lowerBound + Double(index) / Double(count - 1)
        * (exponents.upperBound - exponents.lowerBound))
  }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let labelWidth = 7
    let size = Size(width: frame.width - labelWidth - 1, height: frame.height - 3)
    guard size.width > 8, size.height > 2 else { return }
    let losses = panel.view.sweep(of: panel.run, steps: look.sweepSteps)
    let origin = Point(frame.minColumn + labelWidth + 1, frame.minRow)
    let heights = heights(of: losses)
    var canvas = Canvas(
      size: size, x: Self.exponents, y: heights, marker: buffer.glyphs.marker)
    canvas.line(
      from: (Self.exponents.lowerBound, logarithm(panel.entry.training)),
      to: (Self.exponents.upperBound, logarithm(panel.entry.training)), ink: .grid, dash: 4)
    canvas.polyline(points(losses), ink: .curve)
    canvas.drawLeftAxis(
      into: &buffer, at: origin, labelWidth: labelWidth - 1,
      marks: Tick.logarithmicMarks(
        from: heights.lowerBound, to: heights.upperBound, atMost: max(2, size.height / 3)))
    canvas.drawBottomAxis(
      into: &buffer, at: origin,
      marks: Tick.logarithmicMarks(
        from: Self.exponents.lowerBound, to: Self.exponents.upperBound,
        atMost: max(2, size.width / 8)))
    canvas.draw(into: &buffer, at: origin)
    drawMarks(losses, on: canvas, into: &buffer, at: origin)
    drawSentence(losses, into: &buffer, at: Point(frame.minColumn, frame.endRow - 1), frame.width)
  }

  private func logarithm(_ loss: Double) -> Double {
    loss > 0 ? Elementary.log(loss) / Elementary.log(10.0) : -12
  }

  private func points(_ losses: [Double]) -> [(x: Double, y: Double)] {
    zip(Self.rates, losses).map { rate, loss in
      (x: logarithm(rate), y: loss.isFinite ? logarithm(loss) : .nan)
    }
  }

  private func heights(of losses: [Double]) -> ClosedRange<Double> {
    let finite = (losses + [panel.entry.training]).filter { $0.isFinite && $0 > 0 }
    guard let low = finite.min(), finite.count > 1 else { return -3...0 }
    // What blows up must not flatten the rest.
    let high = min(finite.max() ?? 1, max(panel.entry.training, low) * 10)
    let (bottom, top) = (logarithm(low), logarithm(high))
    return (bottom - 0.1)...max(top + 0.1, bottom + 0.3)
  }

  private func best(_ losses: [Double]) -> Int? {
    losses.indices.filter { losses[$0].isFinite }.min { losses[$0] < losses[$1] }
  }

  private func drawMarks(
    _ losses: [Double], on canvas: Canvas, into buffer: inout Buffer, at origin: Point
  ) {
    let row = origin.row + canvas.size.height
    if let best = best(losses),
      let cell = canvas.cell(x: logarithm(Self.rates[best]), y: logarithm(losses[best]))
    {
      buffer.put(
        "◇", at: Point(origin.column + cell.column, origin.row + cell.row), ink: .minimum)
    }
    let rate = panel.run.network.learningRate
    if rate > 0, let column = canvas.column(x: logarithm(rate)) {
      buffer.put("▲", at: Point(origin.column + column, row), ink: .now)
    }
  }

  private func drawSentence(
    _ losses: [Double], into buffer: inout Buffer, at point: Point, _ width: Int
  ) {
    guard let index = best(losses) else { return }
    let (rate, loss) = (
      NumberText.rate(rounded(Self.rates[index])), NumberText.loss(losses[index])
    )
    let best = Localized(en: "lr \(rate), loss \(loss)", zh: "lr \(rate)，损失 \(loss)")[language]
    let head = Localized(
      en: "best after \(look.sweepSteps) steps: ", zh: "\(look.sweepSteps) 步后最好：")[language]
    let short = Localized(en: "best: ", zh: "最好：")[language]
    let isLong = buffer.glyphs.charset.width(of: head + best) > width
    buffer.write((isLong ? short : head) + best, at: point, ink: .minimum, width: width)
  }

  /// Two digits are all that a sweep can tell.
  private func rounded(_ rate: Double) -> Double {
    LearningRate.rounded(rate, within: rate / 25)
  }
}
