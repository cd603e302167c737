extension Dataset {
  /// The examples at some places, in the order given.
  ///
  /// - Parameter indices: places from 0; one may come twice.
  /// - Returns: a set of as many examples.
  public func selecting(_ indices: some Sequence<Int>) -> Dataset {
    let rows = Array(indices)
    return Dataset(
      inputs: inputRows.gathering(rows, width: inputWidth),
      targets: targetRows.gathering(rows, width: targetWidth), targetWidth: targetWidth,
      labels: labels.isEmpty ? [] : rows.map { labels[$0] }, classNames: classNames,
      featureNames: featureNames)
  }

  /// The same examples with their targets moved and scaled.
  ///
  /// - Parameter scale: measured on rows of one number.
  /// - Returns: the set with new targets.
  /// - Precondition: the targets are numbers, no classes.
  public func replacingTargets(by scale: Standardisation) -> Dataset {
    precondition(!isClassification, "classes have no scale")
    let (mean, deviation) = (scale.means[0], scale.scales[0])
    return Dataset(
      inputs: inputs, targets: targets.map { Scalar((Double($0) - mean) / deviation) },
      targetWidth: targetWidth, labels: [], classNames: [], featureNames: featureNames)
  }

  /// The same examples with other inputs.
  ///
  /// - Parameters:
  ///   - inputs: as many rows, one number for each name.
  ///   - featureNames: the name of each number.
  /// - Returns: the set with the old targets and labels.
  public func replacingInputs(with inputs: [Scalar], named featureNames: [String]) -> Dataset {
    Dataset(
      inputs: inputs, targets: targets, targetWidth: targetWidth, labels: labels,
      classNames: classNames, featureNames: featureNames)
  }

  /// The same examples with their classes encoded in another way.
  ///
  /// - Parameter encoding: how a class becomes a target.
  /// - Returns: the set with new targets.
  /// - Precondition: the rows belong to classes.
  public func encoded(as encoding: TargetEncoding) -> Dataset {
    precondition(isClassification, "only classes can be encoded")
    return Dataset(
      inputs: inputs, labels: labels, classNames: classNames, featureNames: featureNames,
      encoding: encoding)
  }

  /// The same set in another number type, rounded to nearest.
  ///
  /// - Parameter type: `Float` or `Double`.
  /// - Returns: the set.
  public func converted<Other: Real>(to type: Other.Type) -> Dataset<Other> {
    Dataset<Other>(
      inputs: inputs.map { Other($0) }, targets: targets.map { Other($0) },
      targetWidth: targetWidth, labels: labels, classNames: classNames,
      featureNames: featureNames)
  }

  /// The set with some more examples at its end.
  ///
  /// - Parameters:
  ///   - inputs: whole rows of `inputWidth` numbers.
  ///   - targets: as many rows of `targetWidth` numbers.
  ///   - labels: as many classes, none for regression.
  /// - Returns: the longer set.
  public func appending(inputs: [Scalar], targets: [Scalar], labels: [Int]) -> Dataset {
    for label in labels {
      precondition(classNames.indices.contains(label), "label \(label) of \(classCount) classes")
    }
    return Dataset(
      inputs: self.inputs + inputs, targets: self.targets + targets, targetWidth: targetWidth,
      labels: self.labels + labels, classNames: classNames, featureNames: featureNames)
  }
}
