/// Numbers with a name and a shape.
public struct Tensor: Hashable, Sendable {
  /// The name, such as `layer1.weight`.
  public let name: String
  /// How many numbers there are along each side.
  public let shape: [Int]
  /// The numbers, the last side running fastest.
  public let values: [Double]
  /// How wide they are.
  public let precision: Precision

  /// Some numbers.
  ///
  /// - Precondition: there are as many as the shape has places.
  public init(_ name: String, shape: [Int], _ values: [Double], _ precision: Precision = .float64) {
    precondition(shape.reduce(1, *) == values.count, "\(values.count) numbers for \(shape)")
    (self.name, self.shape, self.values, self.precision) = (name, shape, values, precision)
  }

  /// The numbers one after the other, the lowest byte first.
  var bytes: [UInt8] {
    switch precision {
    case .float32: littleEndian(values.lazy.map { Float($0).bitPattern })
    case .float64: littleEndian(values.lazy.map(\.bitPattern))
    }
  }
}
