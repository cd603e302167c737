/// A data set by name, with its settings: equal values make equal data, to the bit.
///
/// The names are those of the lessons' `data` setting.
public struct SyntheticData: Hashable, Sendable {
  /// The sets that can be made.
  public enum Kind: String, CaseIterable, Sendable {
    /// The gate that is 1 when both inputs are.
    case and
    /// The gate that is 1 when an input is.
    case or
    /// The gate that is 1 when the inputs differ.
    case xor
    /// Round clouds with a gap.
    case clouds
    /// A disc within a ring.
    case circle
    /// Four clouds around the axes.
    case xorCloud = "xor-cloud"
    /// Two normal clouds.
    case gauss
    /// Two arms around each other.
    case spiral
    /// A tilted plane.
    case regressionPlane = "reg-plane"
    /// Hills and hollows.
    case regressionGauss = "reg-gauss"
    /// The line y = 2x + 1.
    case line
    /// Prices of houses.
    case houses
    /// Grey digits of 8×8 pixels.
    case digits

    /// How many rows are made unless told otherwise.
    public var defaultCount: Int {
      switch self {
      case .and, .or, .xor: 4
      case .clouds: 200
      case .circle, .xorCloud, .gauss, .spiral: PlaygroundClassification.defaultCount
      case .regressionPlane, .regressionGauss: PlaygroundRegression.defaultCount
      case .line: 5
      case .houses: 40
      case .digits: 1000
      }
    }

    /// Tells whether the rows belong to classes.
    public var isClassification: Bool {
      switch self {
      case .regressionPlane, .regressionGauss, .line, .houses: false
      default: true
      }
    }
  }

  /// Which set.
  public var kind: Kind
  /// How many rows, nil for the usual number; the gates always have four.
  public var count: Int?
  /// The noise, as each set defines it; Playground's slider divided by 100.
  public var noise: Double
  /// The seed of the generator.
  public var seed: UInt64
  /// The empty band between clouds.
  public var gap: Double
  /// The number of clouds.
  public var classCount: Int

  /// A set with its settings.
  ///
  /// - Parameters:
  ///   - kind: which set.
  ///   - count: how many rows; nil is the usual number.
  ///   - noise: the noise, as the set defines it.
  ///   - seed: the seed of the generator.
  ///   - gap: the empty band between clouds.
  ///   - classCount: the number of clouds.
  public init(
    _ kind: Kind, count: Int? = nil, noise: Double = 0, seed: UInt64 = 1, gap: Double = 1,
    classCount: Int = 2
  ) {
    self.kind = kind
    self.count = count
    self.noise = noise
    self.seed = seed
    self.gap = gap
    self.classCount = classCount
  }

  /// Makes the rows.
  ///
  /// They are drawn from a stream split off that of the seed: a network whose weights are drawn from
  /// the same seed must not begin with numbers that its data are made of.
  ///
  /// - Returns: the set; classes as −1 and +1, the gates as 0 and 1, digits and more than two clouds
  ///   as class indices.
  public func dataset<Scalar: Real>() -> Dataset<Scalar> {
    let count = count ?? kind.defaultCount
    var generator = generator
    return switch kind {
    case .and: TruthTable.and.dataset()
    case .or: TruthTable.or.dataset()
    case .xor: TruthTable.xor.dataset()
    case .clouds:
      Clouds(classCount: classCount, gap: gap, noise: noise)
        .dataset(count: count, generator: &generator)
    case .circle: playground(.circle, count, &generator)
    case .xorCloud: playground(.xorCloud, count, &generator)
    case .gauss: playground(.gauss, count, &generator)
    case .spiral: playground(.spiral, count, &generator)
    case .regressionPlane:
      PlaygroundRegression.plane.dataset(count: count, noise: noise, generator: &generator)
    case .regressionGauss:
      PlaygroundRegression.gauss.dataset(count: count, noise: noise, generator: &generator)
    case .line: LineData.dataset(count: count, noise: noise, generator: &generator)
    case .houses: HouseData.dataset(count: count, noise: noise, generator: &generator)
    case .digits: DigitGenerator(noise: noise).dataset(count: count, generator: &generator)
    }
  }

  private var generator: SplitMix64 {
    var source = SplitMix64(seed: seed)
    // The houses of seed 3 and their condition number stand in a lesson.
    return kind == .houses ? source : source.split()
  }

  private func playground<Scalar: Real>(
    _ set: PlaygroundClassification, _ count: Int, _ generator: inout SplitMix64
  ) -> Dataset<Scalar> {
    set.dataset(count: count, noise: noise, generator: &generator)
  }
}
