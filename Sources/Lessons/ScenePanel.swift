public import Tutor

/// Scenes and the panels of this version.
extension PanelName {
  /// The run behind the panel; `nil` for panels that this version does not have.
  private var run: (any PanelRun.Type)? {
    switch self {
    case .curve: CurveRun.self
    case .surface: SurfaceRun.self
    case .perceptron: PerceptronRun.self
    case .mlp: NetworkRun.self
    case .digits, .xray, .code: nil
    }
  }

  /// All names that can be set there.
  var settables: [String] { run?.controlNames.flatMap { [$0.name] + $0.aliases } ?? [] }

  /// The name under which a quantity is listed, for one of its other names.
  func mainName(of name: String) -> String {
    run?.controlNames.first { $0.aliases.contains(name) }?.name ?? name
  }

  /// Reads a value without anything to set it on.
  ///
  /// - Parameters:
  ///   - name: the quantity.
  ///   - value: the value.
  /// - Throws: `UserError` when the panel does not have it or does not take it.
  func check(_ name: String, _ value: String) throws(UserError) {
    guard let run else { return }
    try run.check(name, value)
  }
}

extension PanelRun {
  fileprivate static func check(_ name: String, _ value: String) throws(UserError) {
    var setting = opening
    try set(name, to: value, in: &setting)
  }

  fileprivate static func open(
    _ pairs: [(name: String, value: String)]
  ) throws(UserError) -> any HeadlessPanel {
    var settings = opening
    for (name, value) in pairs { try set(name, to: value, in: &settings) }
    return try RunPanel<Self>(settings)
  }
}

extension Scene {
  /// The panel of the scene at its start; `nil` when this version does not have it.
  ///
  /// - Throws: `UserError` when what is set does not go together.
  public func open() throws(UserError) -> (any HeadlessPanel)? {
    let pairs = settings.map { ($0.name, $0.value) }
    return switch panel {
    case .curve: try CurveRun.open(pairs)
    case .surface: try SurfaceRun.open(pairs)
    case .perceptron: try PerceptronRun.open(pairs)
    case .mlp: try NetworkRun.open(pairs)
    case .digits, .xray, .code: nil
    }
  }
}
