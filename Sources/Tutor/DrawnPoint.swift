/// A point that a learner has put somewhere on a plane.
protocol DrawnPoint: Equatable {
  /// Where it is.
  var place: SIMD2<Double> { get }
}
