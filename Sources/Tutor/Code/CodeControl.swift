import Engine

/// What can be set on the programs, each quantity named once.
public enum CodeControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<CodeSettings>] = [
    program, rate, optimizer, momentum, zeroGrad, batch, start, count, shuffle, seed,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "code", zh: "代码")

  private static let program = Control<CodeSettings>.choice(
    "program", \.program,
    Localized(en: "parabola, or loop: mini-batches", zh: "parabola；loop 是小批量训练循环"), example: "loop")

  private static let rate = Control<CodeSettings>.learningRate(\.learningRate)

  private static let optimizer = Control<CodeSettings>.choice(
    "optimizer", \.optimizer, Localized(en: "sgd, momentum or adam", zh: "sgd、momentum 或 adam"),
    example: "adam")

  private static let momentum = Control<CodeSettings>.momentum(\.momentum, example: "0.9")

  private static let zeroGrad = Control<CodeSettings>.flag(
    "zero_grad", \.zeroesGradient,
    Localized(en: "off: the line is crossed out", zh: "off：划掉 zero_grad 那一行"), example: "off")

  private static let batch = Control<CodeSettings>.batch(
    \.batchSize, Localized(en: "examples in a batch, or full", zh: "每批几个样本；full 是全部"), example: "1")

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

  private static let shuffle = Control<CodeSettings>.flag(
    "shuffle", \.isShuffled, Localized(en: "on: a new order each epoch", zh: "on：每轮打乱顺序"),
    example: "on")

  private static let seed = Control<CodeSettings>.seed(
    \.seed, Localized(en: "what orders and random starts are drawn from", zh: "顺序和随机起点的种子"))
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
