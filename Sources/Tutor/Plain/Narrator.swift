import Plotting

/// The program told in lines of text: for screen readers, for pipes, and for terminals that cannot
/// move their cursor.
///
/// An empty line makes a step; any other is a command as on the `:` line, or keys as in a script.
/// Each step is answered by one line.
public struct Narrator: Sendable {
  /// What a line was answered with.
  public struct Answer: Sendable {
    /// The lines to be printed.
    public var lines: [String] = []
    /// What the rim has to do, if anything.
    public var effect: App.Effect?

    /// The most lines: nobody listens to more.
    static let limit = 1000

    /// Adds a line; where there are too many, it takes the place of the last one.
    mutating func say(_ line: String) {
      guard lines.count >= Self.limit else { return lines.append(line) }
      lines[Self.limit - 2] = "…"
      lines[Self.limit - 1] = line
    }
  }

  /// The program.
  public private(set) var app: App

  /// The most beats that automatic play makes before it is asked to go on.
  private static let playLimit = 100

  /// A program to be told.
  public init(_ app: App) {
    self.app = app
    self.app.reducedMotion = true
    self.app.isProjecting = false
  }

  /// What is said first: the screen that is open, and how to go on.
  public var opening: [String] {
    let help = Localized(
      en: "Enter steps, ? lists keys and commands, q ends.", zh: "回车走一步，? 列出按键和命令，q 结束。")
    return adapted([title, help[language], line])
  }

  /// Takes a line.
  ///
  /// - Parameter text: what was typed, without its line end.
  /// - Returns: what to print, and what the rim has to do.
  public mutating func take(_ text: String) -> Answer {
    let typed = text.trimmed
    var answer = Answer()
    do throws(UserError) {
      try follow(typed, &answer)
    } catch {
      app.closePrompt()
      answer.lines.append("! " + error.message[language])
    }
    answer.lines = adapted(answer.lines)
    return answer
  }

  /// Says what came of what the rim was asked to do.
  ///
  /// - Parameter message: what is to be said.
  /// - Returns: the line to print.
  public mutating func tell(_ message: Message) -> String {
    app.tell(message)
    return adapted([StatusLine(message, language).text])[0]
  }

  /// Opens a saved run.
  ///
  /// - Parameter saved: the run.
  /// - Returns: the lines to print.
  public mutating func open(_ saved: SavedRun) -> [String] {
    app.open(saved)
    return arrive()
  }

  /// Takes the rows of a file.
  ///
  /// - Parameter table: the rows.
  /// - Returns: the lines to print.
  public mutating func take(_ table: LoadedTable) -> [String] {
    app.take(table)
    return arrive()
  }

  private mutating func arrive() -> [String] {
    app.finishMotion()
    return adapted([title, line])
  }

  // MARK: Lines in

  private mutating func follow(_ typed: String, _ answer: inout Answer) throws(UserError) {
    if app.isPrompting {
      press(typed.map { .character($0) } + [.enter], &answer)
    } else if typed.isEmpty {
      press([.character(" ")], &answer)
    } else if ["?", "？", "help"].contains(typed) {
      answer.lines += help
    } else if let command = typed.afterColon {
      try execute(command, &answer)
    } else if !typed.contains(" "), let script = try? KeyScript(parsing: typed) {
      play(script, &answer)
    } else {
      try executeOrPress(typed, &answer)
    }
  }

  /// Words are a command first: `b 1` sets a bias, `s s` are two keys.
  private mutating func executeOrPress(
    _ typed: String, _ answer: inout Answer
  ) throws(UserError) {
    do throws(UserError) {
      try execute(typed, &answer)
    } catch {
      guard let script = try? KeyScript(parsing: typed) else { throw error }
      play(script, &answer)
    }
  }

