extension Metrics {
  /// The share of examples whose class has the largest output.
  ///
  /// - Parameters:
  ///   - network: one output for each class.
  ///   - data: targets are class indices.
  /// - Returns: correct / count, from 0 to 1; not a number for no row.
  public static func classAccuracy<Scalar: Real>(
    of network: Network<Scalar>, on data: Dataset<Scalar>
  ) -> Double {
    let outputs = network.predictions(for: data.inputs)
    let found = predictedClasses(of: outputs, classCount: network.outputCount)
    // Compared as numbers: a target that is no class index is wrong instead of a trap.
    let correct = zip(found, data.targets).count { $0.map { Scalar($0) } == $1 }
    return Double(correct) / Double(data.count)
  }

  /// The share of examples that a network of one output puts on the right side.
  ///
  /// - Parameters:
  ///   - network: one output.
  ///   - data: one target for each example.
  ///   - threshold: divides outputs: 0 for targets ±1 and for logits, ½ for targets 0 and 1.
  ///   - targetThreshold: divides targets: 0 for ±1, ½ for 0 and 1.
  /// - Returns: correct / count, from 0 to 1; not a number for no row.
  public static func binaryAccuracy<Scalar: Real>(
    of network: Network<Scalar>, on data: Dataset<Scalar>, threshold: Scalar = 0,
    targetThreshold: Scalar = 0
  ) -> Double {
    accuracy(
      predicted: network.predictions(for: data.inputs),
      labels: data.targets.map { $0 > targetThreshold ? 1 : 0 }, threshold: threshold)
  }

  /// The share of predictions on the right side of a threshold.
  ///
  /// A prediction equal to the threshold is class 0, as `step(0) = 0`.
  ///
  /// - Parameters:
  ///   - predicted: one output for each row.
  ///   - labels: the class of each row, 0 or 1.
  ///   - threshold: 0 for targets ±1 and for logits, 0.5 for targets 0 and 1.
  /// - Returns: correct / count, from 0 to 1; not a number for no row.
  public static func accuracy<Scalar: Real>(
    predicted: [Scalar], labels: [Int], threshold: Scalar
  ) -> Double {
    precondition(predicted.count == labels.count, "\(predicted.count) for \(labels.count) rows")
    let correct = zip(predicted, labels).count { predictedClass(of: $0, threshold) == $1 }
    return Double(correct) / Double(labels.count)
  }

  /// The share of rows whose largest output is that of their class.
  ///
  /// - Parameters:
  ///   - outputs: `[count, classCount]`, row by row: logits or probabilities.
  ///   - labels: the class of each row.
  ///   - classCount: how many outputs a row has.
  /// - Returns: correct / count, from 0 to 1; not a number for no row.
  public static func accuracy<Scalar: Real>(
    outputs: [Scalar], labels: [Int], classCount: Int
  ) -> Double {
    let predicted = predictedClasses(of: outputs, classCount: classCount)
    precondition(predicted.count == labels.count, "\(predicted.count) for \(labels.count) rows")
    return Double(zip(predicted, labels).count { $0 == $1 }) / Double(labels.count)
  }

  /// The class each row is put into.
  ///
  /// - Parameters:
  ///   - outputs: `[count, classCount]`, row by row.
  ///   - classCount: how many outputs a row has.
  /// - Returns: the index of the largest output, the first of equal ones; nil where an output is not
  ///   a number.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func predictedClasses<Scalar: Real>(
    of outputs: [Scalar], classCount: Int
  ) -> [Int?] {
    precondition(classCount > 0, "\(classCount) classes")
    precondition(
      outputs.count.isMultiple(of: classCount),
      "\(outputs.count) outputs are no whole rows of \(classCount)")
    return stride(from: 0, to: outputs.count, by: classCount).map { start in
      largest(in: outputs[start..<start + classCount])
    }
  }

  /// The class each row is put into by the sign of its output.
  ///
  /// - Parameters:
  ///   - outputs: one output for each row.
  ///   - threshold: outputs above it are class 1.
  /// - Returns: 0 or 1; nil where an output is not a number.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func predictedClasses<Scalar: Real>(
    of outputs: [Scalar], threshold: Scalar
  ) -> [Int?] {
    outputs.map { predictedClass(of: $0, threshold) }
  }

  private static func predictedClass<Scalar: Real>(of output: Scalar, _ threshold: Scalar) -> Int? {
    output.isNaN ? nil : output > threshold ? 1 : 0
  }

  private static func largest<Scalar: Real>(in row: ArraySlice<Scalar>) -> Int? {
    var best = row.startIndex
    for i in row.indices {
      if row[i].isNaN { return nil }
      if row[i] > row[best] { best = i }
    }
    return best - row.startIndex
  }
}
