/// The screens that can be open, by the names that users type.
public enum StageKind: String, CaseIterable, Sendable {
  /// The parabola, or any function of x.
  case curve

  /// The number that opens it and stands in its title.
  public var number: Int {
    switch self {
    case .curve: 1
    }
  }

  /// The name.
  public var name: Localized {
    switch self {
    case .curve: Localized(en: "Parabola", zh: "抛物线")
    }
  }

  /// The screen at its start.
  func open() -> any Stage {
    switch self {
    case .curve: CurveStage()
    }
  }

  /// What can be set there.
  var controls: [ControlSummary] {
    switch self {
    case .curve: CurveControl.all.map(\.asSummary)
    }
  }

  /// What signs in its picture mean.
  var signs: [PictureSign] {
    switch self {
    case .curve: CurveStage.signs
    }
  }

  /// What the command line may be asked.
  var commandHint: Localized {
    switch self {
    case .curve:
      Localized(
        en: "type a command such as lr 0.5, f x^4 - 4x^2 + 5, x0 -3; ? lists all",
        zh: "输入命令，如 lr 0.5、f x^4 - 4x^2 + 5、x0 -3")
    }
  }

  /// The names that one seed for everything sets.
  public var seedNames: [String] {
    switch self {
    case .curve: ["seed"]
    }
  }
}
