import Engine

/// Where the rows of a network come from, with all that is set of them.
enum NetworkSource: Sendable {
  /// They are made.
  case made(SyntheticData)
  /// There are none but those that a learner adds.
  case points(classCount: Int)

  /// How many rows there are before any is added.
  var rowCount: Int {
    switch self {
    case .made(let data): data.count ?? data.kind.defaultCount
    case .points: 0
    }
  }

  /// The rows; classes as the data themselves write them.
  func dataset<Scalar: Real>() -> Dataset<Scalar> {
    switch self {
    case .made(let data): data.dataset()
    case .points(let classCount):
      Dataset(
        inputs: [], labels: [], classNames: (0..<classCount).map(String.init),
        featureNames: ["x", "y"], encoding: encoding)
    }
  }

  /// The names of what a row holds.
  var inputNames: [String] {
    switch self {
    case .made(let data) where data.kind == .line: ["x"]
    case .made(let data) where data.kind == .houses: ["x1", "x2"]
    case .made(let data) where data.kind == .digits: (0..<64).map { "pixel \($0)" }
    default: ["x", "y"]
    }
  }

  /// How many numbers a row has before features are made of it.
  var rawWidth: Int { inputNames.count }

  /// The noise that is set, as the data define it.
  var noise: Double { if case .made(let data) = self { data.noise } else { 0 } }

  /// How many classes there are.
  var classCount: Int {
    switch self {
    case .made(let data) where data.kind == .clouds: data.classCount
    case .made(let data) where data.kind == .digits: 10
    case .made: 2
    case .points(let classCount): classCount
    }
  }

  /// How many classes an added row may be of; 0 where the data have no use for one.
  ///
  /// Numbers of Playground's sets lie between −1 and +1, as two classes do.
  var joinableClassCount: Int {
    if case .made(let data) = self, data.kind == .line || data.kind == .houses { return 0 }
    return classCount
  }

  /// How the data themselves write classes as numbers.
  var encoding: TargetEncoding {
    if case .made(let data) = self, data.kind.isGate { return .binary }
    return classCount > 2 ? .index : .signed
  }

  /// True for numbers that reach from −1 to 1 as they are.
  var isOfPlayground: Bool {
    if case .made(let data) = self { data.kind.isPlayground } else { false }
  }

  /// The part of the plane in which the rows lie.
  var window: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    guard case .made(let data) = self else { return (-6...6, -6...6) }
    switch data.kind {
    case .and, .or, .xor: return (-0.5...1.5, -0.5...1.5)
    case .clouds:
      // Discs of radius 1 around centres on a circle: see `Clouds`.
      let classes = Double(max(2, data.classCount))
      let ring = (2 + data.gap) / 2 / Elementary.sin(Double.pi / classes)
      let reach = abs(ring) + 1.5 + 2 * data.noise
      return (-reach...reach, -reach...reach)
    case .houses: return (0...1, 0...100)
    default: return (-6...6, -6...6)
    }
  }
}

extension NetworkSettings {
  /// Where the rows come from, without what was added.
  var source: NetworkSource {
    guard let kind = data.made else { return .points(classCount: classCount ?? 2) }
    let noise = noise ?? (data == .digits ? 0.2 : 0)
    return .made(
      SyntheticData(
        kind, count: count, noise: data.isPlayground ? noise / 100 : noise, seed: dataSeed,
        gap: gap, classCount: classCount ?? 2))
  }
}
