import Engine

/// What can be set on a curve, each quantity named once.
public enum CurveControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<CurveSettings>] = [
    function, start, rate, momentum, optimizer, zeroGrad, direction, seed,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "curve", zh: "曲线")

  private static let function = Control<CurveSettings>(
    name: "f", of: \.function, summary: Localized(en: "the function of x", zh: "关于 x 的函数"),
    example: "x^4 - 4x^2 + 5"
  ) { text, settings throws(UserError) in
    do throws(FormulaError) {
      settings.function = try CurveFunction(parsing: text)
    } catch {
      var mistake = UserError(en: "f: \(error.message)", zh: "f：\(error.messageInChinese)")
      mistake.column = error.column
      throw mistake
    }
  }

  private static let start = Control<CurveSettings>(
    name: "start", aliases: ["x0"], of: \.start,
    summary: Localized(en: "where the walk begins", zh: "起点 x₀"), example: "-3"
  ) { text, settings throws(UserError) in
    settings.start =
      text == "random" ? randomStart(seed: settings.seed) : try number(from: text, for: "start")
  }

  private static let rate = Control<CurveSettings>.learningRate(\.learningRate)

  private static let momentum = Control<CurveSettings>.momentum(\.momentum, example: "0.5")

  private static let optimizer = Control<CurveSettings>.choice(
    "optimizer", \.optimizer, Localized(en: "sgd or momentum", zh: "sgd 或 momentum"),
    example: "momentum")

  private static let zeroGrad = Control<CurveSettings>.flag(
    "zero_grad", \.zeroesGradient,
    Localized(en: "on: clear the gradient before each step", zh: "on：每步先清零梯度"), example: "off")

  private static let direction = Control<CurveSettings>.choice(
    "direction", \.direction,
    Localized(en: "down, or up: the minus sign forgotten", zh: "down；up 表示漏了负号"), example: "up")

  private static let seed = Control<CurveSettings>.seed(
    \.seed, Localized(en: "what a random start is drawn from", zh: "随机种子"))
}

/// A start in the note's window, on its grid of tenths, that depends on the seed alone.
func randomStart(seed: UInt64) -> Double {
  var generator = SplitMix64(seed: seed)
  let tenth = Int(truncatingIfNeeded: generator.next() >> 11) % 101
  return Double(tenth - 50) / 10
}
