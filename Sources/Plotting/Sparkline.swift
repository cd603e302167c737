/// A series of values as one row of bars: `█▆▄▃▁`, in ASCII `#=--_`.
///
/// A series longer than the row is cut into buckets, and each shows the one of its values that lies
/// farther from the mean of all: a peak or a dip of a single step survives. NaN is a gap, +∞ is `!`
/// in warning ink. On a logarithmic scale 0 and less show as the lowest bar.
public struct Sparkline: Hashable, Sendable {
  /// The values from left to right.
  public var values: [Double]
  /// How values become heights.
  public var scale: ValueScale
  /// The values of the lowest and the highest bar; `nil` for those of the series.
  public var range: ClosedRange<Double>?

  /// Bars for a series.
  public init(
    _ values: [Double], scale: ValueScale = .linear, range: ClosedRange<Double>? = nil
  ) {
    self.values = values
    self.scale = scale
    self.range = range
  }

  /// Draws one bar a value, or one a bucket if there are more values than cells.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - point: the first cell.
  ///   - width: the most cells to take.
  ///   - ink: what the bars mean.
  public func draw(
    into buffer: inout Buffer, at point: Point, width: Int, ink: Ink = .curve
  ) {
    for (column, bar) in bars(width: width).enumerated() {
      let isMark = bar == Self.mark
      buffer.put(
        bar, at: Point(point.column + column, point.row), ink: isMark ? .warning : ink)
    }
  }

  /// The bars as text, for a title or a report.
  ///
  /// - Parameter width: the most cells to take.
  /// - Returns: a bar a value or bucket.
  public func text(width: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bars(width: width))
    return String(text)
  }

  private static let glyphs: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let mark: Unicode.Scalar = "!"

  private func bars(width: Int) -> [Unicode.Scalar] {
    let heights = values.map(scale.height)
    let finite = heights.filter(\.isFinite)
    let count = min(max(width, 0), heights.count)
    let shown = Scale(range: limits(of: finite), dots: Self.glyphs.count)
    let mean = finite.reduce(0) { $0 + $1 / Double(finite.count) }
    return (0..<count).map { column in
      let start = column * heights.count / count
      let end = (column + 1) * heights.count / count
      return bar(for: representative(of: heights[start..<end], mean: mean), on: shown)
    }
  }

  private func limits(of heights: [Double]) -> ClosedRange<Double> {
    if let range {
      let lower = scale.height(of: range.lowerBound)
      let upper = scale.height(of: range.upperBound)
      if lower.isFinite, upper.isFinite { return lower...upper }
    }
    guard let least = heights.min(), let greatest = heights.max() else { return 0...0 }
    // Nothing but 0 stands at the bottom; half-high bars would look like something.
    if scale == .linear, least == 0, greatest == 0 { return 0...1 }
    return least...greatest
  }

  /// The value that a bucket shows: +∞, else the farthest from the mean, else −∞ or NaN.
  private func representative(of bucket: ArraySlice<Double>, mean: Double) -> Double {
    if bucket.contains(.infinity) { return .infinity }
    let finite = bucket.filter(\.isFinite)
    let farthest = finite.max { abs($0 - mean) < abs($1 - mean) }
    return farthest ?? (bucket.contains(-.infinity) ? -.infinity : .nan)
  }

  private func bar(for height: Double, on shown: Scale) -> Unicode.Scalar {
    if height.isNaN { return " " }
    if height == .infinity { return Self.mark }
    if height == -.infinity { return Self.glyphs[0] }
    let limited = min(max(height, shown.range.lowerBound), shown.range.upperBound)
    return Self.glyphs[shown.dot(of: limited) ?? 0]
  }
}
