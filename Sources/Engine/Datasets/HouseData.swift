/// Houses with two inputs of very different size, for the lesson on scaling.
///
/// `x1` is a share from 0 to 1 (how much of the plot is garden), `x2` an area from 0 to 100 m²; the
/// price is `2 + 3·x1 + x2/20`. Gradient descent on the raw inputs walks along a ravine: with seed 3
/// and 40 houses the curvatures of the loss (w₁, w₂, b) differ by a factor of 94 205, standardised
/// by 1.05.
public enum HouseData {
  /// Makes the houses.
  ///
  /// - Parameters:
  ///   - count: how many houses.
  ///   - noise: the standard deviation by which the prices are moved.
  ///   - generator: the source of randomness.
  /// - Returns: rows (x1, x2) with the price as target.
  public static func dataset<Scalar: Real>(
    count: Int = 40, noise: Double = 0, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    let houses = (0..<count).map { _ in
      (x1: generator.uniform(), x2: 100 * generator.uniform())
    }
    // The noise is drawn last, so that it changes no house.
    let prices = houses.map { 2 + 3 * $0.x1 + $0.x2 / 20 + noise * generator.normal() }
    return Dataset(
      inputs: houses.flatMap { [Scalar($0.x1), Scalar($0.x2)] }, targets: prices.map { Scalar($0) },
      inputWidth: 2,
      featureNames: ["x1", "x2"])
  }
}
