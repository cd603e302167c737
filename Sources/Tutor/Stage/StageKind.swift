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
  /// One pass through a network, an operation a step.
  case xray
  /// A network that reads digits.
  case digits
  /// A program in three languages, line by line.
  case code

  /// The number that opens it and stands in its title.
  public var number: Int {
    switch self {
    case .curve: 1
    case .surface: 2
    case .perceptron: 3
    case .mlp: 4
    case .xray: 5
    case .digits: 6
    case .code: 7
    }
  }

  /// The name.
  public var name: Localized {
    switch self {
    case .curve: Localized(en: "Parabola", zh: "抛物线")
    case .surface: Localized(en: "Surface", zh: "曲面")
    case .perceptron: Localized(en: "Perceptron", zh: "感知机")
    case .mlp: Localized(en: "MLP lab", zh: "多层网络")
    case .xray: Localized(en: "X-ray", zh: "透视")
    case .digits: Localized(en: "Digits", zh: "手写数字")
    case .code: Localized(en: "Code", zh: "代码")
    }
  }

  /// What is on the screen.
  var stage: any Stage.Type {
    switch self {
    case .curve: CurveStage.self
    case .surface: SurfaceStage.self
    case .perceptron: PerceptronStage.self
    case .mlp: NetworkStage.self
    case .xray: XrayStage.self
    case .digits: DigitsStage.self
    case .code: CodeStage.self
    }
  }

  /// What runs there.
  package var run: any PanelRun.Type { stage.headless }

  /// Said where the rows of a file are of no use.
  var takesNoTable: UserError {
    UserError(
      en: "load: \(rawValue) learns from no file; perceptron and mlp do",
      zh: "load：\(name.zh)不用文件数据；感知机和多层网络可以")
  }

  /// The screen at its start.
  func open() -> any Stage { stage.init() }

  /// What can be set there.
  var controls: [ControlSummary] { stage.controlSummaries }

  /// The names that one seed for everything sets.
  public var seedNames: [String] { stage.seedNames }
}
