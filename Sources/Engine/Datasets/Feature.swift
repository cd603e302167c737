/// What a network may see of a point (x, y): TensorFlow Playground's seven inputs.
public enum Feature: String, CaseIterable, Sendable {
  /// The first coordinate.
  case x
  /// The second coordinate.
  case y
  /// The square of the first coordinate.
  case xSquared = "x2"
  /// The square of the second coordinate.
  case ySquared = "y2"
  /// The product of both coordinates.
  case product = "xy"
  /// The sine of the first coordinate.
  case sineX = "sinx"
  /// The sine of the second coordinate.
  case sineY = "siny"

  /// The value at a point, computed in `Double`.
  ///
  /// - Parameters:
  ///   - x: the first coordinate.
  ///   - y: the second coordinate.
  /// - Returns: the input.
  public func value(_ x: Double, _ y: Double) -> Double {
    switch self {
    case .x: x
    case .y: y
    case .xSquared: x * x
    case .ySquared: y * y
    case .product: x * y
    case .sineX: Elementary.sin(x)
    case .sineY: Elementary.sin(y)
    }
  }
}

extension Dataset {
  /// The set with other inputs made of its points (x, y).
  ///
  /// - Parameter features: what the network shall see, in this order, at least one.
  /// - Returns: rows of one input for each feature, named by its raw value.
  /// - Precondition: each row has two inputs.
  public func seen(through features: [Feature]) -> Dataset {
    precondition(inputWidth == 2, "features need points (x, y), not \(inputWidth) inputs")
    let inputs = (0..<count).flatMap { row in
      let (x, y) = (Double(inputRows[2 * row]), Double(inputRows[2 * row + 1]))
      return features.map { Scalar($0.value(x, y)) }
    }
    return replacingInputs(with: inputs, named: features.map(\.rawValue))
  }
}
