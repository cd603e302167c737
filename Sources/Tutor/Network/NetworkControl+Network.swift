import Engine

/// What learns.
extension NetworkControl {
  static let network: [Control<NetworkSettings>] = [
    layers, activation, initialization, loss, playground, precision, seed, w1, w2, b,
    weight,
  ]

  /// The most neurons of a layer.
  private static let widthLimit = 1024
  /// The most layers, inputs and outputs among them.
  private static let depthLimit = 16

  private static let layers = Control<NetworkSettings>(
    name: "layers", open: \.hiddenLayers, comesTo: \.hiddenSizes,
    summary: Localized(en: "inputs, neurons of each layer, outputs: 2 4 2 1", zh: "各层宽度：2 4 2 1"),
    example: "2 8 8 1"
  ) { text, settings throws(UserError) in
    var sizes: [Int] = []
    for word in words(of: text) {
      sizes.append(try wholeNumber(from: word, for: "layers", within: 1...widthLimit))
    }
    guard (2...depthLimit).contains(sizes.count) else {
      throw UserError(
        en: "layers: \(sizes.count) numbers; write 2 to \(depthLimit), as in 2 4 2 1",
        zh: "layers：有 \(sizes.count) 个数；请写 2 到 \(depthLimit) 个，例如 2 4 2 1")
    }
    settings.layers = sizes
  }.writing { $0.layers?.settingText.map { [$0] } ?? [] }

  private static let activation = Control<NetworkSettings>(
    name: "activation", open: \.activations, comesTo: \.activations,
    summary: Localized(en: "one, or one a hidden layer: tanh,relu", zh: "激活函数；可逐层：tanh,relu"),
    example: "relu"
  ) { text, settings throws(UserError) in
    var choices: [ActivationChoice] = []
    for word in words(of: text) { choices.append(try choice(word, for: "activation")) }
    // An empty value gets the message that lists what there is.
    if choices.isEmpty { choices.append(try choice(text, for: "activation")) }
    settings.activations = choices
  }

  private static let initialization = Control<NetworkSettings>(
    name: "init", open: \.initialization, comesTo: \.initialization,
    summary: Localized(en: "torch, zero, or const and a number", zh: "初始化：torch、zero 或 const 数"),
    example: "torch"
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    switch parts.first {
    case "torch" where parts.count == 1: settings.initialization = .torch
    case "zero" where parts.count == 1: settings.initialization = .zero
    case "const" where parts.count == 2:
      settings.initialization = .constant(try number(from: parts[1], for: "init"))
    default:
      throw UserError(
        en: "init: '\(shown(text))' is not torch, zero or const and a number, as in const 0.5",
        zh: "init：“\(shown(text))”不是 torch、zero 或 const 加一个数，例如 const 0.5")
    }
  }

  private static let loss = Control<NetworkSettings>(
    name: "loss", open: \.loss, comesTo: \.loss,
    summary: Localized(en: "half, mse, bce or ce", zh: "损失：half、mse、bce、ce"),
    example: "mse"
  ) { text, settings throws(UserError) in
    let loss: LossChoice = try choice(text, for: "loss")
    settings.loss = loss
  }

  private static let playground = Control<NetworkSettings>.flag(
    "playground", \.isPlayground,
    Localized(
      en: "on: TensorFlow Playground's ways; off: PyTorch's", zh: "on 同 Playground；off 同 PyTorch"),
    example: "off")

  private static let precision = Control<NetworkSettings>.choice(
    "dtype", \.precision, Localized(en: "float32 or float64", zh: "float32 或 float64"),
    example: "float32")

  private static let seed = Control<NetworkSettings>.seed(
    \.seed, Localized(en: "what the weights are drawn from", zh: "权重的随机种子"))

  private static let w1 = Control<NetworkSettings>.number(
    "w1", \.edits[.w1], Localized(en: "the first neuron's first weight", zh: "首个神经元的 w₁"))

  private static let w2 = Control<NetworkSettings>.number(
    "w2", \.edits[.w2], Localized(en: "the first neuron's second weight", zh: "首个神经元的 w₂"))

  private static let b = Control<NetworkSettings>.number(
    "b", \.edits[.b], Localized(en: "the first neuron's bias", zh: "首个神经元的偏置 b"))

  private static let weight = Control<NetworkSettings>(
    name: "weight", of: \.edits.unnamed, covers: ["w1", "w2", "b"],
    summary: Localized(
      en: "layer.neuron.input and a number: 2.1.3 0.5", zh: "层.神经元.输入 和数：2.1.3 0.5"),
    example: "2.1.3 0.5"
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    guard parts.count == 2 else {
      throw UserError(
        en: "weight: '\(shown(text))' is not a place and a number, as in 2.1.3 0.5 or 2.1.b 0.5",
        zh: "weight：“\(shown(text))”不是位置加一个数，例如 2.1.3 0.5 或 2.1.b 0.5")
    }
    let place = try WeightPlace(parsing: parts[0])
    settings.edits[place] = try number(from: parts[1], for: "weight")
  }.writing { $0.edits.written }
}
