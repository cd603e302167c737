/// The screens that can be open, by the names that users type.
public enum StageKind: String, CaseIterable, Sendable {
  /// The parabola, or any function of x.
  case curve
  /// A function of two parameters.
  case surface
  /// One neuron, one sample a step.
  case perceptron
  /// A network in training.
  case mlp

  /// The number that opens it and stands in its title.
  public var number: Int {
    switch self {
    case .curve: 1
    case .surface: 2
    case .perceptron: 3
    case .mlp: 4
    }
  }

  /// The name.
  public var name: Localized {
    switch self {
    case .curve: Localized(en: "Parabola", zh: "抛物线")
    case .surface: Localized(en: "Surface", zh: "曲面")
    case .perceptron: Localized(en: "Perceptron", zh: "感知机")
    case .mlp: Localized(en: "MLP lab", zh: "多层网络")
    }
  }

  /// The screen at its start.
  func open() -> any Stage {
    switch self {
    case .curve: CurveStage()
    case .surface: SurfaceStage()
    case .perceptron: PerceptronStage()
    case .mlp: NetworkStage()
    }
  }

  /// What can be set there.
  var controls: [ControlSummary] {
    switch self {
    case .curve: CurveControl.all.map(\.asSummary)
    case .surface: SurfaceControl.all.map(\.asSummary)
    case .perceptron: PerceptronControl.all.map(\.asSummary)
    case .mlp: NetworkControl.all.map(\.asSummary) + NetworkLook.controls.map(\.asSummary)
    }
  }

  /// What signs in its picture mean.
  var signs: [PictureSign] {
    switch self {
    case .curve: CurveStage.signs
    case .surface: SurfaceStage.signs
    case .perceptron: PerceptronStage.signs
    case .mlp: NetworkStage.signs
    }
  }

  /// The speeds of automatic play to choose from, in steps a second; the last stands for as fast as
  /// is sensible.
  var speeds: [Int] {
    switch self {
    case .curve, .surface, .perceptron: [1, 2, 5, 10, 30, 100, .max]
    case .mlp: [1, 5, 30, 100, 1000, 10_000, .max]
    }
  }

  /// The speed that play begins with.
  var usualSpeed: Int {
    switch self {
    case .curve, .surface, .perceptron: 5
    case .mlp: 1000
    }
  }

  /// What the command line may be asked.
  var commandHint: Localized {
    switch self {
    case .curve:
      Localized(
        en: "type a command such as lr 0.5, f x^4 - 4x^2 + 5, x0 -3; ? lists all",
        zh: "输入命令，如 lr 0.5、f x^4 - 4x^2 + 5、x0 -3")
    case .surface:
      Localized(
        en: "type a command such as f rosenbrock, kappa 49, race sgd adam newton; ? lists all",
        zh: "输入命令，如 f rosenbrock、kappa 49、race sgd adam newton")
    case .perceptron:
      Localized(
        en: "type a command such as data xor, rule delta, points 0 0 o; 1 1 +; ? lists all",
        zh: "输入命令，如 data xor、rule delta、points 0 0 o; 1 1 +")
    case .mlp:
      Localized(
        en: "type a command such as data spiral, layers 2 8 8 1, activation relu; ? lists all",
        zh: "输入命令，如 data spiral、layers 2 8 8 1、activation relu")
    }
  }

  /// The names that one seed for everything sets.
  public var seedNames: [String] {
    switch self {
    case .curve, .surface: ["seed"]
    case .perceptron, .mlp: ["seed", "data_seed"]
    }
  }
}
