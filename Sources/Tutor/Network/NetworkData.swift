public import Engine

/// What a network can be shown, by the names that users type.
public enum NetworkData: Hashable, Sendable {
  /// A set that is made.
  case made(SyntheticData.Kind)
  /// The learner's own points and no others.
  case points
  /// The rows of a file.
  case file

  /// TensorFlow Playground's first set.
  public static let circle = made(.circle)
  /// Two arms around each other.
  public static let spiral = made(.spiral)
  /// Round clouds with a gap.
  public static let clouds = made(.clouds)
  /// Grey digits of 8×8 pixels.
  public static let digits = made(.digits)

  /// The set that is made; `nil` where the rows are the learner's own.
  public var made: SyntheticData.Kind? { if case .made(let kind) = self { kind } else { nil } }

  /// The sets whose rows are points of the plane, in the order of the knob.
  static let planes: [NetworkData] =
    [
      SyntheticData.Kind.circle, .xorCloud, .gauss, .spiral, .regressionPlane, .regressionGauss,
      .clouds, .and, .or, .xor,
    ].map { .made($0) } + [.points]

  /// True for the four points of a truth table.
  var isGate: Bool { made?.isGate ?? false }

  /// True where a learner looks at every row: all of them are learned from.
  var isTable: Bool { isGate || self == .points || self == .made(.line) || self == .made(.houses) }

  /// True where the number of classes can be set.
  var hasClassCount: Bool { self == .clouds || self == .points }

  /// True for the sets of TensorFlow Playground.
  var isPlayground: Bool { made?.isPlayground ?? false }
}

extension NetworkData: RawRepresentable, CaseIterable {
  /// What is made, then what is the learner's own.
  public static let allCases = SyntheticData.Kind.allCases.map { made($0) } + [.points, .file]

  /// The data of a name.
  public init?(rawValue: String) {
    guard let data = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = data
  }

  /// The name.
  public var rawValue: String {
    switch self {
    case .made(let kind): kind.rawValue
    case .points: "points"
    case .file: "file"
    }
  }
}

extension SyntheticData.Kind {
  /// True for the four points of a truth table.
  var isGate: Bool { self == .and || self == .or || self == .xor }

  /// True for the sets of TensorFlow Playground.
  var isPlayground: Bool {
    switch self {
    case .circle, .xorCloud, .gauss, .spiral, .regressionPlane, .regressionGauss: true
    default: false
    }
  }
}
