public import ArgumentParser
public import Tutor

extension StageKind: ExpressibleByArgument {}

/// What is set before the first step: the same names as on the command line of the screen.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set a quantity, as in --set lr=0.5 or --set f=\"x^4 - 4x^2 + 5\".",
      valueName: "name=value"))
  var settings: [String] = []

  @Option(help: "The seed of all that is random.")
  var seed: UInt64?

  /// Applies the settings to a program; their order does not matter.
  func apply(to app: inout App) throws(UserError) {
    let seeds = seed.map { seed in app.kind.seedNames.map { ($0, String(seed)) } } ?? []
    try app.set(seeds + assignments())
    app.forgetChanges()
  }

  /// The settings of a curve.
  func curve() throws(UserError) -> CurveSettings {
    var curve = CurveSettings()
    if let seed { curve.seed = seed }
    for (name, value) in try assignments() { try CurveControl.set(name, to: value, in: &curve) }
    return curve
  }

  /// The settings of a surface.
  func surface() throws(UserError) -> SurfaceSettings {
    var surface = SurfaceSettings()
    if let seed { surface.seed = seed }
    for (name, value) in SurfaceControl.ordered(try assignments()) {
      try SurfaceControl.set(name, to: value, in: &surface)
    }
    return surface
  }

  /// The settings of a network; a seed is that of the weights and of the data.
  func network() throws(UserError) -> NetworkSettings {
    var network = NetworkSettings()
    if let seed { (network.seed, network.dataSeed) = (seed, seed) }
    for (name, value) in try assignments() {
      try NetworkControl.set(name, to: value, in: &network)
    }
    return network
  }

  /// The settings of a perceptron; a seed is that of the order and of the data.
  func perceptron() throws(UserError) -> PerceptronSettings {
    var perceptron = PerceptronSettings()
    if let seed { (perceptron.seed, perceptron.dataSeed) = (seed, seed) }
    for (name, value) in try assignments() {
      try PerceptronControl.set(name, to: value, in: &perceptron)
    }
    return perceptron
  }

  /// Names and values as they were given.
  private func assignments() throws(UserError) -> [(name: String, value: String)] {
    var pairs: [(String, String)] = []
    for setting in settings {
      guard let separator = setting.firstIndex(of: "=") else {
        throw UserError(
          en: "--set \(setting): a value is missing; write --set name=value",
          zh: "--set \(setting)：缺少值；请写成 --set 名字=值")
      }
      let value = String(setting[setting.index(after: separator)...])
      pairs.append((String(setting[..<separator]), value))
    }
    return pairs
  }
}