  private mutating func execute(_ line: String, _ answer: inout Answer) throws(UserError) {
    // Each of many steps has its line.
    let command = try Command(parsing: line, on: app.kind)
    if case .step(let count) = command, count <= Answer.limit {
      for _ in 0..<count { press([.character(" ")], &answer) }
      return
    }
    let kind = app.kind
    answer.effect = try app.execute(line)
    app.finishMotion()
    tell(since: kind, &answer)
  }

  private mutating func play(_ script: KeyScript, _ answer: inout Answer) {
    for case .key(let key) in script.events {
      press([key], &answer)
      if answer.effect != nil { return }
    }
  }

  private mutating func press(_ keys: [Key], _ answer: inout Answer) {
    let kind = app.kind
    for key in keys {
      answer.effect = app.press(key)
      app.finishMotion()
    }
    guard !app.isShowingPage else {
      _ = app.press(.escape)
      answer.lines += help
      return
    }
    tell(since: kind, &answer)
    playOn(&answer)
  }

  /// Automatic play goes on at once, until it stops by itself or has made enough lines.
  private mutating func playOn(_ answer: inout Answer) {
    guard app.playback.isRunning else { return }
    for _ in 0..<Self.playLimit where app.playback.isRunning {
      app.tick()
      app.finishMotion()
      answer.say(line)
    }
    app.halt()
  }

  // MARK: Lines out

  private mutating func tell(since kind: StageKind, _ answer: inout Answer) {
    if answer.effect != nil { return tellEffect(&answer) }
    if case .word(let word) = app.mode {
      _ = app.press(.escape)
      return answer.lines.append(word)
    }
    if app.kind != kind { answer.lines.append(title) }
    // What plays speaks for itself.
    if !app.playback.isRunning { answer.say(line) }
  }

  /// What cannot be done in lines is said; the rest the rim does.
  private func tellEffect(_ answer: inout Answer) {
    guard answer.effect == .lesson else { return }
    answer.effect = nil
    answer.lines.append("! " + Localized.lessonsNeedScreen[language])
  }

  /// The sentence of the status line and the numbers of the step.
  private var line: String {
    let status = app.stage.statusLine(for: app)
    guard status.isAboutRun else { return status.text }
    let k = app.position
    let isNumbered = ["k=\(k):", "第 \(k) 步"].contains(where: status.text.contains)
    let numbers = [isNumbered ? "" : "k \(k)", app.stage.numbers(for: app)].filter { !$0.isEmpty }
    return numbers.isEmpty ? status.text : "\(status.text)  [\(numbers.joined(separator: ", "))]"
  }

  /// The title of the screen that is open.
  private var title: String {
    let row = app.frame(size: Size(width: 120, height: 40)).line(0)
    return row.split(separator: " ").joined(separator: " ")
  }

  private var language: Language { app.shownLanguage }

  /// Text that the terminal can show.
  private func adapted(_ lines: [String]) -> [String] {
    lines.map { app.glyphs.charset.adapted($0) }
  }
}

extension Narrator {
  /// The keys of the screen, then what can be typed.
  private var help: [String] {
    let keys = KeyMap.table.filter { row in
      row.applies(on: app.kind) && (row.group != .learn || row.action == .predict)
    }.map { "\($0.label[language]): \($0.meaning[language])" }
    let settings = app.kind.controls.map { "\($0.line): \($0.summary[language])" }
    let words = Localized(
      en: "A line may be keys, such as Space *3 or Up, or one of these commands:",
      zh: "一行可以是按键，如 Space *3 或 Up，也可以是下面的命令：")
    return keys + [words[language]] + settings + ["step 10", "back 3", "go 42", "screen mlp"]
  }
}

extension Localized {
  fileprivate static let lessonsNeedScreen = Localized(
    en: "lessons need a screen: descent learn", zh: "课程需要完整的屏幕：descent learn")
}

extension String {
  /// What follows a colon at the beginning; `nil` without one.
  fileprivate var afterColon: String? {
    guard let first, first == ":" || first == "：", count > 1 else { return nil }
    return String(dropFirst())
  }
}
