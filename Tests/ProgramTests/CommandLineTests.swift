import CTerm
import Glibc
import Plotting
import Testing

/// What holds for every command: its help, its mistakes, its streams.
@Suite struct CommandLineTests {
  /// The name of each command that help lists, and the one without a name.
  static let commands: [[String]] = {
    let help = (try? Program.run(["--help"]).output) ?? ""
    let lines = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
    let names = lines.filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLetter == true }
      .map { [String($0.dropFirst(2).prefix { $0 != " " })] }
    return [[]] + names.filter { $0 != ["See"] }
  }()
  /// Those that open a screen, with what they need for it.
  static let screens: [[String]] =
    [
      "curve", "surface", "perceptron", "mlp", "xray", "digits", "code", "learn",
    ].map { [$0] } + [["present", "overshoot"], ["open", "gd1:curve:_1.0:7a30581d"]]

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
  }

  @Test func `help lists the commands`() {
    #expect(Self.commands.count >= 22 && Self.commands.contains(["new-lesson"]))
  }

  @Test(arguments: commands) func `help is plain text of 80 columns on standard output`(
    command: [String]
  ) throws {
    let run = try Program.run(command + ["--help"])
    #expect(run.status == .exited(0) && run.errors.isEmpty)
    #expect(run.output.contains("USAGE: descent") && isHarmless(run.output))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    if command.isEmpty { #expect(try Program.run(["-h"]).output == run.output) }
  }

  @Test(arguments: commands) func `help that cannot be written is status 74`(command: [String])
    throws
  {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let errors = OutputFile()
    let program = try Program(
      command + ["--help"], on: nil, output: .file(full), errors: .file(errors.descriptor))
    #expect(program.status() == .exited(74))
    #expect(errors.text == "descent: cannot write the output: No space left on device\n")
  }

  @Test(arguments: commands) func `a flag that does not exist is one line and status 64`(
    command: [String]
  ) throws {
    let run = try Program.run(command + ["--no\u{1B}[2J\u{7}\u{202E}flag"])
    #expect(run.status == .exited(64) && run.output.isEmpty)
    #expect(run.errors.hasSuffix("see descent --help\n") && isHarmless(run.errors))
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func `missing values, strange values and operands too many are one line and status 64`()
    throws
  {
    let mistakes = [
      ["curve", "--lang"], ["curve", "--lang", "fr"], ["curve", "operand"], ["frame", "--size"],
      ["frame", "--size", "0x0"], ["run", "curve", "--steps", "-1"], ["learn", "a", "b"],
      ["curve", "--set", "lr=1e400"], ["curve", "--set", "lr"], ["nothing\u{1B}"], ["--", "x"],
      ["curve", "--", "--help"], ["run", "--", "--steps"],
    ]
    for arguments in mistakes {
      let run = try Program.run(arguments)
      #expect(run.status == .exited(64), "\(arguments)")
      #expect(run.output.isEmpty && isHarmless(run.errors), "\(arguments)")
      #expect(run.errors.filter { $0 == "\n" }.count == 1, "\(arguments): \(run.errors)")
    }
  }

  @Test func `a rate on the command line is read as it is on the screen`() throws {
    for (typed, shown) in [("5e-1", "0.5"), ("０.３", "0.3"), ("−0.1", "−0.1")] {
      let run = try Program.run(["frame", "curve", "--set", "lr=\(typed)"])
      let line = try Program.run(["frame", "curve", "--keys", ": 'type:lr \(typed)' Enter"])
      #expect(run.output.contains("lr \(shown)") && line.output.contains("lr \(shown)"), "\(typed)")
    }
    let refusal = "lr: 'x' is not a number; write it like 0.1, -3 or 1e-3"
    #expect(try Program.run(["frame", "curve", "--set", "lr=x"]).errors.contains(refusal))
    let line = try Program.run(["frame", "curve", "--keys", ": 'type:lr x' Enter"])
    #expect(line.output.contains(refusal))
  }

  @Test(arguments: screens) func `a screen without a terminal is one line and status 69`(
    command: [String]
  ) throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let file = OutputFile()
    defer { close(file.descriptor) }
    let cases: [(Program.Stream, Program.Stream)] = [
      (.closed, .terminal), (.terminal, .closed), (.closed, .closed), (.terminal, .file(full)),
      (.terminal, .file(file.descriptor)), (.file(file.descriptor), .terminal),
    ]
    // One screen meets all of them, the others two.
    for (input, output) in command == ["curve"] ? cases : [cases[0], cases[4]] {
      let terminal = try PseudoTerminal()
      let settings = terminal.settings
      let errors = OutputFile()
      let program = try Program(
        command + ["--no-state"].filter { _ in command[0] != "present" }, on: terminal,
        input: input, output: output, errors: .file(errors.descriptor))
      #expect(program.status(reading: terminal) == .exited(69))
      let text = errors.text
      #expect(text.filter { $0 == "\n" }.count == 1 && isHarmless(text), "\(text)")
      #expect(terminal.bytes.isEmpty && terminal.settings == settings)
    }
    var status = stat()
    #expect(fstat(file.descriptor, &status) == 0 && status.st_size == 0)
  }

  @Test func `no file lands on a stream that was closed`() throws {
    let folder = try Program.folder([:])
    let program = try Program(
      ["export", "torch", "\(folder)/a.py"], on: nil, input: .closed, output: .closed,
      errors: .closed)
    #expect(program.status() == .exited(0))
    // What would have gone to descriptor 1 or 2 did not go into the file.
    let whole = try Program.folder([:])
    #expect(try Program.run(["export", "torch", "\(whole)/a.py"]).status == .exited(0))
    #expect(size("\(folder)/a.py") == size("\(whole)/a.py"))
    let refused = try Program(
      ["export", "torch", "\(folder)/a.py"], on: nil, input: .closed, output: .closed,
      errors: .closed)
    #expect(refused.status() == .exited(73))
    #expect(size("\(folder)/a.py") == size("\(whole)/a.py"))
  }

  private func size(_ name: String) -> Int? {
    var status = stat()
    return stat(name, &status) == 0 ? Int(status.st_size) : nil
  }
}
