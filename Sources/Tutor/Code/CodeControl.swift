import Engine

/// What can be set on the programs, each quantity named once.
public enum CodeControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<CodeSettings>] = [
    program, rate, optimizer, momentum, zeroGrad, batch, start, count, shuffle, seed,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "code", zh: "代码")

  private static let program = Control<CodeSettings>(
    name: "program", of: \.program,
    summary: Localized(en: "parabola, or loop: mini-batches", zh: "parabola；loop 是小批量训练循环"),
    example: "loop"
  ) { text, settings throws(UserError) in
    settings.program = try choice(text, for: "program")
  }

  private static let rate = Control<CodeSettings>(
    name: "lr", of: \.learningRate, summary: Localized(en: "the learning rate", zh: "学习率")
  ) { text, settings throws(UserError) in
    settings.learningRate = try number(from: text, for: "lr")
  }

  private static let optimizer = Control<CodeSettings>(
    name: "optimizer", of: \.optimizer,
    summary: Localized(en: "sgd, momentum or adam", zh: "sgd、momentum 或 adam"), example: "adam"
  ) { text, settings throws(UserError) in
    settings.optimizer = try choice(text, for: "optimizer")
  }

  private static let momentum = Control<CodeSettings>(
    name: "beta", of: \.momentum,
    summary: Localized(en: "momentum's share of the velocity, 0…1", zh: "动量系数 β，0…1"),
    example: "0.9"
  ) { text, settings throws(UserError) in
    settings.momentum = try momentumShare(from: text)
  }

  private static let zeroGrad = Control<CodeSettings>(
    name: "zero_grad", of: \.zeroesGradient,
    summary: Localized(en: "off: the line is crossed out", zh: "off：划掉 zero_grad 那一行"),
    example: "off"
  ) { text, settings throws(UserError) in
    let answer: Switch = try choice(text, for: "zero_grad")
    settings.zeroesGradient = answer == .on
  }

  private static let batch = Control<CodeSettings>(
    name: "batch", of: \.batchSize,
    summary: Localized(en: "examples in a batch, or full", zh: "每批几个样本；full 是全部"), example: "1"
  ) { text, settings throws(UserError) in
    settings.batchSize =
      text == "full" ? nil : try wholeNumber(from: text, for: "batch", least: 1)
  }.writing { [$0.batchSize?.settingText ?? "full"] }

  private static let start = Control<CodeSettings>(
    name: "start", aliases: ["x0"], of: \.starts,
    summary: Localized(en: "where x begins; or w and b", zh: "x 的起点；两个数则是 w 和 b 的起点"),
    example: "-3"
  ) { text, settings throws(UserError) in
    if text == "random" { return settings.drawStart() }
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    switch words.count {
    case 0, 1: settings.start = try number(from: text, for: "start")
    case 2:
      settings.layerStart = SIMD2(
        try number(from: words[0], for: "start"), try number(from: words[1], for: "start"))
    default:
      throw UserError(
        en: "start: \(words.count) numbers; give one for x, or two for w and b",
        zh: "start：给了 \(words.count) 个数；一个数是 x，两个数是 w 和 b")
    }
  }.writing { settings in
    // One number is where x begins, two are where weight and bias do.
    let numbers = settings.starts.compactMap(\.settingText)
    return [numbers[0], "\(numbers[1]) \(numbers[2])"]
  }

  private static let count = Control<CodeSettings>(
    name: "n", of: \.count, summary: Localized(en: "how many examples the loop has", zh: "样本个数"),
    example: "64"
  ) { text, settings throws(UserError) in
    let count = try wholeNumber(from: text, for: "n", least: 2)
    guard count <= 1000 else {
      throw UserError(en: "n: at most 1000, not \(count)", zh: "n：最多 1000，不能是 \(count)")
    }
    settings.count = count
  }

  private static let shuffle = Control<CodeSettings>(
    name: "shuffle", of: \.isShuffled,
    summary: Localized(en: "on: a new order each epoch", zh: "on：每轮打乱顺序"), example: "on"
  ) { text, settings throws(UserError) in
    let answer: Switch = try choice(text, for: "shuffle")
    settings.isShuffled = answer == .on
  }

  private static let seed = Control<CodeSettings>(
    name: "seed", of: \.seed,
    summary: Localized(en: "what orders and random starts are drawn from", zh: "顺序和随机起点的种子"),
    example: "7"
  ) { text, settings throws(UserError) in
    settings.seed = try Tutor.seed(from: text, for: "seed")
  }
}

extension CodeSettings {
  /// Takes a start from the seed: x from the tenths of the lecture's window, weight and bias as
  /// `nn.Linear` draws them.
  mutating func drawStart() {
    switch program {
    case .parabola: start = randomStart(seed: seed)
    case .loop:
      var generator = SplitMix64(seed: seed)
      let layer = Linear<Double>(inFeatures: 1, outFeatures: 1, generator: &generator)
      layerStart = SIMD2(layer.weight[0], layer.bias?[0] ?? 0)
    }
  }
}
