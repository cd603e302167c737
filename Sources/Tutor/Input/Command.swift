/// A line of the command language, understood.
public enum Command: Hashable, Sendable {
  /// Something a key could have asked for.
  case action(Action)
  /// Makes some steps.
  case step(Int)
  /// Goes back some steps.
  case back(Int)
  /// Goes to a step.
  case goTo(Int)
  /// Sets a quantity of the panel.
  case set(name: String, value: String)
  /// Shows a part of the curve.
  case view(CurveView)
  /// Speaks a language.
  case language(Language)
  /// Draws with other glyphs.
  case markers(String)
  /// Paints with other colours.
  case theme(ThemeChoice)
  /// Plays at some steps a second.
  case speed(Int)

  /// The most steps that one command makes.
  static let stepLimit = 10_000_000

  /// The words that begin a command, besides the names of settings.
  public static let words = [
    "step", "back", "go", "play", "speed", "restart", "fork", "ghosts", "undo", "redo", "view",
    "predict", "lang", "glyphs", "theme", "big", "help", "quit",
  ]

  /// Reads a line such as `lr 0.5`, `f x^4 - 4x^2 + 5`, `step 10`.
  ///
  /// - Parameter line: what was typed after the colon.
  /// - Throws: `UserError` that names the word that is not understood.
  public init(parsing line: String) throws(UserError) {
    let typed = line.drop(while: \.isWhitespace)
    let word = typed.prefix { !$0.isWhitespace && $0 != "=" }
    guard !word.isEmpty else { throw Self.nothingTyped }
    let rest = typed.dropFirst(word.count).drop { $0.isWhitespace || $0 == "=" }
    self = try Self.read(String(word), Self.withoutTrailingBlanks(rest))
  }

  private static func withoutTrailingBlanks(_ text: Substring) -> String {
    String(String(text.reversed().drop(while: \.isWhitespace)).reversed())
  }

  private static func read(_ word: String, _ rest: String) throws(UserError) -> Command {
    switch word {
    case "step": .step(try count(rest, for: word))
    case "back": .back(try count(rest, for: word))
    case "go", "goto": .goTo(try limited(wholeNumber(from: rest, for: word), for: word))
    case "speed": .speed(rest == "max" ? .max : try wholeNumber(from: rest, for: word, least: 1))
    case "view": .view(try view(rest))
    case "lang": .language(try choice(rest, for: "lang"))
    case "theme": .theme(try choice(rest, for: "theme"))
    case "glyphs": .markers(rest)
    case "ghosts": .action(.forgetGhosts)
    case "big": .action(.projector)
    case "reset": .action(.restart)
    case "q", "exit": .action(.quit)
    case "play", "restart", "fork", "undo", "redo", "predict", "help", "quit":
      .action(Action(rawValue: word) ?? .help)
    default: try setting(word, rest)
    }
  }

  private static func setting(_ word: String, _ rest: String) throws(UserError) -> Command {
    guard CurveControl.named(word) != nil else { throw unknown(word) }
    guard !rest.isEmpty else {
      throw UserError(
        en: "\(word) needs a value, as in ':\(example(word))'",
        zh: "\(word) 后面要有值，例如“:\(example(word))”")
    }
    return .set(name: word, value: rest)
  }

  /// A line that shows how a setting is used.
  static func example(_ word: String) -> String {
    switch word {
    case "f": "f x^4 - 4x^2 + 5"
    case "start", "x0": "\(word) -3"
    case "optimizer": "optimizer momentum"
    case "zero_grad": "zero_grad off"
    case "direction": "direction up"
    case "seed": "seed 7"
    default: "\(word) 0.5"
    }
  }

  private static func count(_ text: String, for name: String) throws(UserError) -> Int {
    try limited(text.isEmpty ? 1 : wholeNumber(from: text, for: name), for: name)
  }

  /// A number of steps that can be made in a sitting.
  static func limited(_ count: Int, for name: String) throws(UserError) -> Int {
    guard count <= stepLimit else {
      throw UserError(
        en: "\(name): \(count) is more than \(stepLimit) steps",
        zh: "\(name)：\(count) 超过 \(stepLimit) 步")
    }
    return count
  }

  private static func view(_ text: String) throws(UserError) -> CurveView {
    switch text {
    case "lens": return .lens
    case "window": return .window
    case "fit": return .fit
    default: break
    }
    let ends = text.split(separator: " ").map(String.init)
    guard ends.count == 2 else {
      throw UserError(
        en: "view: '\(shown(text))' is not lens, window, fit or two numbers like -5 5",
        zh: "view：“\(shown(text))”不是 lens、window、fit，也不是像 -5 5 这样的两个数")
    }
    let low = try number(from: ends[0], for: "view")
    let high = try number(from: ends[1], for: "view")
    guard low < high else {
      throw UserError(
        en: "view: \(shown(ends[0])) is not below \(shown(ends[1]))",
        zh: "view：\(shown(ends[0])) 不小于 \(shown(ends[1]))")
    }
    return .range(low...high)
  }

  private static func unknown(_ word: String) -> UserError {
    let names = words + CurveControl.all.flatMap { [$0.name] + $0.aliases }
    let hint = nearestName(to: word, among: names)
    return UserError(
      en: "there is no command '\(shown(word))'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; ? lists them"),
      zh: "没有“\(shown(word))”这个命令" + (hint.map { "；是不是“\($0)”？" } ?? "；按 ? 查看"))
  }

  private static let nothingTyped = UserError(
    en: "type a command, as in 'lr 0.5'", zh: "请输入命令，例如 lr 0.5")
}
