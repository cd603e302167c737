import Glibc
import Plotting
import Testing

/// Text from outside that would speak to the terminal: it is shown, refused or left out, never obeyed.
@Suite struct EscapeInjectionTests {
  /// Sequences of every kind: OSC, CSI, DCS, a character set, C1, BEL, BS, SO, marks of direction.
  private static let evil =
    "A\u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{1B}\\\u{1B}[2J\u{1B}[31m\u{1B}P1$r\u{1B}\\\u{1B}(0"
    + "\u{9B}31m\u{9D}0;x\u{9C}\u{7}\u{8}\u{E}\u{F}\u{7F}\u{202E}\u{2066}\u{200B}\u{2028}Z"
  /// The same where no line may end.
  private static let raw: [UInt8] = Array(evil.utf8) + [0x9B, 0x33, 0x31, 0x6D, 0xC0, 0x80, 0xFF]

  private func write(_ bytes: [UInt8], to name: String) throws {
    mkdir(name.split(separator: "/").dropLast().map { "/" + $0 }.joined(), 0o700)
    let file = try #require(fopen(name, "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private func bytes(_ before: String, _ evil: [UInt8], _ after: String) -> [UInt8] {
    Array(before.utf8) + evil + Array(after.utf8)
  }

  /// Runs the program with a screen, types, quits, and looks at all that went to the terminal.
  private func expectHarmless(
    _ arguments: [String], keys: [String] = [], environment: [String: String?] = [:],
    languages: [String] = ["C.UTF-8"], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in languages {
      let terminal = try PseudoTerminal(size: Size(width: 100, height: 30))
      let program = try Program(
        arguments, on: terminal, environment: ["LANG": language].merging(environment) { $1 })
      // Before the screen is taken the line itself would echo what is typed.
      var isOver = false
      terminal.wait(.seconds(20)) { terminal in
        isOver = program.status(.milliseconds(1)) != .none
        return isOver || terminal.screen.modes.contains(1049)
      }
      terminal.waitForSilence(.milliseconds(40))
      for key in keys where !isOver {
        terminal.type(key)
        terminal.waitForSilence(.milliseconds(30))
      }
      program.signal(SIGTERM)
      if !isOver { _ = program.status(.seconds(10), reading: terminal) }
      let check = WireCheck(terminal.bytes)
      #expect(check.strange.isEmpty, "\(check.strange.first ?? "")", sourceLocation: sourceLocation)
      #expect(terminal.screen.unknown.isEmpty, sourceLocation: sourceLocation)
    }
  }

  /// Runs a command that prints, and looks at both of its streams.
  private func expectHarmless(
    printing arguments: [String], environment: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (output, errors) = (OutputFile(), OutputFile())
    let program = try Program(
      arguments, on: nil, environment: environment, input: .closed,
      output: .file(output.descriptor), errors: .file(errors.descriptor))
    _ = program.status(.seconds(20))
    for bytes in [output.bytes, errors.bytes] {
      let check = WireCheck(bytes)
      #expect(check.strange.isEmpty, "\(check.strange.first ?? "")", sourceLocation: sourceLocation)
      #expect(!bytes.contains(0x1B), sourceLocation: sourceLocation)
    }
  }

  // MARK: Lessons

  private func lesson(title: [UInt8], body: [UInt8], choice: [UInt8]) -> [UInt8] {
    let front = bytes("---\nformat: 1\nid: a\ntitle: ", title, "\nlang: en\nkind: core\n")
    let page = bytes(
      "minutes: 1\nobjectives: [Do]\n---\n\n## T ", title,
      "\n\n::: scene\npanel: curve\nlr: 0.1\n:::\n\n")
    let question = bytes(
      "\n\n::: predict\nid: q\nobserve: step 1\nproof: step == 1\nWhat?\n\n- [x] ", choice,
      "\n- [ ] b\n\n::: explain\nSo.\n:::\n:::\n")
    return front + page + body + question
  }

