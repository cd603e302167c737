/// Round clouds of points, one for each class, with an empty band between neighbours.
///
/// Each cloud is a disc of radius 1, filled evenly. The centres stand on a circle around the origin
/// so far apart that the band between two neighbours is `gap` wide: `2ρ·sin(π/classes) = 2 + gap`.
/// With a gap above 0 a line separates two classes with margin gap/2, so Rosenblatt's rule makes at
/// most (R/γ)² mistakes (Novikoff, 1962); below 0 the clouds overlap.
public struct Clouds: Hashable, Sendable {
  /// How many classes there are, 2 to 8.
  public var classCount: Int
  /// The width of the empty band between neighbours; negative where they overlap, at least −2.
  public var gap: Double
  /// The standard deviation by which each coordinate is moved at the end.
  public var noise: Double

  /// Clouds as described.
  ///
  /// - Parameters:
  ///   - classCount: how many classes there are, 2 to 8.
  ///   - gap: the width of the empty band between neighbours, at least −2.
  ///   - noise: the standard deviation by which each coordinate is moved at the end.
  public init(classCount: Int = 2, gap: Double = 1, noise: Double = 0) {
    precondition((2...8).contains(classCount), "\(classCount) clouds; 2 to 8 are possible")
    precondition(gap >= -2 && gap.isFinite, "a gap of \(gap)")
    self.classCount = classCount
    self.gap = gap
    self.noise = noise
  }

  /// The centre of a class; for two classes on the diagonal, class 1 to the upper right.
  ///
  /// - Parameter label: the class, from 0.
  /// - Returns: the point.
  public func centre(of label: Int) -> (x: Double, y: Double) {
    let count = Double(classCount)
    let radius = (2 + gap) / (2 * Elementary.sin(Double.pi / count))
    let start = classCount == 2 ? 1.25 * Double.pi : 0.5 * Double.pi
    let angle = start + 2 * Double.pi * Double(label) / count
    return (radius * Elementary.cos(angle), radius * Elementary.sin(angle))
  }

  /// Makes the points, in turn for each class, and shuffles them.
  ///
  /// - Parameters:
  ///   - count: how many points in all.
  ///   - generator: the source of randomness.
  /// - Returns: rows (x, y); two classes have targets −1 and +1, more have the class index.
  public func dataset<Scalar: Real>(
    count: Int = 200, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    var inputs: [Scalar] = []
    let labels = (0..<count).map { $0 % classCount }
    for label in labels {
      let point = point(of: label, &generator)
      inputs += [Scalar(point.x), Scalar(point.y)]
    }
    return Dataset(
      inputs: inputs, labels: labels,
      classNames: classCount == 2 ? ["-1", "+1"] : (0..<classCount).map(String.init),
      featureNames: ["x", "y"], encoding: classCount == 2 ? .signed : .index
    ).shuffled(using: &generator)
  }

  private func point(of label: Int, _ generator: inout SplitMix64) -> (x: Double, y: Double) {
    // The root makes equal areas equally likely.
    let r = generator.uniform().squareRoot()
    let angle = generator.uniform(in: 0...2 * Double.pi)
    let centre = centre(of: label)
    let x = centre.x + r * Elementary.cos(angle) + noise * generator.normal()
    let y = centre.y + r * Elementary.sin(angle) + noise * generator.normal()
    return (x, y)
  }
}
