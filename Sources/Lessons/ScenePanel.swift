public import Tutor

/// What scenes need to know of a panel.
extension StageKind {
  /// True where numbers depend on how weights were drawn: goals need room.
  var dependsOnChance: Bool {
    switch self {
    case .mlp, .digits, .xray: true
    case .curve, .surface, .perceptron, .code: false
    }
  }

  /// All names that can be set there.
  var settables: [String] { run.controlNames.flatMap { [$0.name] + $0.aliases } }

  /// The name under which a quantity is listed, for one of its other names.
  func mainName(of name: String) -> String {
    run.controlNames.first { $0.aliases.contains(name) }?.name ?? name
  }

  /// Reads a value without anything to set it on.
  ///
  /// - Parameters:
  ///   - name: the quantity.
  ///   - value: the value.
  /// - Throws: `UserError` when the panel does not have it or does not take it.
  func check(_ name: String, _ value: String) throws(UserError) {
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
    try RunPanel<Self>(setting(of: pairs))
  }
}

extension Scene {
  /// The panel of the scene at its start.
  ///
  /// - Throws: `UserError` when what is set does not go together.
  public func open() throws(UserError) -> any HeadlessPanel {
    let pairs = settings.map { ($0.name, $0.value) }
    return try panel.run.open(pairs)
  }
}
