import Engine

/// A quantity of the curve that can be set, named once: for `--set`, the `:` line and scenes.
public struct CurveControl: Sendable {
  /// The name that a user types.
  public let name: String
  /// Other names that mean the same.
  public let aliases: [String]
  /// What it is, for help and completion.
  public let summary: Localized
  /// Reads a value and puts it into the settings.
  let apply: @Sendable (String, inout CurveSettings) throws(UserError) -> Void

  /// All of them, in the order in which help lists them.
  public static let all: [CurveControl] = [
    function, start, rate, momentum, optimizer, zeroGrad, direction, seed,
  ]

  /// The control with a name or an alias.
  public static func named(_ name: String) -> CurveControl? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Sets one quantity.
  ///
  /// - Parameters:
  ///   - name: the control's name.
  ///   - value: what was typed.
  ///   - settings: changed when all is well, else left alone.
  /// - Throws: `UserError` for an unknown name, with the nearest known one, or a bad value.
  public static func set(
    _ name: String, to value: String, in settings: inout CurveSettings
  ) throws(UserError) {
    guard let control = named(name) else { throw unknown(name) }
    var changed = settings
    try control.apply(value, &changed)
    settings = changed
  }

  /// The message for a name that no control has.
  private static func unknown(_ name: String) -> UserError {
    let names = all.flatMap { [$0.name] + $0.aliases }
    let hint = nearestName(to: name, among: names)
    let known = all.map(\.name).joined(separator: ", ")
    return UserError(
      en: "curve has no setting '\(shown(name))'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; known: \(known)"),
      zh: "曲线没有“\(shown(name))”这个设置"
        + (hint.map { "；是不是“\($0)”？" } ?? "；可用：\(known)"))
  }

  private static let function = CurveControl(
    name: "f", aliases: [], summary: Localized(en: "the function of x", zh: "关于 x 的函数")
  ) { text, settings throws(UserError) in
    do throws(FormulaError) {
      settings.function = try CurveFunction(parsing: text)
    } catch {
      var mistake = UserError(en: "f: \(error.message)", zh: "f：\(error.messageInChinese)")
      mistake.column = error.column
      throw mistake
    }
  }

  private static let start = CurveControl(
    name: "start", aliases: ["x0"],
    summary: Localized(en: "where the walk begins", zh: "起点 x₀")
  ) { text, settings throws(UserError) in
    settings.start =
      text == "random" ? randomStart(seed: settings.seed) : try number(from: text, for: "start")
  }

  private static let rate = CurveControl(
    name: "lr", aliases: [], summary: Localized(en: "the learning rate", zh: "学习率")
  ) { text, settings throws(UserError) in
    settings.learningRate = try number(from: text, for: "lr")
  }

  private static let momentum = CurveControl(
    name: "beta", aliases: [],
    summary: Localized(en: "momentum's share of the velocity, 0…1", zh: "动量系数 β，0…1")
  ) { text, settings throws(UserError) in
    let value = try number(from: text, for: "beta")
    guard (0...1).contains(value) else {
      throw UserError(
        en: "beta: \(shown(text)) is outside 0…1; 0.9 is usual",
        zh: "beta：\(shown(text)) 不在 0…1 之内；常用 0.9")
    }
    settings.momentum = value
  }

  private static let optimizer = CurveControl(
    name: "optimizer", aliases: [],
    summary: Localized(en: "sgd or momentum", zh: "sgd 或 momentum")
  ) { text, settings throws(UserError) in
    settings.optimizer = try choice(text, for: "optimizer")
  }

  private static let zeroGrad = CurveControl(
    name: "zero_grad", aliases: [],
    summary: Localized(en: "on: clear the gradient before each step", zh: "on：每步先清零梯度")
  ) { text, settings throws(UserError) in
    let answer: Switch = try choice(text, for: "zero_grad")
    settings.zeroesGradient = answer == .on
  }

  private static let direction = CurveControl(
    name: "direction", aliases: [],
    summary: Localized(en: "down, or up: the minus sign forgotten", zh: "down；up 表示漏了负号")
  ) { text, settings throws(UserError) in
    settings.direction = try choice(text, for: "direction")
  }

  private static let seed = CurveControl(
    name: "seed", aliases: [],
    summary: Localized(en: "what a random start is drawn from", zh: "随机种子")
  ) { text, settings throws(UserError) in
    if let seed = UInt64(text) {
      settings.seed = seed
    } else {
      settings.seed = UInt64(try wholeNumber(from: text, for: "seed"))
    }
  }
}

/// On or off.
private enum Switch: String, CaseIterable { case on, off }

/// Reads one of a few words.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
  _ text: String, for name: String
) throws(UserError) -> Choice {
  if let choice = Choice(rawValue: text) { return choice }
  let words = Choice.allCases.map(\.rawValue)
  let hint = nearestName(to: text, among: words)
  let known = words.joined(separator: ", ")
  throw UserError(
    en: "\(name): '\(shown(text))' is not one of \(known)"
      + (hint.map { "; did you mean '\($0)'?" } ?? ""),
    zh: "\(name)：“\(shown(text))”不在 \(known) 之中" + (hint.map { "；是不是“\($0)”？" } ?? ""))
}

/// A start in the note's window, on its grid of tenths, that depends on the seed alone.
func randomStart(seed: UInt64) -> Double {
  var generator = SplitMix64(seed: seed)
  let tenth = Int(truncatingIfNeeded: generator.next() >> 11) % 101
  return Double(tenth - 50) / 10
}
