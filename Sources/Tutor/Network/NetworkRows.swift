import Engine

/// The rows of a run in its number type, and how any other row is seen by the network.
///
/// Rows that joined in mid-run stand behind those of the data. They are encoded like those, and
/// scaled by what was measured on those: what the weights mean stays the same.
///
/// Of very many rows only some are looked at when losses are measured and maps drawn: a look at a
/// million takes longer than a picture stands. All are learned from.
struct NetworkRows<Scalar: Real>: Sendable {
  /// What is learned from.
  private(set) var all: Dataset<Scalar>
  /// What of it is looked at.
  private(set) var training: Dataset<Scalar>
  /// What is tested with; may be empty.
  let test: Dataset<Scalar>
  /// How many numbers a row has before features are made of it: 2 for a point of the plane.
  let rawWidth: Int

  private var rawTraining: [Double]
  private let rawTest: [Double]
  private let features: [Feature]?
  private let scale: Standardisation?
  /// The training rows of the data alone: all, those that are looked at, and these as they were.
  private let data: (all: Dataset<Scalar>, training: Dataset<Scalar>, raw: [Double])

  /// The most rows of a part that are looked at.
  private static var lookLimit: Int { LoadedTable.lookLimit }

  /// Makes the rows.
  init(_ settings: NetworkSettings, _ design: NetworkDesign) {
    var data: Dataset<Scalar> = design.data.dataset()
    if let encoding = design.encoding { data = data.encoded(as: encoding) }
    rawWidth = data.inputWidth
    features = settings.features
    var (train, test) = data.split(trainShare: design.trainShare)
    rawTraining = doubles(train.thinned(to: Self.lookLimit).inputs)
    test = test.thinned(to: Self.lookLimit)
    rawTest = doubles(test.inputs)
    if let features {
      (train, test) = (train.seen(through: features), test.seen(through: features))
    }
    if settings.isStandardised, case .table = design.data {
      (train, test) = train.withStandardTargets(alike: test)
    }
    let scale = settings.isStandardised ? Standardisation(of: train) : nil
    self.scale = scale
    all = scale?.applied(to: train) ?? train
    training = all.thinned(to: Self.lookLimit)
    self.test = scale?.applied(to: test) ?? test
    self.data = (all, training, rawTraining)
    if !settings.added.isEmpty { join(settings.added, design) }
  }

  /// Puts rows behind those of the data, in the place of those that stood there.
  mutating func join(_ added: [AddedRow], _ design: NetworkDesign) {
    let raw = added.flatMap(\.inputs)
    let labels = added.map(\.label)
    let encoding = design.encoding ?? design.data.encoding
    let inputs = inputs(at: raw)
    let targets: [Scalar] = encoding.targets(
      of: labels, classCount: design.data.joinableClassCount)
    let kept = data.all.isClassification ? labels : []
    all = data.all.appending(inputs: inputs, targets: targets, labels: kept)
    // Without thinning both are one.
    training =
      data.training.count == data.all.count
      ? all : data.training.appending(inputs: inputs, targets: targets, labels: kept)
    rawTraining = data.raw + raw
  }

  /// One part of the rows, as far as it is looked at.
  subscript(part: DataPart) -> Dataset<Scalar> { part == .training ? training : test }

  /// The rows of a part before features and scaling, one after the other.
  func raw(_ part: DataPart) -> [Double] { part == .training ? rawTraining : rawTest }

  /// What the network sees of some rows; the same bits as if they were rows of the data.
  ///
  /// - Parameter raw: whole rows of `rawWidth` numbers.
  /// - Returns: as many rows of inputs.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func inputs(at raw: [Double]) -> [Scalar] {
    precondition(raw.count.isMultiple(of: rawWidth), "no whole rows of \(rawWidth) numbers")
    var inputs: [Scalar] = []
    if let features {
      inputs.reserveCapacity(raw.count / 2 * features.count)
      for i in stride(from: 0, to: raw.count, by: 2) {
        let (x, y) = (Double(Scalar(raw[i])), Double(Scalar(raw[i + 1])))
        for feature in features { inputs.append(Scalar(feature.value(x, y))) }
      }
    } else {
      inputs = raw.map { Scalar($0) }
    }
    guard let scale else { return inputs }
    let width = scale.means.count
    for i in inputs.indices {
      inputs[i] = Scalar((Double(inputs[i]) - scale.means[i % width]) / scale.scales[i % width])
    }
    return inputs
  }
}

extension Dataset {
  /// Rows at equal distances, no more than a limit; all where they are no more.
  fileprivate func thinned(to limit: Int) -> Dataset {
    count <= limit ? self : selecting((0..<limit).map { $0 * count / limit })
  }

  /// This part and another with numbers to learn moved to mean 0 and deviation 1, by what is measured
  /// on this one; classes stay.
  fileprivate func withStandardTargets(alike other: Dataset) -> (Dataset, Dataset) {
    guard !isClassification else { return (self, other) }
    let scale = Standardisation(
      of: Dataset(inputs: targets, targets: targets, inputWidth: 1))
    return (replacingTargets(by: scale), other.replacingTargets(by: scale))
  }
}

/// Numbers with 64 bits; none is touched where they have them already.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func doubles<Scalar: Real>(_ numbers: [Scalar]) -> [Double] {
  numbers as? [Double] ?? numbers.map { Double($0) }
}
