extension CSVTable {
  /// What the target of a data set made from a table is.
  public enum Problem: Hashable, Sendable {
    /// A number is to be predicted; its column must hold numbers.
    case regression
    /// A class is to be predicted; in a column of numbers each different one is a class.
    case classification
  }

  /// A data set that predicts one column from the others.
  ///
  /// A column of classes among the inputs becomes one input for each class, 1 where it applies.
  ///
  /// - Parameters:
  ///   - target: the name of the column to predict; nil is the last one.
  ///   - problem: nil is classification for a column of texts, regression for numbers.
  ///   - encoding: how a class becomes a target.
  /// - Returns: as many rows as the table has.
  /// - Throws: `CSVError.unknownColumn` when there is no such column or it is the only one;
  ///   `CSVError.noNumbers` for a regression on texts; `CSVError.tooManyNumbers` when the inputs
  ///   would not fit into memory.
  public func dataset<Scalar: Real>(
    predicting target: String? = nil, problem: Problem? = nil, encoding: TargetEncoding = .index
  ) throws(CSVError) -> Dataset<Scalar> {
    let index = try target.map { name throws(CSVError) in try self.index(of: name) }
    let targetIndex = index ?? columns.count - 1
    let others = columns.indices.filter { $0 != targetIndex }
    guard !others.isEmpty else {
      throw .unknownColumn("another one beside the target", known: columns.map(\.name))
    }
    let column = columns[targetIndex]
    let values = (0..<rowCount).map { cells[$0 * columns.count + targetIndex] }
    let names = others.flatMap { inputNames(of: columns[$0]) }
    guard rowCount <= Self.numberLimit / names.count else {
      throw .tooManyNumbers(limit: Self.numberLimit)
    }
    let inputs: [Scalar] = inputs(from: others)
    let isClassification = problem.map { $0 == .classification } ?? column.isCategorical
    guard isClassification else {
      guard !column.isCategorical else { throw .noNumbers(column.name) }
      return Dataset(
        inputs: inputs, targets: values.map { Scalar($0) }, inputWidth: names.count,
        featureNames: names)
    }
    let classes = ClassIndex(values)
    return Dataset(
      inputs: inputs, labels: classes.labels,
      classNames: column.isCategorical
        ? column.categories.enumerated().filter { classes.values.contains(Double($0.offset)) }
          .map(\.element) : classes.values.map { Self.name(of: $0) },
      featureNames: names, encoding: encoding)
  }

  private func inputNames(of column: Column) -> [String] {
    column.isCategorical ? column.categories.map { "\(column.name)=\($0)" } : [column.name]
  }

  private func inputs<Scalar: Real>(from others: [Int]) -> [Scalar] {
    var inputs: [Scalar] = []
    for row in 0..<rowCount {
      for column in others {
        let cell = cells[row * columns.count + column]
        if columns[column].isCategorical {
          inputs += columns[column].categories.indices.map { Double($0) == cell ? 1 : 0 }
        } else {
          inputs.append(Scalar(cell))
        }
      }
    }
    return inputs
  }

  /// A whole number without ".0", so that the class 3 is called 3.
  private static func name(of value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
