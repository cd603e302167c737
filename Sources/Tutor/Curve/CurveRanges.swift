import Engine
import Plotting

/// Which ranges of x and y a picture of a curve shows.
extension CurvePanel {
  /// The range of x of the main plot.
  public var xRange: ClosedRange<Double> {
    switch view {
    case .lens: lens.range
    case .window: Milestones.window
    case .range(let range): range
    case .fit: fittedRange
    }
  }

  /// All places of the walk and the minimum, with a tenth to spare; the note's window at least
  /// while the walk has no width.
  private var fittedRange: ClosedRange<Double> {
    let known = history.buckets.prefix(timeline.position / history.stride + 1)
    let ends = known.map(\.left) + known.map(\.right)
    let places = (ends + run.minima.map(\.x) + [run.x]).filter(\.isFinite)
    guard let low = places.min(), let high = places.max(), low < high else {
      return Milestones.window
    }
    let margin = (high - low) / 10
    guard (high + margin).isFinite, (low - margin).isFinite else { return low...high }
    return (low - margin)...(high + margin)
  }
}

/// The range of y that shows a curve over a range of x: from its lowest to its highest value.
///
/// Poles would flatten all the rest, so a few wild samples do not count; the places that must be
/// seen always do.
///
/// - Parameters:
///   - function: the curve.
///   - x: the columns' range.
///   - places: values of x that must be seen.
/// - Returns: a range with some room above and below, never empty.
func yRange(
  of function: CurveFunction, over x: ClosedRange<Double>, showing places: [Double] = []
) -> ClosedRange<Double> {
  let count = 160
  let samples = (0...count).map { index in
    let share = Double(index) / Double(count)
    return function.jet(at: x.lowerBound * (1 - share) + x.upperBound * share).value
  }
  let finite = samples.filter(\.isFinite).sorted()
  let wanted = places.filter(x.contains).map { function.jet(at: $0).value }.filter(\.isFinite)
  guard let first = finite.first, let last = finite.last else { return -1...1 }
  var low = first
  var high = last
  let trimmedLow = finite[finite.count / 20]
  let trimmedHigh = finite[finite.count - 1 - finite.count / 20]
  let middle = trimmedHigh - trimmedLow
  if middle > 0, high - trimmedHigh > 4 * middle { high = trimmedHigh + middle / 2 }
  if middle > 0, trimmedLow - low > 4 * middle { low = trimmedLow - middle / 2 }
  low = min(low, wanted.min() ?? low)
  high = max(high, wanted.max() ?? high)
  return padded(low, high)
}

/// The range with room below for a label and a little above.
private func padded(_ low: Double, _ high: Double) -> ClosedRange<Double> {
  let span = high - low
  guard span.isFinite else { return low...high }
  // So flat a curve is a line: without a floor its rounding errors would fill the picture.
  let least = max(abs(low), abs(high), 1e-300) * 1e-12
  guard span > least else { return (low - max(least, 1))...(high + max(least, 1)) }
  return (low - span * 0.09)...(high + span * 0.03)
}
