import Engine

/// How good the network is, row by row.
extension TypedNetworkTraining {
  func rowLosses(_ part: DataPart) -> [Double] {
    let data = rows[part]
    let width = run.network.outputCount
    let outputs = run.network.predictions(for: data.inputs)
    return data.indices.map { row in
      let output = Array(outputs[row * width..<(row + 1) * width])
      return Double(run.loss.value(output, data.target(row), columns: width))
    }
  }

  func predictedClasses(_ part: DataPart) -> [Int?] {
    design.classes(of: run.network.predictions(for: rows[part].inputs))
  }

  func confusion(_ part: DataPart) -> ConfusionMatrix? {
    guard design.encoding != nil else { return nil }
    return ConfusionMatrix(
      predicted: predictedClasses(part), labels: rows[part].labels,
      classCount: rows[part].classCount)
  }

  func rSquared(_ part: DataPart) -> Double? {
    guard design.encoding == nil else { return nil }
    return Metrics.rSquared(
      predicted: run.network.predictions(for: rows[part].inputs), expected: rows[part].targets)
  }
}

extension NetworkDesign {
  /// The class each row of outputs is put into; nil where an output is not a number, and empty where
  /// numbers are learned.
  func classes<Scalar: Real>(of outputs: [Scalar]) -> [Int?] {
    guard encoding != nil else { return [] }
    return threshold.map { Metrics.predictedClasses(of: outputs, threshold: Scalar($0)) }
      ?? Metrics.predictedClasses(of: outputs, classCount: sizes[sizes.count - 1])
  }
}
