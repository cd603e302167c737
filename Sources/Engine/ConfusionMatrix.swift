/// How often rows of each class were put into each class.
public struct ConfusionMatrix: Hashable, Sendable {
  /// How many classes there are.
  public let classCount: Int
  /// The rows of each class that were put into none, because an output was not a number.
  public private(set) var undecided: [Int]
  private var counts: [Int]

  /// Counts predictions.
  ///
  /// - Parameters:
  ///   - predicted: the class each row was put into; nil for none.
  ///   - labels: the class each row belongs to.
  ///   - classCount: how many classes there are.
  public init(predicted: [Int?], labels: [Int], classCount: Int) {
    precondition(predicted.count == labels.count, "\(predicted.count) for \(labels.count) rows")
    self.classCount = classCount
    counts = Array(repeating: 0, count: classCount * classCount)
    undecided = Array(repeating: 0, count: classCount)
    for (guess, label) in zip(predicted, labels) {
      guard let guess else {
        undecided[label] += 1
        continue
      }
      precondition(guess >= 0 && guess < classCount, "class \(guess) of \(classCount)")
      counts[label * classCount + guess] += 1
    }
  }

  /// How often a class was taken for another.
  ///
  /// - Parameters:
  ///   - actual: the class the rows belong to.
  ///   - predicted: the class they were put into.
  public subscript(actual actual: Int, predicted predicted: Int) -> Int {
    precondition(
      actual >= 0 && actual < classCount && predicted >= 0 && predicted < classCount,
      "no cell \(actual), \(predicted) of \(classCount) classes")
    return counts[actual * classCount + predicted]
  }

  /// How many rows were counted.
  public var total: Int { counts.reduce(0, +) + undecided.reduce(0, +) }

  /// The share on the diagonal; not a number for no row.
  public var accuracy: Double {
    let correct = (0..<classCount).reduce(0) { $0 + self[actual: $1, predicted: $1] }
    return Double(correct) / Double(total)
  }

  /// Of the rows put into a class, the share that belongs there.
  ///
  /// - Parameter label: the class.
  /// - Returns: from 0 to 1; nil when no row was put there.
  public func precision(of label: Int) -> Double? {
    let all = (0..<classCount).reduce(0) { $0 + self[actual: $1, predicted: label] }
    return all == 0 ? nil : Double(self[actual: label, predicted: label]) / Double(all)
  }

  /// Of the rows that belong to a class, the share that was put there.
  ///
  /// - Parameter label: the class.
  /// - Returns: from 0 to 1; nil when the class has no row.
  public func recall(of label: Int) -> Double? {
    let found = (0..<classCount).reduce(0) { $0 + self[actual: label, predicted: $1] }
    let all = found + undecided[label]
    return all == 0 ? nil : Double(self[actual: label, predicted: label]) / Double(all)
  }
}
