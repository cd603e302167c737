import Engine

/// What can be set on a perceptron, each quantity named once.
public enum PerceptronControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<PerceptronSettings>] = [
    data, points, count, gap, noise, dataSeed, rule, rate, w1, w2, b, shuffle, seed,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "perceptron", zh: "感知机")

  private static let data = Control<PerceptronSettings>(
    name: "data", of: \.data, summary: Localized(en: "and, or, xor, clouds or points", zh: "数据集"),
    example: "xor"
  ) { text, settings throws(UserError) in
    settings.data = try choice(text, for: "data")
  }

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

  private static let count = Control<PerceptronSettings>(
    name: "n", of: \.count, summary: Localized(en: "how many points the clouds have", zh: "散点簇的点数"),
    example: "100"
  ) { text, settings throws(UserError) in
    settings.count = try wholeNumber(
      from: text, for: "n", within: 1...LabelledPoint.countLimit)
  }

  private static let gap = Control<PerceptronSettings>(
    name: "gap", of: \.gap,
    summary: Localized(en: "the band between clouds; below 0 they overlap", zh: "散点簇间隔；小于 0 则重叠"),
    example: "-0.3"
  ) { text, settings throws(UserError) in
    settings.gap = try number(from: text, for: "gap", within: -2...100)
  }

  private static let noise = Control<PerceptronSettings>(
    name: "noise", of: \.noise,
    summary: Localized(en: "the deviation that moves cloud points", zh: "散点簇的噪声：标准差"),
    example: "0.2"
  ) { text, settings throws(UserError) in
    settings.noise = try number(from: text, for: "noise", within: 0...50)
  }

  private static let dataSeed = Control<PerceptronSettings>(
    name: "data_seed", of: \.dataSeed,
    summary: Localized(en: "what the clouds are drawn from", zh: "散点簇的随机种子"),
    example: "7"
  ) { text, settings throws(UserError) in
    settings.dataSeed = try Tutor.seed(from: text, for: "data_seed")
  }

  private static let rule = Control<PerceptronSettings>(
    name: "rule", of: \.rule, summary: Localized(en: "rosenblatt, delta or logistic", zh: "学习规则"),
    example: "delta"
  ) { text, settings throws(UserError) in
    settings.rule = try choice(text, for: "rule")
  }

  private static let rate = Control<PerceptronSettings>(
    name: "lr", of: \.learningRate, summary: Localized(en: "the learning rate", zh: "学习率")
  ) { text, settings throws(UserError) in
    settings.learningRate = try number(from: text, for: "lr")
  }

  private static let w1 = Control<PerceptronSettings>(
    name: "w1", of: \.neuron.w1, summary: Localized(en: "the weight of x₁", zh: "x₁ 的权重")
  ) { text, settings throws(UserError) in
    settings.neuron.w1 = try number(from: text, for: "w1")
  }

  private static let w2 = Control<PerceptronSettings>(
    name: "w2", of: \.neuron.w2, summary: Localized(en: "the weight of x₂", zh: "x₂ 的权重")
  ) { text, settings throws(UserError) in
    settings.neuron.w2 = try number(from: text, for: "w2")
  }

  private static let b = Control<PerceptronSettings>(
    name: "b", of: \.neuron.b, summary: Localized(en: "the bias", zh: "偏置")
  ) { text, settings throws(UserError) in
    settings.neuron.b = try number(from: text, for: "b")
  }

  private static let shuffle = Control<PerceptronSettings>(
    name: "shuffle", of: \.isShuffled,
    summary: Localized(en: "on: a new order each epoch", zh: "on：每轮打乱顺序"),
    example: "on"
  ) { text, settings throws(UserError) in
    let answer: Switch = try choice(text, for: "shuffle")
    settings.isShuffled = answer == .on
  }

  private static let seed = Control<PerceptronSettings>(
    name: "seed", of: \.seed,
    summary: Localized(en: "what the orders are drawn from", zh: "顺序的随机种子"),
    example: "7"
  ) { text, settings throws(UserError) in
    settings.seed = try Tutor.seed(from: text, for: "seed")
  }
}
