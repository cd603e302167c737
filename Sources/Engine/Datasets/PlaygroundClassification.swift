/// TensorFlow Playground's four sets for classification; labels are −1 and +1.
///
/// Below U is uniform and ν the noise, Playground's slider divided by 100. Noise is drawn even when
/// ν is 0, so that turning it up keeps the points of circle and xor cloud where they are. The rows
/// are shuffled at the end, because a split takes the first ones for training.
///
/// Source: the data of playground.tensorflow.org (Smilkov et al., "Direct-manipulation visualization
/// of deep networks", 2017).
public enum PlaygroundClassification: String, CaseIterable, Sendable {
  /// A disc within a ring: r ~ U(0, 2.5) is +1, r ~ U(3.5, 5) is −1, φ ~ U(0, 2π).
  ///
  /// Noise flips labels near the rim and moves no point: +1 where the point moved by ν·U(−5, 5) on
  /// each axis is nearer than 2.5.
  case circle
  /// Four clouds: x, y ~ U(−5, 5), moved 0.3 away from the axes; +1 where xy ≥ 0.
  ///
  /// Noise flips labels near the axes and moves no point.
  case xorCloud = "xor-cloud"
  /// Two normal clouds of variance 0.5 + 7ν around (2, 2), +1, and (−2, −2), −1.
  case gauss
  /// Two arms of i = 0…n/2: r = 5i/n, t = 1.75·2π·i/n, the second turned by π.
  ///
  /// Noise moves the points by ν·U(−1, 1).
  case spiral

  /// How many points Playground makes.
  public static let defaultCount = 500

  /// Makes the points.
  ///
  /// - Parameters:
  ///   - count: how many points; half of them, or one more, are of the first kind.
  ///   - noise: ν, from 0 to 0.5 in Playground.
  ///   - generator: the source of randomness.
  /// - Returns: shuffled rows (x, y) with targets −1 and +1.
  public func dataset<Scalar: Real>(
    count: Int = defaultCount, noise: Double = 0, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    let first = (count + 1) / 2
    let examples = (0..<count).map { i in
      let isFirst = i < first
      let place = (i: isFirst ? i : i - first, of: isFirst ? first : count - first)
      return switch self {
      case .circle: Self.circle(inner: isFirst, noise, &generator)
      case .xorCloud: Self.xorCloud(noise, &generator)
      case .gauss: Self.gauss(sign: isFirst ? 1 : -1, noise, &generator)
      case .spiral: Self.spiral(place, sign: isFirst ? 1 : -1, noise, &generator)
      }
    }
    return Dataset(classified: examples, generator: &generator)
  }

  private static let radius = 5.0

  private static func circle(
    inner: Bool, _ noise: Double, _ generator: inout SplitMix64
  ) -> PlaneExample {
    let band = inner ? 0...radius * 0.5 : radius * 0.7...radius
    let r = generator.uniform(in: band)
    let angle = generator.uniform(in: 0...2 * Double.pi)
    let x = r * Elementary.sin(angle)
    let y = r * Elementary.cos(angle)
    let noisyX = x + noise * generator.uniform(in: -radius...radius)
    let noisyY = y + noise * generator.uniform(in: -radius...radius)
    let distance = (noisyX * noisyX + noisyY * noisyY).squareRoot()
    return PlaneExample(x: x, y: y, target: distance < radius * 0.5 ? 1 : -1)
  }

  private static func xorCloud(
    _ noise: Double, _ generator: inout SplitMix64
  ) -> PlaneExample {
    let x = awayFromAxis(generator.uniform(in: -radius...radius))
    let y = awayFromAxis(generator.uniform(in: -radius...radius))
    let noisyX = x + noise * generator.uniform(in: -radius...radius)
    let noisyY = y + noise * generator.uniform(in: -radius...radius)
    return PlaneExample(x: x, y: y, target: noisyX * noisyY >= 0 ? 1 : -1)
  }

  private static func awayFromAxis(_ value: Double) -> Double { value + (value > 0 ? 0.3 : -0.3) }

  private static func gauss(
    sign: Double, _ noise: Double, _ generator: inout SplitMix64
  ) -> PlaneExample {
    let deviation = (0.5 + 7 * noise).squareRoot()
    let x = 2 * sign + deviation * generator.normal()
    let y = 2 * sign + deviation * generator.normal()
    return PlaneExample(x: x, y: y, target: sign)
  }

  private static func spiral(
    _ place: (i: Int, of: Int), sign: Double, _ noise: Double, _ generator: inout SplitMix64
  ) -> PlaneExample {
    let part = Double(place.i) / Double(place.of)
    let r = part * radius
    let t = 1.75 * part * 2 * Double.pi + (sign > 0 ? 0 : Double.pi)
    let x = r * Elementary.sin(t) + noise * generator.uniform(in: -1...1)
    let y = r * Elementary.cos(t) + noise * generator.uniform(in: -1...1)
    return PlaneExample(x: x, y: y, target: sign)
  }
}
