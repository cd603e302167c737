import Testing

@testable import Tutor

/// The mistake in a line, `nil` when it is understood.
private func mistake(_ line: String) -> UserError? {
  do throws(UserError) {
    _ = try Command(parsing: line, on: .curve)
    return nil
  } catch {
    return error
  }
}

@Suite struct CommandTests {
  @Test(arguments: [
    ("step", Command.step(1)), ("step 10", .step(10)), ("step 0", .step(0)), ("back", .back(1)),
    ("back 3", .back(3)), ("go 42", .goTo(42)), ("goto 42", .goTo(42)), ("speed 30", .speed(30)),
    ("speed max", .speed(.max)), ("view lens", .set(name: "view", value: "lens")),
    ("screen curve", .open(.curve)),
    ("lang zh", .language(.zh)),
    ("theme light", .theme(.light)), ("glyphs ascii", .markers("ascii")),
    ("ghosts", .action(.forgetGhosts)), ("big", .action(.projector)), ("reset", .action(.restart)),
    ("restart", .action(.restart)), ("q", .action(.quit)), ("quit", .action(.quit)),
    ("exit", .action(.quit)), ("play", .action(.play)), ("fork", .action(.fork)),
    ("undo", .action(.undo)), ("redo", .action(.redo)), ("predict", .action(.predict)),
    ("help", .action(.help)), ("lr 0.5", .set(name: "lr", value: "0.5")),
    ("x0 -3", .set(name: "x0", value: "-3")),
    ("f x^4 - 4x^2 + 5", .set(name: "f", value: "x^4 - 4x^2 + 5")),
    ("f y = x^2", .set(name: "f", value: "y = x^2")),
  ])
  func `this line is understood`(line: String, command: Command) throws {
    #expect(try Command(parsing: line, on: .curve) == command)
  }

  @Test(arguments: ["lr=0.5", "lr = 0.5", "lr  0.5", "  lr 0.5  ", "lr= 0.5", "lr\t0.5"])
  func `blanks and an equals sign between name and value do not count`(line: String) throws {
    #expect(try Command(parsing: line, on: .curve) == .set(name: "lr", value: "0.5"))
  }

  @Test(arguments: ["view  lens", "view lens ", " view=lens"])
  func `nor do they for words`(line: String) throws {
    #expect(try Command(parsing: line, on: .curve) == .set(name: "view", value: "lens"))
  }

  @Test func `every word of the list begins a command`() {
    for word in Command.words {
      let message = mistake(word)?.message.en ?? ""
      #expect(!message.hasPrefix("there is no command"), "\(word): \(message)")
    }
  }

  @Test func `every setting shows an example that works`() throws {
    for control in CurveControl.all {
      guard
        case .set(let name, let value) = try Command(parsing: control.asSummary.line, on: .curve)
      else {
        Issue.record("\(control.name) sets nothing")
        continue
      }
      var settings = CurveSettings()
      try CurveControl.set(name, to: value, in: &settings)
      #expect(name == control.name)
    }
  }

  @Test(arguments: [
    ("stp 3", "there is no command 'stp'; did you mean 'step'?"),
    ("xyzzy", "there is no command 'xyzzy'; ? lists them"),
    ("", "type a command, as in 'lr 0.5'"), ("   ", "type a command, as in 'lr 0.5'"),
    ("lr", "lr needs a value, as in ':lr 0.5'"),
    ("f", "f needs a value, as in ':f x^4 - 4x^2 + 5'"),
    ("step -1", "step: '-1' is not a whole number of at least 0"),
    ("speed 0", "speed: '0' is not a whole number of at least 1"),
    ("go", "go: '' is not a whole number of at least 0"),
    ("lang fr", "lang: 'fr' is not one of en, zh"),
    ("lang e", "lang: 'e' is not one of en, zh; did you mean 'en'?"),
    (
      "theme drak",
      "theme: 'drak' is not one of auto, dark, light, high-contrast, mono; did you mean 'dark'?"
    ),
  ])
  func `this line is refused`(line: String, message: String) {
    #expect(mistake(line)?.message.en == message)
  }

  @Test(arguments: [
    "stp", "xyzzy", "", "lr", "step x", "speed 0", "go", "screen x", "lang e", "theme x",
  ])
  func `the refusal is there in Chinese too`(line: String) throws {
    let message = try #require(mistake(line)).message
    #expect(message.zh != message.en)
    #expect(message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test(arguments: ["step 999999999999", "go 10000001", "back 10000001"])
  func `more steps than can be made are refused`(line: String) {
    #expect(throws: UserError.self) { try Command(parsing: line, on: .curve) }
  }
}
