/// Whether a line has one class on one side of it and the other class on the other side.
///
/// The decision is exact, and strict: a point on the line is on no side. With either answer comes
/// what proves it, a line or at most four points.
public enum Separability: Hashable, Sendable {
  /// There are no two classes to separate: any line that passes all points by will do.
  case oneClass
  /// A line separates them; this is the one with the widest margin.
  case separable(SeparatingLine)
  /// No line does, and this is why.
  case inseparable(ClassOverlap)

  /// Decides for two sets of finite points, in O(n log n) unless most of them are corners.
  ///
  /// - Parameters:
  ///   - positive: the points of one class; the same point may come twice.
  ///   - negative: those of the other.
  public init(positive: [SIMD2<Double>], negative: [SIMD2<Double>]) {
    let (up, down) = (ConvexHull(of: positive), ConvexHull(of: negative))
    if up.corners.isEmpty || down.corners.isEmpty {
      self = .oneClass
    } else if let overlap = ClassOverlap(positive: up, negative: down) {
      self = .inseparable(overlap)
    } else {
      self = .separable(SeparatingLine(positive: up, negative: down))
    }
  }
}
