/// The auto-zoomed range of x: symmetric about the minimum, wide enough for what matters now.
///
/// On the note's window the whole descent covers a third of one terminal row. The lens follows the
/// walk, but not at every step: a picture that moves all the time cannot be read. Its width is that
/// of the start, times a power of 5; it depends on nothing but the step that is shown.
struct Lens: Hashable, Sendable {
  let range: ClosedRange<Double>

  /// From one width to the next.
  private static let ratio = 5.0
  /// How much wider than the farthest place the first lens is, and the others at least are.
  private static let (ample, tight) = (1.27, 1.05)

  /// The lens for a step.
  ///
  /// - Parameters:
  ///   - center: the minimum, or where none is known the place now.
  ///   - isFixed: true when the center is a minimum; else the lens moves with the center, by
  ///     quarters of its width.
  ///   - start: where the walk began.
  ///   - places: what has to be seen: the place now, the next, the last few.
  init(center: Double, isFixed: Bool, start: Double, places: [Double]) {
    let first = Self.firstHalf(center: isFixed ? center : 0, start: start)
    let reach = places.map { abs($0 - center) }.filter(\.isFinite).max() ?? 0
    let half = Self.half(first: first, reach: reach, least: max(abs(center), 1) * 1e-6)
    let middle = isFixed ? center : (center / (half / 2)).rounded() * (half / 2)
    let ends = (middle - half, middle + half)
    let isShowable = ends.0.isFinite && ends.1.isFinite && ends.0 < ends.1
    let whole = Double.greatestFiniteMagnitude
    range = isShowable ? ends.0...ends.1 : -whole...whole
  }

  private static func firstHalf(center: Double, start: Double) -> Double {
    let wanted = abs(start - center) * ample
    return wanted > 1e-300 && wanted.isFinite ? twoDigits(wanted) : 1
  }

  /// The first half-width times the power of 5 that is just wide enough.
  private static func half(first: Double, reach: Double, least: Double) -> Double {
    // A walk that stands still has no size; the start's width shows where it stands.
    guard reach > 0 else { return first }
    var half = first
    let wanted = max(reach * tight, least)
    while half < wanted, half.isFinite { half *= ratio }
    // An infinite half-width stays one; halving it for ever would end nowhere.
    while half.isFinite, half / ratio >= wanted { half /= ratio }
    return half
  }

  /// The nearest number of two significant digits.
  private static func twoDigits(_ value: Double) -> Double {
    var unit = 1.0
    while value / 100 >= unit { unit *= 10 }
    while value < 10 * unit { unit /= 10 }
    return (value / unit).rounded() * unit
  }
}
