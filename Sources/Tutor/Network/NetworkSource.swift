import Engine

/// Where the rows of a network come from, with all that is set of them.
enum NetworkSource: Sendable {
  /// They are made.
  case made(SyntheticData)
  /// There are none but those that a learner adds.
  case points(classCount: Int)
  /// They were read from a file, and are shuffled.
  case table(LoadedTable, seed: UInt64)
  /// They are digits from a file: how many of them, in an order drawn from a seed.
  case pictures(DigitPictures, count: Int, seed: UInt64)

  /// How many rows there are before any is added.
  var rowCount: Int {
    switch self {
    case .made(let data): data.count ?? data.kind.defaultCount
    case .points: 0
    case .table(let table, _): table.data.count
    case .pictures(_, let count, _): count
    }
  }

  /// The rows; classes as the data themselves write them.
  func dataset<Scalar: Real>() -> Dataset<Scalar> {
    switch self {
    case .made(let data): return data.dataset()
    case .points(let classCount):
      return Dataset(
        inputs: [], labels: [], classNames: (0..<classCount).map(String.init),
        featureNames: ["x", "y"], encoding: encoding)
    case .table(let table, let seed):
      // A file is often sorted by class: cut as it stands, a class might be for the test alone.
      var generator = SplitMix64(seed: seed)
      let rows = table.data.shuffled(using: &generator)
      return rows as? Dataset<Scalar> ?? rows.converted(to: Scalar.self)
    case .pictures(let pictures, let count, let seed):
      return pictures.dataset(count: count, seed: seed)
    }
  }

  /// The names of what a row holds.
  var inputNames: [String] {
    switch self {
    case .made(let data) where data.kind == .line: ["x"]
    case .made(let data) where data.kind == .houses: ["x1", "x2"]
    case .made(let data) where data.kind == .digits: (0..<64).map { "pixel \($0)" }
    case .table(let table, _): table.inputNames
    case .pictures(let pictures, _, _):
      (0..<pictures.side * pictures.side).map { "pixel \($0)" }
    default: ["x", "y"]
    }
  }

  /// How many numbers a row has before features are made of it.
  var rawWidth: Int {
    switch self {
    case .table(let table, _): table.data.inputWidth
    case .pictures(let pictures, _, _): pictures.side * pictures.side
    default: inputNames.count
    }
  }

  /// The noise that is set, as the data define it.
  var noise: Double { if case .made(let data) = self { data.noise } else { 0 } }

  /// Tells whether the rows belong to classes.
  var isClassification: Bool {
    switch self {
    case .made(let data): data.kind.isClassification
    case .points, .pictures: true
    case .table(let table, _): table.data.isClassification
    }
  }

  /// How many classes there are; 2 where the rows are numbers of Playground's.
  var classCount: Int {
    switch self {
    case .made(let data) where data.kind == .clouds: data.classCount
    case .made(let data) where data.kind == .digits: 10
    case .made: 2
    case .points(let classCount): classCount
    case .table(let table, _): max(2, table.data.classCount)
    case .pictures: 10
    }
  }

  /// How many classes an added row may be of; 0 where the data have no use for one.
  ///
  /// Numbers of Playground's sets lie between −1 and +1, as two classes do.
  var joinableClassCount: Int {
    switch self {
    case .made(let data) where data.kind == .line || data.kind == .houses: 0
    case .table(let table, _): table.data.classCount
    default: classCount
    }
  }

  /// How the data themselves write classes as numbers.
  var encoding: TargetEncoding {
    switch self {
    case .made(let data) where data.kind.isGate: .binary
    case .table: .index
    default: classCount > 2 ? .index : .signed
    }
  }

  /// True for numbers that reach from −1 to 1 as they are.
  var isOfPlayground: Bool {
    if case .made(let data) = self { data.kind.isPlayground } else { false }
  }

  /// True when a row is a point of the plane, so that features can be made of it.
  var isPlane: Bool {
    switch self {
    case .made(let data): data.kind.isGate || data.kind.isPlayground || data.kind == .clouds
    case .points: true
    case .pictures: false
    case .table(let table, _): table.data.inputWidth == 2
    }
  }

  /// The part of the plane in which the rows lie.
  var window: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    switch self {
    case .made(let data): data.window
    case .points, .pictures: (-6...6, -6...6)
    case .table(let table, _): table.window
    }
  }
}

extension SyntheticData {
  /// The part of the plane in which the rows lie.
  fileprivate var window: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    switch kind {
    case .and, .or, .xor: return (-0.5...1.5, -0.5...1.5)
    case .clouds:
      // Discs of radius 1 around centres on a circle: see `Clouds`.
      let classes = Double(max(2, classCount))
      let ring = (2 + gap) / 2 / Elementary.sin(Double.pi / classes)
      let reach = abs(ring) + 1.5 + 2 * noise
      return (-reach...reach, -reach...reach)
    case .houses: return (0...1, 0...100)
    default: return (-6...6, -6...6)
    }
  }
}

extension NetworkSettings {
  /// How many digits of a file are taken where nothing is said: they can be trained on while one
  /// watches.
  static let usualPictures = 4000

  /// Where the rows come from, without what was added.
  ///
  /// A file that is not there counts as no points; ``checkData()`` refuses it.
  var source: NetworkSource {
    if data == .file, let table { return .table(table, seed: dataSeed) }
    if let pictures, data == .digits {
      let count = min(count ?? Self.usualPictures, pictures.count)
      return .pictures(pictures, count: count, seed: dataSeed)
    }
    guard let kind = data.made else { return .points(classCount: classCount ?? 2) }
    let noise = noise ?? (data == .digits ? 0.2 : 0)
    return .made(
      SyntheticData(
        kind, count: count, noise: data.isPlayground ? noise / 100 : noise, seed: dataSeed,
        gap: gap, classCount: classCount ?? 2))
  }

  /// What the data are called: a set by its name, a file by its own.
  var dataName: String { data == .file ? table?.name ?? data.rawValue : data.rawValue }

  /// The settings for the rows of a file; what another set had no use for is left out.
  func onTable(_ table: LoadedTable) -> NetworkSettings {
    var new = onData(.file)
    new.table = table
    (new.features, new.trainShare, new.noise, new.isStandardised) = (nil, nil, nil, true)
    if (try? new.checkAdded()) == nil { new.added = [] }
    return hiddenLayers == nil ? new : new.withFittingEnds
  }
}
