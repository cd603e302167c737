import Engine

/// What can be set on a perceptron, each quantity named once.
public enum PerceptronControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<PerceptronSettings>] = [
    data, points, count, gap, noise, dataSeed, rule, rate, w1, w2, b, shuffle, seed,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "perceptron", zh: "感知机")

  private static let data = Control<PerceptronSettings>.choice(
    "data", \.data, Localized(en: "and, or, xor, clouds or points", zh: "数据集"), example: "xor")

  private static let points = Control<PerceptronSettings>(
    name: "points", of: \.points, covers: ["data"],
    summary: Localized(en: "points of your own: x, y, class", zh: "自己的点：x、y、类别"),
    example: "0 0 o; 1 1 +"
  ) { text, settings throws(UserError) in
    settings.points = try LabelledPoint.list(from: text, for: "points")
    settings.data = .points
  }.writing { settings in
    // Points that are put away are not what is learned from.
    guard settings.data == .points else { return [] }
    return [settings.points.map { $0.settingText ?? "" }.joined(separator: "; ")]
  }

  private static let count = Control<PerceptronSettings>.count(
    "n", \.count, within: 1...LabelledPoint.countLimit,
    Localized(en: "how many points the clouds have", zh: "散点簇的点数"), example: "100")

  private static let gap = Control<PerceptronSettings>.number(
    "gap", \.gap, within: -2...100,
    Localized(en: "the band between clouds; below 0 they overlap", zh: "散点簇间隔；小于 0 则重叠"),
    example: "-0.3")

  private static let noise = Control<PerceptronSettings>.number(
    "noise", \.noise, within: 0...50,
    Localized(en: "the deviation that moves cloud points", zh: "散点簇的噪声：标准差"), example: "0.2")

  private static let dataSeed = Control<PerceptronSettings>.seed(
    \.dataSeed, named: "data_seed", Localized(en: "what the clouds are drawn from", zh: "散点簇的随机种子"))

  private static let rule = Control<PerceptronSettings>.choice(
    "rule", \.rule, Localized(en: "rosenblatt, delta or logistic", zh: "学习规则"), example: "delta")

  private static let rate = Control<PerceptronSettings>.learningRate(\.learningRate)

  private static let w1 = Control<PerceptronSettings>.number(
    "w1", \.neuron.w1, Localized(en: "the weight of x₁", zh: "x₁ 的权重"))

  private static let w2 = Control<PerceptronSettings>.number(
    "w2", \.neuron.w2, Localized(en: "the weight of x₂", zh: "x₂ 的权重"))

  private static let b = Control<PerceptronSettings>.number(
    "b", \.neuron.b, Localized(en: "the bias", zh: "偏置"))

  private static let shuffle = Control<PerceptronSettings>.flag(
    "shuffle", \.isShuffled, Localized(en: "on: a new order each epoch", zh: "on：每轮打乱顺序"),
    example: "on")

  private static let seed = Control<PerceptronSettings>.seed(
    \.seed, Localized(en: "what the orders are drawn from", zh: "顺序的随机种子"))
}
