/// How the class of an example becomes numbers for a network to aim at.
public enum TargetEncoding: Hashable, Sendable {
  /// Two classes as −1 and +1, for an output of tanh.
  case signed
  /// Two classes as 0 and 1, for an output of the logistic function.
  case binary
  /// One number, the index of the class, as `CrossEntropyLoss` wants it.
  case index
  /// A column for each class: 1 in the column of the class, 0 in the others.
  case oneHot

  /// How many numbers a target has.
  ///
  /// - Parameter classCount: the number of classes.
  /// - Returns: `classCount` for `oneHot`, else 1.
  public func width(classCount: Int) -> Int { self == .oneHot ? classCount : 1 }

  /// The value between the targets of two classes: an output above it means class 1.
  ///
  /// For `oneHot` and `index` it has no meaning; the largest output counts there.
  public var threshold: Double { self == .signed ? 0 : 0.5 }

  /// The targets of some rows.
  ///
  /// - Parameters:
  ///   - labels: the class of each row, from 0.
  ///   - classCount: the number of classes; two at most where a target is one of two values.
  /// - Returns: `width` numbers for each row.
  public func targets<Scalar: Real>(of labels: [Int], classCount: Int) -> [Scalar] {
    precondition(
      self == .oneHot || self == .index || classCount <= 2,
      "\(classCount) classes do not fit into two values")
    return switch self {
    case .signed: labels.map { $0 == 1 ? 1 : -1 }
    case .binary: labels.map { $0 == 1 ? 1 : 0 }
    case .index: labels.map { Scalar($0) }
    case .oneHot: labels.flatMap { label in (0..<classCount).map { $0 == label ? 1 : 0 } }
    }
  }
}
