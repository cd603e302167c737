/// Examples to learn from: rows of inputs and the targets that belong to them.
///
/// Shapes:
/// - `inputs`: `[count, inputWidth]`, row by row
/// - `targets`: `[count, targetWidth]`, row by row
/// - `labels`: `[count]`, the class of each row from 0, or empty for regression
///
/// Both lie in memory without padding, so a network reads whole rows through one pointer. No row at
/// all is allowed: an empty set still knows how wide its rows are.
public struct Dataset<Scalar: Real>: Sendable, Equatable {
  /// The inputs and targets in memory, row by row.
  private(set) var inputRows: AlignedArray<Scalar>
  private(set) var targetRows: AlignedArray<Scalar>
  /// How many numbers an input has.
  public let inputWidth: Int
  /// How many numbers a target has.
  public let targetWidth: Int
  /// The class of each row, an index into `classNames`; empty for regression.
  public private(set) var labels: [Int]
  /// The name of each class; empty for regression.
  public let classNames: [String]
  /// The name of each number of an input.
  public let featureNames: [String]

  /// A set of examples whose targets are numbers.
  ///
  /// - Parameters:
  ///   - inputs: whole rows of `inputWidth` numbers.
  ///   - targets: as many rows of `targetWidth` numbers.
  ///   - inputWidth: at least 1.
  ///   - targetWidth: at least 1.
  ///   - featureNames: one for each number of an input; x1, x2, … unless given.
  public init(
    inputs: [Scalar], targets: [Scalar], inputWidth: Int, targetWidth: Int = 1,
    featureNames: [String]? = nil
  ) {
    self.init(
      inputs: inputs, targets: targets, targetWidth: targetWidth, labels: [], classNames: [],
      featureNames: featureNames ?? (0..<max(0, inputWidth)).map { "x\($0 + 1)" })
    precondition(self.inputWidth == inputWidth, "\(inputWidth) inputs, \(self.inputWidth) names")
  }

  /// A set of examples that belong to classes.
  ///
  /// - Parameters:
  ///   - inputs: whole rows, one number for each feature name.
  ///   - labels: the class of each row, an index into `classNames`.
  ///   - classNames: the name of each class.
  ///   - featureNames: the name of each number of an input, at least one.
  ///   - encoding: how a class becomes a target.
  public init(
    inputs: [Scalar], labels: [Int], classNames: [String], featureNames: [String],
    encoding: TargetEncoding
  ) {
    for label in labels {
      precondition(
        classNames.indices.contains(label), "label \(label) is outside 0..<\(classNames.count)")
    }
    self.init(
      inputs: inputs, targets: encoding.targets(of: labels, classCount: classNames.count),
      targetWidth: encoding.width(classCount: classNames.count), labels: labels,
      classNames: classNames, featureNames: featureNames)
  }

  init(
    inputs: [Scalar], targets: [Scalar], targetWidth: Int, labels: [Int], classNames: [String],
    featureNames: [String]
  ) {
    let inputWidth = featureNames.count
    precondition(inputWidth > 0 && targetWidth > 0, "rows need a width")
    precondition(inputs.count.isMultiple(of: inputWidth), "no whole rows of \(inputWidth) inputs")
    let count = inputs.count / inputWidth
    precondition(
      targets.count == count * targetWidth, "\(targets.count) targets for \(count) inputs")
    precondition(
      labels.count == (classNames.isEmpty ? 0 : count), "\(labels.count) labels, \(count) rows")
    inputRows = AlignedArray(inputs)
    targetRows = AlignedArray(targets)
    self.inputWidth = inputWidth
    self.targetWidth = targetWidth
    self.labels = labels
    self.classNames = classNames
    self.featureNames = featureNames
  }

  /// How many examples there are.
  public var count: Int { inputRows.count / inputWidth }

  /// Tells whether there is no example.
  public var isEmpty: Bool { count == 0 }

  /// How many classes there are; 0 for regression.
  public var classCount: Int { classNames.count }

  /// Tells whether the rows belong to classes.
  public var isClassification: Bool { !classNames.isEmpty }

  /// The places of all examples.
  public var indices: Range<Int> { 0..<count }

  /// The first example whose target is no class, for data from outside.
  ///
  /// - Parameter classes: how many classes there are.
  /// - Returns: its place, or nil if all targets are whole numbers from 0 below `classes`.
  public func firstWithoutClass(of classes: Int) -> Int? {
    indices.first { i in
      let number = targetRows[i * targetWidth]
      return !(number >= 0 && number < Scalar(classes) && number == number.rounded())
    }
  }

  /// The inputs, row by row.
  public var inputs: [Scalar] { inputRows.array }

  /// The targets, row by row.
  public var targets: [Scalar] { targetRows.array }

  /// The input of an example.
  ///
  /// - Parameter index: which one, from 0.
  /// - Returns: `inputWidth` numbers.
  public func input(_ index: Int) -> [Scalar] {
    (0..<inputWidth).map { inputRows[index * inputWidth + $0] }
  }

  /// The target of an example.
  ///
  /// - Parameter index: which one, from 0.
  /// - Returns: `targetWidth` numbers.
  public func target(_ index: Int) -> [Scalar] {
    (0..<targetWidth).map { targetRows[index * targetWidth + $0] }
  }
}
