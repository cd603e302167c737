/// A point of the plane and what belongs to it, while a set is being made.
struct PlaneExample {
  var x: Double
  var y: Double
  /// For classification −1 or +1.
  var target: Double
}

extension Dataset {
  /// Two classes, targets −1 and +1, in a random order.
  init(classified examples: [PlaneExample], generator: inout SplitMix64) {
    var examples = examples
    generator.shuffle(&examples)
    self.init(
      inputs: examples.flatMap { [Scalar($0.x), Scalar($0.y)] },
      labels: examples.map { $0.target > 0 ? 1 : 0 }, classNames: ["-1", "+1"],
      featureNames: ["x", "y"], encoding: .signed)
  }

  /// Numbers as targets, in a random order.
  init(regressed examples: [PlaneExample], generator: inout SplitMix64) {
    var examples = examples
    generator.shuffle(&examples)
    self.init(
      inputs: examples.flatMap { [Scalar($0.x), Scalar($0.y)] },
      targets: examples.map { Scalar($0.target) }, inputWidth: 2, featureNames: ["x", "y"])
  }
}
