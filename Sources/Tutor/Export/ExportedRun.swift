/// A run of which files can be made.
public protocol ExportedRun: ReportedRun {
  /// A PyTorch script that begins where the run stands and trains on.
  ///
  /// - Parameter steps: how many further steps are noted in it, to be compared.
  /// - Returns: the whole script.
  /// - Throws: `UserError` when it would be too long to be of use.
  func torchScript(recording steps: Int) throws(UserError) -> String

  /// Makes some steps.
  mutating func step(count: Int)

  /// What was learned so far.
  var tensors: [Tensor] { get }

  /// How many products one row of a report takes, about.
  var workPerRow: Int { get }
}

extension ExportedRun {
  /// Hardly any.
  public var workPerRow: Int { 100 }
}

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

/// The bytes of a whole number, the lowest first.
func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  littleEndian(CollectionOfOne(number))
}

/// The bytes of whole numbers, the lowest of each first.
private func littleEndian(_ numbers: some Collection<some FixedWidthInteger>) -> [UInt8] {
  var bytes: [UInt8] = []
  for number in numbers {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
  return bytes
}

/// How many numbers a file of text may hold: more are read by nobody.
let exportedNumberLimit = 1_000_000
