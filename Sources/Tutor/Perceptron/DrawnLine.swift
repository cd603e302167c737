import Engine
import Plotting

/// A decision line as it crosses a window: two far ends and the way its normal points.
struct DrawnLine {
  /// The two ends, outside of the window.
  let ends: (SIMD2<Double>, SIMD2<Double>)
  /// The point of the line nearest to the middle of the window.
  let middle: SIMD2<Double>
  /// The normal with length 1, towards the side of class 1.
  let normal: SIMD2<Double>
  /// True when some of the line is in the window.
  let isInside: Bool

  /// `nil` where there is no line to draw.
  init?(_ line: DecisionLine, in window: PerceptronWindow) {
    guard line.isThere else { return nil }
    // Scaled first: squares of large weights overflow, those of small ones vanish.
    let scale = max(abs(line.normal.x), abs(line.normal.y))
    let direction = line.normal / scale
    let square = (direction * direction).sum()
    let center = window.center
    let side = (direction * center).sum() + line.offset / scale
    guard side.isFinite, square > 0 else { return nil }
    normal = direction / square.squareRoot()
    middle = center - direction * (side / square)
    let along = SIMD2(-normal.y, normal.x) * window.diagonal
    ends = (middle - along, middle + along)
    isInside = abs(side) / square.squareRoot() <= window.diagonal / 2
  }

  /// Draws it on a canvas.
  func draw(on canvas: inout Canvas, ink: Ink, dash: Int = 1) {
    guard isInside else { return }
    canvas.line(
      from: (ends.0.x, ends.0.y), to: (ends.1.x, ends.1.y), ink: ink, dash: dash)
  }
}
