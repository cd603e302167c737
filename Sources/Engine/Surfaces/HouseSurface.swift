/// The loss of a line through houses over its two weights, raw or standardised:
/// `½·mean((w₁·x₁ + w₂·x₂ − y)²)` with inputs and prices measured from their means.
///
/// A bias at its best for each pair of weights comes to the same. The 40 houses are those of
/// ``HouseData`` with seed 3: x₁ is a share from 0 to 1, x₂ an area up to 100 m², so that the raw
/// surface bends thousands of times as much along w₂ as along w₁. Standardised (mean 0, variance 1)
/// it is nearly round. LeCun et al., Efficient BackProp, 1998, section 4.3.
public struct HouseSurface: Surface, Hashable {
  /// True when both inputs were brought to variance 1.
  public let isStandardised: Bool
  private let xx: Double
  private let xy: Double
  private let yy: Double
  private let xPrice: Double
  private let yPrice: Double
  private let priceSquare: Double

  /// The surface of the houses.
  public init(isStandardised: Bool = false) {
    self.isStandardised = isStandardised
    var generator = SplitMix64(seed: 3)
    let data: Dataset<Double> = HouseData.dataset(generator: &generator)
    var columns = [data.column(0), data.column(1)].map(Self.centred)
    if isStandardised { columns = columns.map(Self.ofVarianceOne) }
    let prices = Self.centred((0..<data.count).map { data.targetRows[$0] })
    xx = Self.mean(of: columns[0], columns[0])
    xy = Self.mean(of: columns[0], columns[1])
    yy = Self.mean(of: columns[1], columns[1])
    xPrice = Self.mean(of: columns[0], prices)
    yPrice = Self.mean(of: columns[1], prices)
    priceSquare = Self.mean(of: prices, prices)
  }

  /// Value, gradient and Hessian: the surface is a quadratic form.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let dx = xx * x + xy * y - xPrice
    let dy = xy * x + yy * y - yPrice
    let value = (x * (dx - xPrice) + y * (dy - yPrice) + priceSquare) / 2
    return SurfaceJet(value: max(0, value), dx: dx, dy: dy, dxx: xx, dxy: xy, dyy: yy)
  }

  /// Where both partial derivatives are 0.
  public var minima: [SurfacePoint] {
    let determinant = xx * yy - xy * xy
    return [
      SurfacePoint(
        (yy * xPrice - xy * yPrice) / determinant, (xx * yPrice - xy * xPrice) / determinant)
    ]
  }

  private static func mean(of a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / Double(a.count)
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.map { $0 - mean }
  }

  private static func ofVarianceOne(_ values: [Double]) -> [Double] {
    let deviation = mean(of: values, values).squareRoot()
    return values.map { $0 / deviation }
  }
}

extension Dataset {
  /// One input of all rows.
  fileprivate func column(_ index: Int) -> [Scalar] {
    (0..<count).map { inputRows[$0 * inputWidth + index] }
  }
}
