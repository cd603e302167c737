/// Points of the line `y = 2x + 1` at equal distances from x = −2 to 2.
public enum LineData {
  /// Makes the points, from left to right.
  ///
  /// The five of the lesson lie at −2, −1, 0, 1, 2. One point lies at −2.
  ///
  /// - Parameters:
  ///   - count: how many points.
  ///   - noise: the standard deviation by which the targets are moved.
  ///   - generator: the source of the noise.
  /// - Returns: rows (x) with target y.
  public static func dataset<Scalar: Real>(
    count: Int = 5, noise: Double = 0, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    let x = (0..<count).map { 4 * Double($0) / Double(max(1, count - 1)) - 2 }
    let y = x.map { 2 * $0 + 1 + noise * generator.normal() }
    return Dataset(
      inputs: x.map { Scalar($0) }, targets: y.map { Scalar($0) }, inputWidth: 1,
      featureNames: ["x"])
  }
}
