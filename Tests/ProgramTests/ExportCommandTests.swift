import Glibc
import Plotting
import Testing

/// What `export` writes, from the shell and from the screen.
@Suite(.serialized) struct ExportCommandTests {
  /// The content of a file; `nil` where there is none.
  private func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private func run(
    _ arguments: String...
  ) throws -> (status: Program.Status, output: String, errors: String) {
    try Program.run(["export"] + arguments)
  }

  @Test func `a script begins after some steps`() throws {
    let folder = try Program.folder([:])
    let run = try run(
      "torch", "\(folder)/a.py", "--steps", "3", "--set", "lr=0.25", "--compare", "1")
    #expect(run.status == .exited(0) && run.output.isEmpty && run.errors.isEmpty)
    let script = try #require(text("\(folder)/a.py"))
    #expect(script.hasPrefix("\"\"\"Gradient descent on y = 2x² − 3x + 1, from step 3 on.\n"))
    #expect(script.contains("\nx = torch.tensor([0.75], requires_grad=True)\n"))
    #expect(script.contains("\nrecorded = [[0.75]]\n"))
  }

  @Test(arguments: ["curve", "surface", "perceptron", "mlp"])
  func `the steps are what run prints`(panel: String) throws {
    let folder = try Program.folder([:])
    let run = try run("steps", "\(folder)/a.csv", panel, "--steps", "12", "--seed", "3")
    #expect(run.status == .exited(0))
    let printed = try Program.run([
      "run", panel, "--steps", "12", "--seed", "3", "--format", "csv",
    ])
    #expect(text("\(folder)/a.csv") == printed.output)
  }

  @Test func `the screen is what frame prints, or a picture of it`() throws {
    let folder = try Program.folder([:])
    _ = try run("screen", "\(folder)/a.txt", "mlp", "--steps", "3", "--size", "100x30")
    let printed = try Program.run(["frame", "mlp", "--size", "100x30", "--keys", "Space *3"])
    #expect(text("\(folder)/a.txt") == printed.output)
    for theme in ["dark", "light"] {
      let run = try run("screen", "\(folder)/\(theme).svg", "--theme", theme, "--lang", "zh")
      #expect(run.status == .exited(0))
    }
    let (dark, light) = (text("\(folder)/dark.svg") ?? "", text("\(folder)/light.svg") ?? "")
    #expect(
      dark.contains("抛物线")
        && dark.contains("<rect width=\"100%\" height=\"100%\" fill=\"#121212\"/>"))
    #expect(light.contains("fill=\"#ffffff\"/>") && light.hasSuffix("</svg>\n"))
    // xterm's 33 and 26, the curve on dark and on light.
    #expect(dark.contains("fill=\"#5f87ff\"") && light.contains("fill=\"#005fff\""))
  }

  @Test func `weights are an archive`() throws {
    let folder = try Program.folder([:])
    #expect(try run("weights", "\(folder)/a.npz", "mlp").status == .exited(0))
    #expect(text("\(folder)/a.npz")?.hasPrefix("PK\u{3}\u{4}") == true)
    #expect(try run("weights", "\(folder)/a.safetensors", "mlp").status == .exited(0))
  }

  @Test func `a file that is there is replaced only by force`() throws {
    let folder = try Program.folder(["mine/a.py": "mine"])
    let name = "\(folder)/mine/a.py"
    let refused = try run("torch", name)
    #expect(refused.status == .exited(73) && refused.output.isEmpty)
    #expect(
      refused.errors
        == "descent: \(name) is there already and is left as it is; --force replaces it\n")
    #expect(text(name) == "mine")
    #expect(try run("torch", name, "--force").status == .exited(0))
    #expect(text(name)?.hasPrefix("\"\"\"Gradient") == true)
  }

  @Test(arguments: [
    (["torch", "/nonexistent/a.py"], 73, "/nonexistent/a.py is not written: No such file"),
    (["torch", "/dev/null/a.py"], 73, "there is a file where a folder should be"),
    (["torch", "a.txt"], 64, "the name of torch ends in .py, not 'a.txt'"),
    (["torch", "/tmp/a\u{1B}.py"], 64, "'/tmp/a?.py' has a control character in it"),
    (["torch"], 64, "file"), (["nothing", "a.py"], 64, "nothing"),
    (["torch", "/tmp/a.py", "--compare", "5000"], 64, "--compare 5000"),
    (["torch", "/tmp/a.py", "mlp", "--set", "n=500000"], 64, "too long to read"),
  ])
  func `what cannot be written is one line and a status`(
    arguments: [String], status: Int32, reason: String
  ) throws {
    let run = try Program.run(["export"] + arguments)
    #expect(run.status == .exited(status))
    #expect(
      run.errors.contains(reason) && run.errors.filter(\.isNewline).count == 1, "\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.contains("\u{1B}"))
  }

  // MARK: From the screen

  private func sentence(_ terminal: PseudoTerminal, _ text: String) -> Bool {
    terminal.wait { $0.screen.text.contains(text) }
  }

  @Test func `a file is written from the command line of the screen`() throws {
    let folder = try Program.folder([:])
    let terminal = try PseudoTerminal(size: Size(width: 120, height: 24))
    let settings = terminal.settings
    let program = try Program([], on: terminal, environment: ["HOME": folder])
    terminal.waitForFrame()
    terminal.type(" :export torch ~/a.py\r")
    #expect(sentence(terminal, "~/a.py is written, 3 kB"))
    #expect(text("\(folder)/a.py")?.contains("torch.tensor([0.30000000000000004]") == true)
    terminal.type(" :export torch ~/a.py\r")
    #expect(
      sentence(terminal, "~/a.py is there already: export! in the place of export replaces it"))
    #expect(text("\(folder)/a.py")?.contains("torch.tensor([0.30000000000000004]") == true)
    terminal.type(":export! torch ~/a.py\r")
    #expect(sentence(terminal, "~/a.py is written"))
    #expect(text("\(folder)/a.py")?.contains("torch.tensor([0.48000000000000004]") == true)
    terminal.type(":export screen ~/a.svg\r")
    #expect(sentence(terminal, "~/a.svg is written"))
    terminal.type(":export steps /nonexistent/a.csv\r")
    #expect(sentence(terminal, "/nonexistent/a.csv is not written: No such file or directory"))
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    terminal.waitForSilence(.milliseconds(20))
    #expect(terminal.settings == settings && terminal.screen.isAtPeace)
    let picture = try #require(text("\(folder)/a.svg"))
    #expect(picture.contains("1 Parabola") && !picture.contains("export screen"))
  }

  @Test func `a script of keys writes nothing`() throws {
    let folder = try Program.folder([:])
    let keys = ": type:export Space type:torch Space type:\(folder)/a.py Enter"
    let frame = try Program.run(["frame", "--keys", keys])
    #expect(frame.status == .exited(0))
    #expect(text("\(folder)/a.py") == nil)
  }
}
