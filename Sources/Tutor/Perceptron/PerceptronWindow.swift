import Plotting

/// The part of the plane that is shown: all samples with some room around them.
struct PerceptronWindow: Hashable, Sendable {
  /// The values from left to right.
  let x: ClosedRange<Double>
  /// The values from the bottom to the top.
  let y: ClosedRange<Double>

  /// The window of the samples of a problem.
  init(_ problem: PerceptronProblem, of data: PerceptronData) {
    // Clouds fill the picture; around a few points a line turns, and there is room to draw more.
    let share = data == .clouds ? 0.08 : 0.3
    let (xs, ys) = (problem.points.map(\.x), problem.points.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 1)
    let (bottom, top) = (ys.min() ?? 0, ys.max() ?? 1)
    let widest = max(right - left, top - bottom)
    let room = share * (widest > 0 ? widest : 2)
    x = (left - room)...(right + room)
    y = (bottom - room)...(top + room)
  }

  private init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// The window widened so that a unit is as long upwards as to the right in a picture of so many
  /// cells, each twice as high as wide.
  func fitted(to size: Size) -> PerceptronWindow {
    let across = Double(max(1, 2 * size.width - 1))
    let up = Double(max(1, 4 * size.height - 1))
    let unit = max((x.upperBound - x.lowerBound) / across, (y.upperBound - y.lowerBound) / up)
    return PerceptronWindow(
      x: Self.range(around: x, length: unit * across), y: Self.range(around: y, length: unit * up))
  }

  /// The distance of the grid on which points are drawn: 1, 2 or 5 times a power of ten.
  var gridStep: Double {
    let least = max(x.upperBound - x.lowerBound, y.upperBound - y.lowerBound) / 20
    var power = 1e-9
    while power * 10 <= least { power *= 10 }
    return [1.0, 2, 5, 10].map { LearningRate.rounded($0 * power, within: power / 1e6) }
      .first { $0 >= least } ?? least
  }

  /// The middle of the window.
  var center: SIMD2<Double> {
    SIMD2((x.lowerBound + x.upperBound) / 2, (y.lowerBound + y.upperBound) / 2)
  }

  /// The length of a diagonal.
  var diagonal: Double {
    let (width, height) = (x.upperBound - x.lowerBound, y.upperBound - y.lowerBound)
    return (width * width + height * height).squareRoot()
  }

  /// The place inside that is nearest to a point.
  func limited(_ point: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(
      min(max(point.x, x.lowerBound), x.upperBound), min(max(point.y, y.lowerBound), y.upperBound))
  }

  /// True when a point is inside.
  func contains(_ point: SIMD2<Double>) -> Bool { x.contains(point.x) && y.contains(point.y) }

  private static func range(
    around range: ClosedRange<Double>, length: Double
  ) -> ClosedRange<Double> {
    let middle = (range.lowerBound + range.upperBound) / 2
    return (middle - length / 2)...(middle + length / 2)
  }
}
