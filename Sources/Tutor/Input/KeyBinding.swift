/// One row of the key table.
public struct KeyBinding: Sendable {
  /// A part of the help screen.
  public enum Group: CaseIterable, Sendable {
    case time, rate, network, surface, neuron, inside, code, see, learn, program

    /// The heading of the part.
    public var title: Localized {
      switch self {
      case .time: Localized(en: "TIME", zh: "时间")
      case .rate: Localized(en: "RATE", zh: "学习率")
      case .network: Localized(en: "NETWORK", zh: "网络")
      case .surface: Localized(en: "SURFACE", zh: "曲面")
      case .neuron: Localized(en: "NEURON", zh: "神经元")
      case .inside: Localized(en: "X-RAY", zh: "透视")
      case .code: Localized(en: "CODE", zh: "代码")
      case .see: Localized(en: "SEE", zh: "观看")
      case .learn: Localized(en: "LEARN", zh: "练习")
      case .program: Localized(en: "PROGRAM", zh: "程序")
      }
    }
  }

  /// What the keys ask for.
  public let action: Action
  /// The keys; each does the same.
  public let keys: [Key]
  /// How the keys are named on the screen.
  public let label: Localized
  /// What they do, in a word or two for the key line.
  public let verb: Localized
  /// What they do, for the help screen.
  public let meaning: Localized
  /// Where the help screen lists them.
  public let group: Group
  /// The screens on which they mean this; `nil` for all.
  public var screens: Set<StageKind>?

  /// True when the keys mean this on a screen.
  func applies(on kind: StageKind) -> Bool { screens?.contains(kind) ?? true }
}
