import Engine

/// How it learns.
extension NetworkControl {
  static let training: [Control<NetworkSettings>] = [
    rate, optimizer, momentum, schedule, batch, penalty, penaltyRate, l2, zeroGrad,
  ]

  private static let rate = Control<NetworkSettings>.learningRate(\.learningRate, example: "0.1")

  private static let optimizer = Control<NetworkSettings>(
    name: "optimizer", of: \.rule, summary: Localized(en: "the update rule", zh: "优化器"),
    example: "adam"
  ) { text, settings throws(UserError) in
    guard text != "newton", text != "armijo" else {
      throw UserError(
        en: "optimizer: \(text) works on curves and surfaces; for a network try adam",
        zh: "optimizer：\(text) 只用于曲线和曲面；网络可用 adam")
    }
    settings.rule = try choice(text, for: "optimizer")
  }

  private static let momentum = Control<NetworkSettings>.momentum(\.momentum, example: "0.9")

  private static let schedule = Control<NetworkSettings>(
    name: "schedule", of: \.schedule,
    summary: Localized(en: "const, decay, step, exp, cosine or warmup", zh: "学习率的变化方式"),
    example: "step 1000 0.5"
  ) { text, settings throws(UserError) in
    settings.schedule = try Schedule(parsing: text)
  }

  private static let batch = Control<NetworkSettings>.batch(
    \.batchSize, Localized(en: "examples a step, or full", zh: "每步的样本数，或 full"), example: "20")

  private static let penalty = Control<NetworkSettings>.choice(
    "reg", \.regularization.kind, Localized(en: "none, l1 or l2", zh: "正则化：none、l1、l2"),
    example: "l2")

  private static let penaltyRate = Control<NetworkSettings>.number(
    "reg_rate", \.regularization.rate, within: 0...1000,
    Localized(en: "the factor of reg", zh: "正则化系数"), example: "0.003")

  private static let l2 = Control<NetworkSettings>(
    name: "l2", shortFor: ["reg", "reg_rate"],
    summary: Localized(en: "short for reg l2 and reg_rate", zh: "等于 reg l2 加 reg_rate"),
    example: "0.01"
  ) { text, settings throws(UserError) in
    let rate = try number(from: text, for: "l2", within: 0...1000)
    settings.regularization = rate == 0 ? .none : Regularization(kind: .l2, rate: rate)
  }

  private static let zeroGrad = Control<NetworkSettings>.flag(
    "zero_grad", \.zeroesGradient,
    Localized(en: "on: clear gradients before each step", zh: "on：每步先清零梯度"), example: "off")
}
