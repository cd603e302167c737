/// Makes grey digits of 8×8 pixels: no download, no licence, as many as wanted.
///
/// Each picture is a drawn digit, moved by up to one pixel in both directions, of a brightness from
/// U(0.6, 1), with `noise` times a normal number added to every pixel and the result cut to 0…1.
public struct DigitGenerator: Hashable, Sendable {
  /// The side of a picture in pixels.
  public static let side = 8
  /// The standard deviation of the noise of a pixel.
  public var noise: Double

  /// A generator of digits.
  ///
  /// - Parameter noise: the standard deviation of the noise of a pixel.
  public init(noise: Double = 0.2) { self.noise = noise }

  /// Makes digits, equally many of each kind (up to one), and shuffles them.
  ///
  /// - Parameters:
  ///   - count: how many pictures.
  ///   - generator: the source of randomness.
  /// - Returns: rows of 64 pixels from 0, paper, to 1, ink, the class index as target.
  public func dataset<Scalar: Real>(
    count: Int, generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    let labels = (0..<count).map { $0 % 10 }
    var inputs: [Scalar] = []
    inputs.reserveCapacity(count * Self.side * Self.side)
    for digit in labels {
      for pixel in picture(of: digit, &generator) { inputs.append(Scalar(pixel)) }
    }
    return Dataset(digits: inputs, labels: labels, side: Self.side).shuffled(using: &generator)
  }

  private func picture(of digit: Int, _ generator: inout SplitMix64) -> [Double] {
    let ink = DigitGlyphs.ink(of: digit)
    let down = Int(generator.next() % 3)
    let right = Int(generator.next() % 3)
    let brightness = generator.uniform(in: 0.6...1)
    var pixels = Array(repeating: 0.0, count: Self.side * Self.side)
    for row in 0..<DigitGlyphs.side {
      for column in 0..<DigitGlyphs.side where ink[row * DigitGlyphs.side + column] {
        pixels[(row + down) * Self.side + column + right] = brightness
      }
    }
    return pixels.map { min(max($0 + noise * generator.normal(), 0), 1) }
  }
}

extension Dataset {
  /// Square pictures of the ten digits, the class index as target.
  init(digits inputs: [Scalar], labels: [Int], side: Int) {
    self.init(
      inputs: inputs, labels: labels, classNames: (0...9).map(String.init),
      featureNames: (0..<side * side).map { "pixel \($0 / side),\($0 % side)" }, encoding: .index)
  }
}
