/// TensorFlow Playground's two sets for regression, on the square −6…6.
///
/// Noise enters the target and moves no point; ν is Playground's slider divided by 100.
///
/// Source: the data of playground.tensorflow.org (Smilkov et al., "Direct-manipulation visualization
/// of deep networks", 2017).
public enum PlaygroundRegression: String, CaseIterable, Sendable {
  /// A plane: (x + y + n₁ + n₂)/10 with nᵢ = ν·U(−6, 6).
  case plane = "reg-plane"
  /// Six hills and hollows: of s·clamp(1 − d/2, 0, 1) the one of largest magnitude.
  ///
  /// d is the distance of (x, y), moved by ν·U(−6, 6) on each axis, from a centre, s its sign.
  case gauss = "reg-gauss"

  /// How many points Playground makes.
  public static let defaultCount = 1200

  /// Makes the points.
  ///
  /// - Parameters:
  ///   - count: how many points.
  ///   - noise: ν, from 0 to 0.5 in Playground.
  ///   - generator: the source of randomness.
  /// - Returns: shuffled rows (x, y) with a number from −1 to 1 as target (beyond it with noise).
  public func dataset<Scalar: Real>(
    count: Int = defaultCount, noise: Double = 0, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    let examples = (0..<count).map { _ in
      let x = generator.uniform(in: -radius...radius)
      let y = generator.uniform(in: -radius...radius)
      let noiseX = noise * generator.uniform(in: -radius...radius)
      let noiseY = noise * generator.uniform(in: -radius...radius)
      return PlaneExample(x: x, y: y, target: target(x + noiseX, y + noiseY))
    }
    return Dataset(regressed: examples, generator: &generator)
  }

  /// The target at a point, without noise.
  ///
  /// - Parameters:
  ///   - x: the first coordinate.
  ///   - y: the second coordinate.
  /// - Returns: the height of the surface.
  public func target(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .plane: (x + y) / 10
    case .gauss: Self.centres.reduce(0) { Self.larger($0, Self.height($1, x, y)) }
    }
  }

  private var radius: Double { 6 }

  private static let centres: [(x: Double, y: Double, sign: Double)] = [
    (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
  ]

  private static func height(
    _ centre: (x: Double, y: Double, sign: Double), _ x: Double, _ y: Double
  ) -> Double {
    let (dx, dy) = (x - centre.x, y - centre.y)
    return centre.sign * min(max(1 - (dx * dx + dy * dy).squareRoot() / 2, 0), 1)
  }

  private static func larger(_ a: Double, _ b: Double) -> Double {
    b.magnitude > a.magnitude ? b : a
  }
}