  @Test(arguments: 0..<6) func `a lesson's title, text and answers`(index: Int) throws {
    let evil = index < 3 ? Array(Self.evil.utf8) : Self.raw
    let plain = Array("plain".utf8)
    let place = index % 3
    let folder = try Program.folder([:])
    try write(
      lesson(
        title: place == 0 ? evil : plain, body: place == 1 ? evil : plain,
        choice: place == 2 ? evil : plain),
      to: "\(folder)/en/01-a.md")
    try expectHarmless(
      ["learn", "--lessons", folder, "--no-state"], keys: ["\r", "1\r", "\u{1B}[6~", "\u{1B}"],
      languages: ["C.UTF-8", "C"])
    for command in ["lint", "prove"] { try expectHarmless(printing: [command, folder]) }
    try expectHarmless(printing: ["handout", "a", "--lessons", folder])
  }

  @Test func `the name of a lesson's file and of its folder`() throws {
    let folder = try Program.folder([:])
    let name = Self.evil.filter { $0 != "/" }
    try write(lesson(title: [65], body: [66], choice: [67]), to: "\(folder)/en/01-\(name).md")
    try write(lesson(title: [65], body: [66], choice: [67]), to: "\(folder)/en/02-b.md")
    try expectHarmless(["learn", "--lessons", folder, "--no-state"], keys: ["\u{1B}[B"])
    try expectHarmless(printing: ["lint", folder])
    try expectHarmless(printing: ["lint", "\(folder)/en/01-\(name).md"])
    try expectHarmless(printing: ["progress", "--lessons", "\(folder)/\(name)"])
  }

  // MARK: Data

  @Test(arguments: 0..<3) func `a header, a label and a cell of a CSV file`(place: Int) throws {
    let folder = try Program.folder([:])
    for (number, evil) in [Array(Self.evil.utf8), Self.raw].enumerated() {
      // A quoted field may hold anything.
      let quoted = [0x22] + evil.filter { $0 != 0x22 } + [0x22]
      let header = place == 0 ? quoted : [0x61]
      let label = place == 1 ? quoted : [0x78]
      let cell = place == 2 ? quoted : [0x33]
      let file =
        header + Array(",b,class\n1,2,".utf8) + label + Array("\n".utf8) + cell
        + Array(",4,y\n5,6,y\n".utf8)
      try write(file, to: "\(folder)/\(number).csv")
      try expectHarmless(printing: [
        "run", "mlp", "--load", "\(folder)/\(number).csv", "--steps", "1",
      ])
      try expectHarmless(
        ["mlp", "--no-state"], keys: [":load \(folder)/\(number).csv\r", " ", "e", "?"])
    }
  }

