internal import CKernels

/// A generator of random numbers: equal seeds give equal numbers, everywhere and for ever.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. The
/// conventions below (uniform, normal, shuffle) are those of the lessons.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  /// The state; it grows by a fixed odd number at each draw.
  public var state: UInt64

  private static let increment: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// A generator that begins at a seed.
  ///
  /// - Parameter seed: any number.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  ///
  /// - Returns: any number, all equally likely.
  public mutating func next() -> UInt64 {
    state &+= Self.increment
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, 1: the upper 53 bits times 2⁻⁵³.
  ///
  /// - Returns: the number.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number between two bounds.
  ///
  /// - Parameter range: the bounds.
  /// - Returns: lower + (upper − lower)·uniform.
  public mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  /// A number about normally distributed, mean 0 and variance 1: twelve uniform ones minus 6.
  ///
  /// - Returns: a number from −6 to 6.
  public mutating func normal() -> Double {
    var sum = 0.0
    for _ in 0..<12 { sum += uniform() }
    return sum - 6
  }

  /// A generator of other numbers: it begins at the next number of this one, anywhere in its cycle.
  ///
  /// - Returns: a generator whose numbers have nothing to do with those that follow here.
  public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }

  /// Sets the seed of what is drawn where no generator is given: `torch.manual_seed`.
  ///
  /// - Parameter seed: any number; a program begins with 1.
  public static func manualSeed(_ seed: UInt64) { ck_shared_seed(seed) }

  /// A generator for the next numbers of the shared sequence, which goes on behind them.
  ///
  /// - Parameter count: how many numbers will be drawn.
  /// - Returns: a generator that nobody else draws the same numbers from.
  static func shared(drawing count: Int) -> SplitMix64 {
    SplitMix64(seed: ck_shared_advance(increment &* UInt64(count)))
  }

  /// Puts a collection in random order: Fisher and Yates, from the top, with `next % (i + 1)`.
  ///
  /// - Parameter items: reordered in place.
  public mutating func shuffle<Items: MutableCollection & RandomAccessCollection>(
    _ items: inout Items
  ) {
    guard items.count > 1 else { return }
    for i in (1..<items.count).reversed() {
      let j = Int(next() % UInt64(i + 1))
      items.swapAt(
        items.index(items.startIndex, offsetBy: i), items.index(items.startIndex, offsetBy: j))
    }
  }
}
