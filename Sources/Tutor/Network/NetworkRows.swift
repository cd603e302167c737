import Engine

/// The rows of a run in its number type, and how any other row is seen by the network.
///
/// Rows that joined in mid-run stand behind those of the data. They are encoded like those, and
/// scaled by what was measured on those: what the weights mean stays the same.
struct NetworkRows<Scalar: Real>: Sendable {
  /// What is learned from.
  private(set) var training: Dataset<Scalar>
  /// What is tested with; may be empty.
  let test: Dataset<Scalar>
  /// How many numbers a row has before features are made of it: 2 for a point of the plane.
  let rawWidth: Int

  private var rawTraining: [Double]
  private let rawTest: [Double]
  private let features: [Feature]?
  private let scale: Standardisation?
  /// The training rows of the data alone.
  private let data: (rows: Dataset<Scalar>, raw: [Double])

  /// Makes the rows.
  init(_ settings: NetworkSettings, _ design: NetworkDesign) {
    var data: Dataset<Scalar> = design.data.dataset()
    if let encoding = design.encoding { data = data.encoded(as: encoding) }
    let raw = data.split(trainShare: design.trainShare)
    rawWidth = data.inputWidth
    rawTraining = doubles(raw.train.inputs)
    rawTest = doubles(raw.validation.inputs)
    features = settings.features
    if let features { data = data.seen(through: features) }
    let (train, test) = data.split(trainShare: design.trainShare)
    let scale = settings.isStandardised ? Standardisation(of: train) : nil
    self.scale = scale
    training = scale?.applied(to: train) ?? train
    self.test = scale?.applied(to: test) ?? test
    self.data = (training, rawTraining)
    join(settings.added, design)
  }

  /// Puts rows behind those of the data, in the place of those that stood there.
  mutating func join(_ added: [AddedRow], _ design: NetworkDesign) {
    let raw = added.flatMap(\.inputs)
    let labels = added.map(\.label)
    let encoding = design.encoding ?? design.data.encoding
    training = data.rows.appending(
      inputs: inputs(at: raw),
      targets: encoding.targets(of: labels, classCount: design.data.joinableClassCount),
      labels: data.rows.isClassification ? labels : [])
    rawTraining = data.raw + raw
  }

  /// One part of the rows.
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

/// The two parts of the rows.
enum DataPart: CaseIterable, Sendable {
  /// What is learned from.
  case training
  /// What is tested with.
  case test
}

/// Numbers with 64 bits; none is touched where they have them already.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
func doubles<Scalar: Real>(_ numbers: [Scalar]) -> [Double] {
  numbers as? [Double] ?? numbers.map { Double($0) }
}