  @Test func `the name of a file to read or to write`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/" + Self.evil.filter { $0 != "/" }
    for ending in [".csv", ".run", ".keys"] { try write(Self.raw, to: name + ending) }
    try expectHarmless(printing: ["run", "mlp", "--load", name + ".csv"])
    try expectHarmless(printing: ["run", "digits", "--images", name + ".csv"])
    try expectHarmless(printing: ["open", name + ".run"])
    try expectHarmless(printing: ["replay", name + ".keys", "--frame"])
    try expectHarmless(printing: ["export", "torch", name + ".py"])
    try expectHarmless(printing: ["curve", "--record", name + "/no/such.keys"])
  }

  // MARK: What was saved

  @Test func `a saved run, a word and a recording`() throws {
    let folder = try Program.folder([:])
    let word = "gd1:curve:f=\(Self.evil):94ab3b7f"
    let encoded =
      "gd1:curve:f=\(Self.evil.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()):94ab3b7f"
    try write(
      bytes("descent run 1\npanel curve\nset f ", Self.raw, "\nstep 3\nsum 0\n"),
      to: "\(folder)/a.run")
    try write(
      bytes(
        "descent keys 1\nlessons\nsize 80x24\nlook en braille full dark still\n0.000 ", Self.raw,
        "\n"), to: "\(folder)/a.keys")
    for argument in [word, encoded, "\(folder)/a.run"] {
      try expectHarmless(printing: ["open", argument])
      try expectHarmless(["open", argument])
    }
    try expectHarmless(
      ["curve", "--no-state"], keys: [":open \(folder)/a.run\r", ":open \(encoded)\r"])
    try expectHarmless(printing: ["replay", "\(folder)/a.keys", "--frame"])
    try expectHarmless(printing: ["cast", "\(folder)/a.keys"])
  }

  @Test func `the file of progress`() throws {
    let said = Self.evil.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
    for attempts in ["\"first-landing\"", "\"\(said)\""] {
      let home = try Program.folder([
        "descent/progress.json": """
        {"format":1,"lessons":{"overshoot":{"attempts":{\(attempts):{"first":{"isRight":false,\
        "said":"\(said)","when":1},"reviews":0,"tries":1,"when":1}},"visited":[0]},"\(said)":\
        {"attempts":{},"stop":{"page":0,"when":9},"visited":[0]}}}
        """
      ])
      let state = ["XDG_STATE_HOME": home]
      try expectHarmless(printing: ["progress"], environment: state)
      let lessons = ["--lessons", try Program.lessons()]
      try expectHarmless(printing: ["review", "--print"] + lessons, environment: state)
      try expectHarmless(["learn"] + lessons, keys: ["\r", "\u{1B}[6~"], environment: state)
      try expectHarmless(["review"] + lessons, keys: ["1\r"], environment: state)
    }
    let home = try Program.folder([:])
    try write(Self.raw, to: "\(home)/descent/progress.json")
    try expectHarmless(
      ["learn", "--lessons", try Program.lessons()], environment: ["XDG_STATE_HOME": home])
  }

  // MARK: The shell

  @Test func `arguments`() throws {
    for arguments in [
      ["curve", "--set", "f=\(Self.evil)"], ["curve", "--set", "\(Self.evil)=1"],
      ["curve", "--lang", Self.evil], ["curve", "--term", Self.evil], ["learn", Self.evil],
      ["learn", "--lessons", Self.evil], ["frame", "--keys", Self.evil], [Self.evil],
      ["frame", "--size", Self.evil], ["export", Self.evil, "a"], ["new-lesson", Self.evil],
      ["--\(Self.evil)"],
    ] {
      try expectHarmless(printing: arguments)
      try expectHarmless(arguments)
    }
  }

  @Test(arguments: ["LANG", "LC_ALL", "TERM", "USER", "HOME", "XDG_STATE_HOME", "COLORFGBG"])
  func `the environment`(name: String) throws {
    let folder = try Program.folder([:])
    let home = ["HOME": folder]
    for value in [Self.evil, "\(folder)/\(Self.evil.filter { $0 != "/" })"] {
      let lessons = ["--lessons", try Program.lessons()]
      try expectHarmless(
        ["learn"] + lessons, keys: ["\r", "\u{1B}[6~"],
        environment: home.merging([name: value]) { $1 })
      try expectHarmless(
        printing: ["progress"] + lessons, environment: home.merging([name: value]) { $1 })
    }
  }

  @Test func `what is typed and pasted`() throws {
    let paste = "\u{1B}[200~\(Self.evil)\u{1B}[201~"
    for screen in ["curve", "surface", "mlp", "code"] {
      try expectHarmless([screen, "--no-state"], keys: [":f \(paste)\r", "=\(paste)\r", "\u{1B}"])
    }
    try expectHarmless(["learn", "overshoot", "--page", "2", "--no-state"], keys: [paste, "\r"])
    try expectHarmless(["present", "overshoot"], keys: [paste, "\u{1B}[6~"])
  }
}
