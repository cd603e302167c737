import Engine

/// What can be set on the surface, each quantity named once.
public enum SurfaceControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<SurfaceSettings>] = [
    function, condition, scale, seed, start, race, lane, optimizer, shared, rate, momentum,
    schedule, zeroGrad, noise,
  ]

  /// What the panel is called in messages.
  public static let panel = Localized(en: "surface", zh: "曲面")

  /// Names and values in the order of the table, whatever order they were given in: a start belongs
  /// to a surface, a random one to a seed, a rate to a lane.
  ///
  /// Where a name is there twice, as for one lane after the other, the order is meant as it is.
  public static func ordered(
    _ pairs: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    guard Set(pairs.map(\.name)).count == pairs.count else { return pairs }
    let ranked = pairs.enumerated().map { index, pair in
      let place = all.firstIndex { $0.name == pair.name || $0.aliases.contains(pair.name) }
      return (rank: place ?? all.count, index: index, pair: pair)
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.pair)
  }

  // MARK: Where

  private static let function = Control<SurfaceSettings>(
    name: "f", of: \.function.source, covers: ["kappa", "start"],
    summary: Localized(
      en: "bowl, saddle, rosenbrock …, or of x and y", zh: "bowl、saddle、rosenbrock……或 x、y 的函数"),
    example: "rosenbrock"
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    let old = settings.function
    if let name = parts.first.flatMap(SurfaceFunction.Name.init) {
      guard parts.count <= (name == .bowl ? 2 : 1) else {
        throw UserError(
          en: "f: nothing can follow '\(name.rawValue)'", zh: "f：“\(name.rawValue)”后面不能再写")
      }
      let condition = try parts.count == 2 ? kappa(parts[1]) : old.condition
      settings.function = SurfaceFunction(
        name, condition: condition, isStandardised: old.isStandardised)
    } else {
      settings.function = try formula(text)
    }
    // A place of one surface means nothing on another.
    if settings.function.source != old.source { settings.start = nil }
  }.writing { [$0.function.source] }

  private static func formula(_ text: String) throws(UserError) -> SurfaceFunction {
    do throws(FormulaError) {
      return try SurfaceFunction(parsing: text)
    } catch {
      let names = SurfaceFunction.Name.allCases.map(\.rawValue)
      if let near = nearestName(to: text, among: names) {
        throw UserError(
          en: "f: there is no surface '\(shown(text))'; did you mean '\(near)'?",
          zh: "f：没有“\(shown(text))”这个曲面；是不是“\(near)”？")
      }
      var mistake = UserError(en: "f: \(error.message)", zh: "f：\(error.messageInChinese)")
      mistake.column = error.column
      throw mistake
    }
  }

  private static let condition = Control<SurfaceSettings>(
    name: "kappa", aliases: ["κ"], of: \.function.condition,
    summary: Localized(en: "how much steeper the bowl is in y", zh: "碗的条件数 κ"), example: "49"
  ) { text, settings throws(UserError) in
    let value = try kappa(text)
    guard let name = settings.function.name else {
      throw UserError(
        en: "kappa: only the bowl has one; f bowl", zh: "kappa：只有 bowl 才有；先 f bowl")
    }
    settings.function = SurfaceFunction(
      name, condition: value, isStandardised: settings.function.isStandardised)
  }.writing { $0.function.name == nil ? [] : $0.function.condition.settingText.map { [$0] } ?? [] }

  private static func kappa(_ text: String) throws(UserError) -> Double {
    try number(from: text, for: "kappa", within: 1e-3...1e6)
  }

  private static let scale = Control<SurfaceSettings>(
    name: "scale", of: \.function.isStandardised,
    summary: Localized(en: "raw or standard inputs of the houses", zh: "房价输入：raw 或 standard"),
    example: "standard"
  ) { text, settings throws(UserError) in
    let answer: InputScale = try choice(text, for: "scale")
    guard let name = settings.function.name else {
      throw UserError(
        en: "scale: only the houses have inputs; f houses", zh: "scale：只有 houses 才有输入；先 f houses")
    }
    settings.function = SurfaceFunction(
      name, condition: settings.function.condition, isStandardised: answer == .standard)
  }.writing { settings in
    guard settings.function.name != nil else { return [] }
    return [(settings.function.isStandardised ? InputScale.standard : .raw).rawValue]
  }

  private enum InputScale: String, CaseIterable { case raw, standard }

  private static let start = Control<SurfaceSettings>(
    name: "start", aliases: ["x0"], of: \.origin,
    summary: Localized(en: "where the walk begins", zh: "起点"), example: "-4 1.5"
  ) { text, settings throws(UserError) in
    if text == "random" {
      settings.start = randomPlace(in: settings)
      return
    }
    let parts = words(of: text)
    guard parts.count == 2 else {
      throw UserError(
        en: "start: '\(shown(text))' is not two numbers; write it like -4 1.5, or random",
        zh: "start：“\(shown(text))”不是两个数；请写成 -4 1.5，或 random")
    }
    settings.start = SurfacePoint(
      try number(from: parts[0], for: "start"), try number(from: parts[1], for: "start"))
  }.writing { $0.start.flatMap { [$0.x, $0.y].settingText }.map { [$0] } ?? [] }

  // MARK: Who

  private static let race = Control<SurfaceSettings>(
    name: "race", of: \.lanes.count, covers: ["optimizer", "lr", "beta", "schedule"],
    summary: Localized(en: "who walks: rules, or all", zh: "参赛者：若干规则，或 all"),
    example: "sgd adam newton"
  ) { text, settings throws(UserError) in
    let names = text == "all" ? LaneRule.allCases.map(\.rawValue) : words(of: text)
    guard (1...SurfaceSettings.laneLimit).contains(names.count) else {
      throw UserError(
        en: "race: \(names.count) lanes; 1 to \(SurfaceSettings.laneLimit) can race",
        zh: "race：\(names.count) 道；可以有 1 到 \(SurfaceSettings.laneLimit) 道")
    }
    var rules: [LaneRule] = []
    for name in names { rules.append(try rule(name, for: "race")) }
    settings.lanes = rules.map { SurfaceSettings.Lane($0) }
    settings.focus = 0
  }.writing { $0.rules.settingText.map { [$0] } ?? [] }

  private static let lane = Control<SurfaceSettings>(
    name: "lane", shortFor: [],
    summary: Localized(en: "the lane that lr and optimizer change", zh: "lr、optimizer 所改的赛道"),
    example: "2"
  ) { text, settings throws(UserError) in
    settings.focus =
      try wholeNumber(from: text, for: "lane", within: 1...settings.lanes.count) - 1
  }

  private static let optimizer = Control<SurfaceSettings>(
    name: "optimizer", aliases: ["rule"], of: \.rules,
    summary: Localized(en: "sgd, momentum, adam, newton …", zh: "sgd、momentum、adam、newton……"),
    example: "momentum"
  ) { text, settings throws(UserError) in
    let rule = try rule(text, for: "optimizer")
    settings.change { $0.rule = rule }
  }

  private static func rule(_ text: String, for name: String) throws(UserError) -> LaneRule {
    text == "gd" ? .sgd : try choice(text, for: name)
  }

  private static let rate = Control<SurfaceSettings>(
    name: "lr", of: \.rates,
    summary: Localized(en: "the learning rate of the lane", zh: "这一道的学习率")
  ) { text, settings throws(UserError) in
    let parts = words(of: text)
    guard parts.count != settings.lanes.count || parts.count == 1 else {
      return try set(rates: parts, in: &settings)
    }
    let rate = try learningRate(text)
    if settings.sharesRate {
      for index in settings.lanes.indices { settings.lanes[index].learningRate = rate }
    } else {
      settings.change { $0.learningRate = rate }
    }
  }.writing { settings in
    [settings.rates.map { $0?.settingText ?? automatic }.joined(separator: ",")]
  }

  /// The word for a rate that suits rule and surface.
  private static let automatic = "auto"

  /// Each lane its own.
  private static func set(
    rates parts: [String], in settings: inout SurfaceSettings
  ) throws(UserError) {
    for (index, part) in parts.enumerated() {
      settings.lanes[index].learningRate = try learningRate(part)
    }
  }

  private static func learningRate(_ text: String) throws(UserError) -> Double? {
    text == automatic ? nil : try number(from: text, for: "lr")
  }

  private static let shared = Control<SurfaceSettings>(
    name: "share_lr", of: \.sharesRate, covers: ["lr"],
    summary: Localized(en: "on: one lr for all lanes", zh: "on：各道同一个学习率"), example: "on"
  ) { text, settings throws(UserError) in
    let answer: Switch = try choice(text, for: "share_lr")
    settings.sharesRate = answer == .on
    guard settings.sharesRate, settings.lanes.count > 1 else { return }
    let rate = settings.rate(of: settings.lane)
    for index in settings.lanes.indices { settings.lanes[index].learningRate = rate }
  }

  private static let momentum = Control<SurfaceSettings>(
    name: "beta", of: \.momenta,
    summary: .momentumShare, example: "0.9"
  ) { text, settings throws(UserError) in
    let value = try momentumShare(from: text)
    settings.change { $0.momentum = value }
  }

  private static let schedule = Control<SurfaceSettings>(
    name: "schedule", of: \.schedules,
    summary: Localized(en: "const, step, exp, cosine, warmup", zh: "const、step、exp、cosine、warmup"),
    example: "cosine 100"
  ) { text, settings throws(UserError) in
    let schedule = try Schedule(parsing: text)
    settings.change { $0.schedule = schedule }
  }

  private static let zeroGrad = Control<SurfaceSettings>.flag(
    "zero_grad", \.zeroesGradient,
    Localized(en: "on: clear the gradient before each step", zh: "on：每步先清零梯度"), example: "off")

  private static let noise = Control<SurfaceSettings>.number(
    "noise", \.noise, within: 0...1e6,
    Localized(en: "what is added to each slope, as a deviation", zh: "加在梯度上的噪声（标准差）"),
    example: "0.5")

  private static let seed = Control<SurfaceSettings>.seed(
    \.seed, Localized(en: "what noise and random starts are drawn from", zh: "随机种子"))
}

extension SurfaceSettings {
  /// The rules of all lanes.
  var rules: [LaneRule] { lanes.map(\.rule) }
  /// The rates that are set for them.
  var rates: [Double?] { lanes.map(\.learningRate) }
  /// The shares of velocity that they keep.
  var momenta: [Double] { lanes.map(\.momentum) }
  /// How their rates change.
  var schedules: [Schedule] { lanes.map(\.schedule) }

  /// Changes the lane in focus.
  mutating func change(_ body: (inout Lane) -> Void) {
    body(&lanes[min(max(focus, 0), lanes.count - 1)])
  }
}

/// A place in the view of a surface, in steps of a twentieth, drawn from the seed.
func randomPlace(in settings: SurfaceSettings) -> SurfacePoint {
  var generator = SplitMix64(seed: settings.seed)
  let view = settings.function.usualView
  func place(_ range: ClosedRange<Double>) -> Double {
    let twentieth = Double(Int(truncatingIfNeeded: generator.next() >> 11) % 19 + 1) / 20
    let width = range.upperBound - range.lowerBound
    return LearningRate.rounded(range.lowerBound + twentieth * width, within: width / 200)
  }
  let x = place(view.x)
  return SurfacePoint(x, place(view.y))
}
