import Glibc
import Plotting
import Testing
import Tutor

/// Lessons on a terminal, by keys alone.
@Suite(.serialized) struct LessonTerminalTests {
  /// The program with a lesson on a terminal of 80x24.
  private func start(
    _ arguments: [String], environment: [String: String?] = [:]
  ) throws -> (PseudoTerminal, Program, settings: String) {
    let terminal = try PseudoTerminal()
    let settings = terminal.settings
    let program = try Program(arguments, on: terminal, environment: environment)
    terminal.waitForFrame()
    return (terminal, program, settings)
  }

  private func expectEnd(_ terminal: PseudoTerminal, _ program: Program, settings: String) {
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings)
    #expect(terminal.screen.isAtPeace, "\(terminal.screen.modes) \(terminal.screen.look)")
    #expect(terminal.screen.unknown.isEmpty)
  }

  // MARK: Learning

  /// What the screens of the lesson say in a language.
  struct Words: Sendable, CustomTestStringConvertible {
    let language: String
    let page: @Sendable (Int) -> String
    let refusal: String
    let saidWrong: String
    let truth: String
    let right: String
    let reachedInOne: String
    let reached: String
    let finished: String
    let row: String

    var testDescription: String { language }
  }

  static let english = Words(
    language: "en", page: { "page \($0)/7" },
    refusal: "! predict first: type a number, Enter commits it, then it is shown",
    saidWrong: "you said  0.75 ", truth: "it is     1.2 ", right: "✓ just as you said",
    reachedInOne: "✓ goal reached in 1 step", reached: "✓ reached in 21 steps",
    finished: "Lessons  1 of 16 finished", row: "● 08  Learning rate and overshoot")

  static let chinese = Words(
    language: "zh", page: { "第 \($0)/7 页" }, refusal: "! 先预测：输入一个数，回车确认，然后揭晓",
    saidWrong: "你说的 0.75 ", truth: "其实是 1.2 ", right: "✓ 和你说的一样",
    reachedInOne: "✓ 目标达成，用了 1 步", reached: "✓ 达成，用了 21 步",
    finished: "课程  已学完 1/16", row: "● 08  学习率与“跑过头”")

  @Test(arguments: [english, chinese])
  func `a lesson is played from start to end by keys alone`(words: Words) throws {
    let home = try Program.folder([:])
    let (terminal, program, settings) = try start(
      ["learn", "overshoot", "--lang", words.language], environment: ["XDG_STATE_HOME": home])
    try terminal.expect(words.page(1))
    try terminal.turn(to: words.page(2))
    terminal.type(" ")
    try terminal.expect(words.refusal)
    #expect(terminal.title.contains("k 0"))
    terminal.type("0.75\r")
    try terminal.expect(words.saidWrong, words.truth, "k 1")
    for page in 3...4 {
      try terminal.turn(to: words.page(page))
      terminal.type("2\r")
      try terminal.expect(words.right)
    }
    try terminal.turn(to: words.page(5))
    // Up the ladder of rates to 0.6: the loss is 1.125 · 1.96^k − 0.125, above 1e6 from k = 21 on.
    terminal.type("\u{1B}[A\u{1B}[A" + String(repeating: " ", count: 60))
    try terminal.expect(words.reached)
    try terminal.turn(to: words.page(6))
    terminal.type("=\u{15}0.25\r ")
    try terminal.expect(words.reachedInOne)
    try terminal.turn(to: words.page(7))
    terminal.type("2\r")
    try terminal.expect(words.right)
    terminal.type("\u{1B}")
    try terminal.expect(words.finished, words.row)
    expectEnd(terminal, program, settings: settings)
    let report = try Program.run(["progress"], environment: ["XDG_STATE_HOME": home])
    let line = report.output.split(separator: "\n").first { $0.contains("Learning rate and") }
    #expect(line?.hasPrefix("●   8  ") == true, "\(report.output)")
    #expect(line?.contains("7/7") == true)
  }

  // MARK: Presenting

  @Test func `a lesson is presented by Page Down alone, and Page Up takes every beat back`() throws
  {
    let (terminal, program, settings) = try start(["present", "overshoot"])
    var beats = [terminal.textAtRest]
    // A page of text is one beat; a question and a goal are three: asked, shown, explained.
    for _ in 1..<(1 + 6 * 3) {
      let before = terminal.screen.text
      terminal.type("\u{1B}[6~")
      #expect(terminal.wait { $0.screen.text != before })
      beats.append(terminal.textAtRest)
    }
    #expect(terminal.title.contains("page 7/7"))
    #expect(Set(beats).count == beats.count)
    terminal.type("\u{1B}[6~")
    try terminal.expect("this is the end")
    for beat in beats.dropLast().reversed() {
      terminal.type("\u{1B}[5~")
      #expect(terminal.wait { $0.screen.text == beat })
    }
    #expect(terminal.screen.text == beats[0])
    expectEnd(terminal, program, settings: settings)
  }

  @Test func `remotes blank the screen, show the notes, and their Esc does nothing`() throws {
    let (terminal, program, settings) = try start(["present", "overshoot"])
    let text = terminal.textAtRest
    for key in [".", "b"] {
      terminal.type(key)
      #expect(terminal.wait { $0.isBlank })
      terminal.type("\u{1B}")
      terminal.waitForSilence()
      #expect(terminal.isBlank)
      terminal.type(key)
      #expect(terminal.wait { $0.screen.text == text })
    }
    terminal.type("\u{1B}[15~")
    try terminal.expect("Notes  Learning rate and overshoot", "Do not explain anything yet.")
    terminal.type("\u{1B}[15~")
    #expect(terminal.wait { $0.screen.text == text })
    terminal.type("\u{1B}")
    terminal.waitForSilence()
    #expect(terminal.screen.text == text)
    expectEnd(terminal, program, settings: settings)
  }

  // MARK: Writing

  @Test func `a lesson that is open follows its file, and a broken file changes nothing`() throws {
    let text = try Program.lessonText(of: "en/08-overshoot.md")
    let folder = try Program.folder([
      "en/08-overshoot.md": text,
      "zh/08-overshoot.md": try Program.lessonText(of: "zh/08-overshoot.md"),
    ])
    let (terminal, program, settings) = try start(
      ["learn", "8", "--page", "3", "--lessons", folder, "--no-state"])
    try terminal.expect(" A race ", "page 3/7")
    try Self.write(
      text.replacing("## A race", with: "## A hunt"), to: "\(folder)/en/08-overshoot.md")
    try terminal.expect(" A hunt ", "page 3/7", "the lesson was saved")
    let broken = text.replacing("\nproof: step == 9\n", with: "\nproof: stepp == 9\n")
    try Self.write(broken, to: "\(folder)/en/08-overshoot.md")
    let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex(of: "proof: stepp == 9")) + 1
    try terminal.expect("/en/08-overshoot.md:\(line):", "E032", " A hunt ", "page 3/7")
    try Self.write(
      text.replacing("## A race", with: "## A duel"), to: "\(folder)/en/08-overshoot.md")
    try terminal.expect(" A duel ", "the lesson was saved")
    #expect(!terminal.screen.text.contains("E032"))
    terminal.type("2\r")
    try terminal.expect("✓ just as you said")
    expectEnd(terminal, program, settings: settings)
  }

  @Test func `a broken lesson is marked in the list, and the others stay usable`() throws {
    let folder = try Program.folder([
      "en/01-first.md": Self.lesson("first"),
      "en/02-second.md": Self.lesson("second").replacing("panel: curve", with: "panel: curv"),
      "en/03-third.md": Self.lesson("third"),
    ])
    let (terminal, program, settings) = try start(
      ["learn", "--lessons", folder, "--no-state"])
    try terminal.expect("▸ ○ 01  The first", "! 02  second", "○ 03  The third")
    terminal.type("\u{1B}[B")
    try terminal.expect("▸ ! 02  second", "/en/02-second.md:14:8: E017 ")
    terminal.type("\r")
    terminal.waitForSilence()
    #expect(terminal.screen.text.contains("▸ ! 02  second"))
    terminal.type("\u{1B}[B\r")
    try terminal.expect("Lesson 3  The third", "Walk with me.")
    terminal.type("  ")
    try terminal.expect("k 2")
    terminal.type("\u{1B}")
    try terminal.expect("▸ ● 03  The third")
    expectEnd(terminal, program, settings: settings)
  }

  private static func lesson(_ id: String) -> String {
    """
    ---
    format: 1
    id: \(id)
    title: The \(id)
    lang: en
    kind: core
    minutes: 5
    objectives: [Walk]
    ---

    ## A walk

    ::: scene
    panel: curve
    :::

    Walk with me.

    """
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw HarnessError.notStarted }
    fputs(text, file)
    fclose(file)
  }
}

extension PseudoTerminal {
  /// The first row.
  fileprivate var title: Substring { screen.text.prefix { $0 != "\n" } }

  /// True when nothing is on the screen.
  fileprivate var isBlank: Bool { !screen.text.contains { !$0.isWhitespace } }

  /// What is on the screen once nothing plays any more.
  fileprivate var textAtRest: String {
    waitForSilence()
    wait(.seconds(10)) { !$0.title.contains("▶") }
    waitForSilence()
    return screen.text
  }

  /// Waits until texts are on the screen.
  fileprivate func expect(_ texts: String...) throws {
    let isThere = wait(.seconds(10)) { terminal in
      texts.allSatisfy { terminal.screen.text.contains($0) }
    }
    try #require(isThere, "\(texts) is not on the screen:\n\(screen.text)")
  }

  /// Presses Page Down until a page is there.
  fileprivate func turn(to page: String) throws {
    for _ in 0..<3 where !title.contains(page) {
      type("\u{1B}[6~")
      wait(.seconds(1)) { $0.title.contains(page) }
    }
    try #require(title.contains(page), "\(page) is not on the screen:\n\(screen.text)")
  }
}
