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
  /// Opens a screen.
  case open(StageKind)
  /// Speaks a language.
  case language(Language)
  /// Draws with other glyphs.
  case markers(String)
  /// Paints with other colours.
  case theme(ThemeChoice)
  /// Plays at some steps a second.
  case speed(Int)
  /// Makes a file.
  case export(ExportOrder)
  /// Shows the run as one word.
  case word
  /// Opens a saved run: a file, or such a word.
  case openRun(String)
  /// Reads a file of data.
  case load(LoadOrder)

  /// The most steps that one command makes.
  static let stepLimit = 10_000_000

  /// The words that begin a command, besides the names of settings.
  public static let words = [
    "step", "back", "go", "play", "speed", "restart", "fork", "ghosts", "undo", "redo", "view",
    "predict", "screen", "lang", "glyphs", "theme", "big", "help", "quit",
    "export", "save", "open", "word", "load",
  ]

  /// Reads a line such as `lr 0.5`, `f x^4 - 4x^2 + 5`, `step 10`.
  ///
  /// - Parameters:
  ///   - line: what was typed after the colon.
  ///   - kind: the screen that is open, whose settings are names here.
  /// - Throws: `UserError` that names the word that is not understood.
  public init(parsing line: String, on kind: StageKind) throws(UserError) {
    let typed = line.drop(while: \.isWhitespace)
    let word = typed.prefix { !$0.isWhitespace && $0 != "=" }
    guard !word.isEmpty else { throw Self.nothingTyped }
    let rest = typed.dropFirst(word.count).drop { $0.isWhitespace || $0 == "=" }
    self = try Self.read(String(word), Self.withoutTrailingBlanks(rest), kind)
  }

  private static func withoutTrailingBlanks(_ text: Substring) -> String {
    String(String(text.reversed().drop(while: \.isWhitespace)).reversed())
  }

  private static func read(
    _ word: String, _ rest: String, _ kind: StageKind
  ) throws(UserError) -> Command {
    switch word {
    case "step": .step(try count(rest, for: word))
    case "back": .back(try count(rest, for: word))
    case "go", "goto": .goTo(try limited(wholeNumber(from: rest, for: word), for: word))
    case "speed": .speed(rest == "max" ? .max : try wholeNumber(from: rest, for: word, least: 1))
    case "view": .set(name: word, value: rest)
    case "screen": .open(try choice(rest, for: word))
    case "lang": .language(try choice(rest, for: "lang"))
    case "theme": .theme(try choice(rest, for: "theme"))
    case "glyphs": .markers(rest)
    case "export", "export!": .export(try ExportOrder(parsing: rest, replaces: word == "export!"))
    case "save", "save!": .export(try ExportOrder(saving: rest, replaces: word == "save!"))
    case "open": .openRun(try run(rest))
    case "word": .word
    case "load": .load(try load(rest, on: kind))
    case "ghosts": .action(.forgetGhosts)
    case "big": .action(.projector)
    case "reset": .action(.restart)
    case "q", "exit": .action(.quit)
    case "?": .action(.help)
    case "play", "restart", "fork", "undo", "redo", "predict", "help", "quit":
      .action(Action(rawValue: word) ?? .help)
    default: try setting(word, rest, kind)
    }
  }

  private static func load(_ rest: String, on kind: StageKind) throws(UserError) -> LoadOrder {
    guard kind.stage.takesTables else { throw kind.takesNoTable }
    return try LoadOrder(parsing: rest)
  }

  private static func setting(
    _ word: String, _ rest: String, _ kind: StageKind
  ) throws(UserError) -> Command {
    let controls = kind.controls
    let found = controls.first { $0.name == word || $0.aliases.contains(word) }
    guard let found else { throw unknown(word, controls) }
    guard !rest.isEmpty else {
      let line = "\(word) \(found.example)"
      throw UserError(
        en: "\(word) needs a value, as in ':\(line)'", zh: "\(word) 后面要有值，例如“:\(line)”")
    }
    return .set(name: word, value: rest)
  }

  /// The name of a saved run, or the run itself as a word.
  private static func run(_ text: String) throws(UserError) -> String {
    guard !text.isEmpty else {
      throw UserError(
        en: "open: which run? write open FILE.run, or open gd1:… as :word shows it",
        zh: "open：打开哪次运行？请写 open FILE.run，或 open gd1:…（用 :word 查看）")
    }
    return text
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

  private static func unknown(_ word: String, _ controls: [ControlSummary]) -> UserError {
    let names = words + controls.flatMap { [$0.name] + $0.aliases }
    let hint = nearestName(to: word, among: names)
    return UserError(
      en: "there is no command '\(shown(word))'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; ? lists them"),
      zh: "没有“\(shown(word))”这个命令" + (hint.map { "；是不是“\($0)”？" } ?? "；按 ? 查看"))
  }

  private static let nothingTyped = UserError(
    en: "type a command, as in 'lr 0.5'", zh: "请输入命令，例如 lr 0.5")
}
