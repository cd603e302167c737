import Engine

/// What can be set on the X-ray, each quantity named once.
enum XrayControl: ControlList {
  static let panel = Localized(en: "xray", zh: "透视")

  static let all: [Control<XraySettings>] = [
    net, layers, activation, loss, x1, x2, input, target, rate, w1, w2, b, weight, seed,
  ]

  private static let net = Control<XraySettings>.choice(
    "net", \.subject, Localized(en: "parabola, neuron or network", zh: "抛物线、神经元或小网络"),
    example: "network")

  private static let layers = Control<XraySettings>(
    name: "layers", of: \.layers, covers: ["net"],
    summary: Localized(en: "a network: inputs, neurons, one output", zh: "网络各层宽度，最后是 1"),
    example: "2 3 1"
  ) { text, settings throws(UserError) in
    var sizes: [Int] = []
    for word in words(of: text) {
      sizes.append(
        try wholeNumber(from: word, for: "layers", within: 1...XraySettings.widthLimit))
    }
    guard (2...XraySettings.depthLimit + 1).contains(sizes.count), sizes.last == 1 else {
      throw UserError(
        en: "layers: '\(shown(text))' is not 2 to 4 numbers that end with 1, as in 2 3 1",
        zh: "layers：“\(shown(text))”不是 2 到 4 个数、最后为 1，例如 2 3 1")
    }
    (settings.layers, settings.subject) = (sizes, .network)
  }

  private static let activation = Control<XraySettings>(
    name: "activation", of: \.activations,
    summary: Localized(en: "tanh, sigmoid, relu, linear; or one a layer", zh: "激活函数；可逐层：tanh,relu"),
    example: "sigmoid"
  ) { text, settings throws(UserError) in
    var choices: [XrayActivation] = []
    for word in words(of: text) { choices.append(try choice(word, for: "activation")) }
    // An empty value gets the message that lists what there is.
    if choices.isEmpty { choices.append(try choice(text, for: "activation")) }
    settings.activations = choices
  }

  private static let loss = Control<XraySettings>.choice(
    "loss", \.loss, Localized(en: "half, mse or bce", zh: "损失：half、mse、bce"), example: "bce")

  private static let x1 = Control<XraySettings>(
    name: "x1", of: \.inputs[0],
    summary: Localized(en: "the first input of the sample", zh: "样本的第一个输入"), example: "2"
  ) { text, settings throws(UserError) in
    settings.inputs[0] = try number(from: text, for: "x1")
  }.writing { _ in [] }

  private static let x2 = Control<XraySettings>(
    name: "x2", of: \.inputs[1],
    summary: Localized(en: "the second input of the sample", zh: "样本的第二个输入"), example: "-1"
  ) { text, settings throws(UserError) in
    settings.inputs[1] = try number(from: text, for: "x2")
  }.writing { $0.inputs[0] == nil ? $0.inputs[1]?.settingText.map { [$0] } ?? [] : [] }

  private static let input = Control<XraySettings>(
    name: "input", of: \.inputs, covers: ["x1", "x2"],
    summary: Localized(en: "all inputs of the sample", zh: "样本的所有输入"), example: "2 -1"
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    guard (1...XraySettings.widthLimit).contains(parts.count) else {
      throw UserError(
        en: "input: '\(shown(text))' is not 1 to 4 numbers, as in 2 -1",
        zh: "input：“\(shown(text))”不是 1 到 4 个数，例如 2 -1")
    }
    settings.inputs = [:]
    for (index, part) in parts.enumerated() {
      settings.inputs[index] = try number(from: part, for: "input")
    }
  }.writing { settings in
    let inputs = (0..<XraySettings.widthLimit).prefix { settings.inputs[$0] != nil }
    return inputs.isEmpty
      ? [] : [inputs.compactMap { settings.inputs[$0]?.settingText }.joined(separator: ",")]
  }

  private static let target = Control<XraySettings>(
    name: "target", aliases: ["t"], of: \.target,
    summary: Localized(en: "the truth of the sample", zh: "样本的真值"), example: "1"
  ) { text, settings throws(UserError) in
    settings.target = try number(from: text, for: "target")
  }

  private static let rate = Control<XraySettings>.learningRate(\.learningRate)

  private static let w1 = Control<XraySettings>.number(
    "w1", aliases: ["w"], \.edits[.w1],
    Localized(en: "the first neuron's first weight", zh: "首个神经元的 w₁"))

  private static let w2 = Control<XraySettings>.number(
    "w2", \.edits[.w2], Localized(en: "the first neuron's second weight", zh: "首个神经元的 w₂"))

  private static let b = Control<XraySettings>.number(
    "b", \.edits[.b], Localized(en: "the first neuron's bias", zh: "首个神经元的偏置 b"))

  private static let weight = Control<XraySettings>(
    name: "weight", of: \.edits.unnamed, covers: ["w1", "w2", "b"],
    summary: Localized(
      en: "layer.neuron.input and a number: 2.1.2 0.5", zh: "层.神经元.输入 和数：2.1.2 0.5"),
    example: "2.1.2 0.5"
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    guard parts.count == 2 else {
      throw UserError(
        en: "weight: '\(shown(text))' is not a place and a number, as in 2.1.2 0.5 or 2.1.b 0.5",
        zh: "weight：“\(shown(text))”不是位置加一个数，例如 2.1.2 0.5 或 2.1.b 0.5")
    }
    settings.edits[try WeightPlace(parsing: parts[0])] = try number(from: parts[1], for: "weight")
  }.writing { $0.edits.written }

  private static let seed = Control<XraySettings>(
    name: "seed", of: \.seed,
    summary: Localized(en: "draws the weights", zh: "权重的随机种子"), example: "7"
  ) { text, settings throws(UserError) in
    settings.seed = try Tutor.seed(from: text, for: "seed")
  }
}
