import Glibc
import Plotting
import Testing

/// The commands in the documents do what a reader expects: they run.
///
/// Each page has a folder of its own, in which its commands run one after the other, as a reader
/// types them who goes from top to bottom. A screen that opens is left by `q`.
@Suite struct DocumentCommandTests {
  @Test(arguments: Document.names)
  func `every command of a page runs`(name: String) throws {
    let commands = try Self.commands(in: Document(name)).filter { Self.elsewhere($0) == nil }
    guard !commands.isEmpty else { return }
    let folder = try Self.makeFolder()
    for command in commands {
      try run(command, in: folder, page: name)
    }
  }

  @Test(arguments: Document.names)
  func `what is run elsewhere is there`(name: String) throws {
    for command in try Self.commands(in: Document(name)) {
      guard let place = Self.elsewhere(command), !place.file.isEmpty else { continue }
      let text = try Document.text(of: place.file)
      #expect(text.contains(place.holds), "\(name): \(command)")
    }
  }

  private func run(_ command: String, in folder: String, page: String) throws {
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["-c", "cd '\(folder)' && \(command)"], by: "/bin/sh", on: terminal,
      environment: [
        "HOME": folder, "XDG_RUNTIME_DIR": folder, "PATH": "\(folder)/bin:/usr/bin:/bin",
      ])
    var status = Program.Status.none
    let end = Deadline(.seconds(60))
    while status == .none, !end.isOver {
      status = program.status(.milliseconds(50), reading: terminal)
      guard status == .none, terminal.screen.modes.contains(1049) else { continue }
      terminal.waitForSilence(.milliseconds(60))
      terminal.type("q")
    }
    #expect(status == .exited(0), "\(page): \(command)\n\(terminal.text.suffix(400))")
    if status == .none { program.signal(SIGKILL) }
    #expect(terminal.screen.isAtPeace)
  }

  // MARK: What stands in a page

  /// The lines of blocks for a shell, joined where they go on, without what is said of them.
  private static func commands(in document: Document) -> [String] {
    document.blocks.filter { $0.kind == "sh" }.flatMap { block in
      var commands: [String] = []
      var open = ""
      for line in block.lines {
        open += line.hasSuffix("\\") ? String(line.dropLast()) : String(line)
        guard !line.hasSuffix("\\") else { continue }
        commands.append(withoutRemark(open))
        open = ""
      }
      return commands.filter { !$0.isEmpty }
    }
  }

  private static func withoutRemark(_ line: String) -> String {
    let parts = line.split(separator: " #", maxSplits: 1, omittingEmptySubsequences: false)
    let command = line.hasPrefix("#") ? "" : String(parts[0])
    let words = command.split(separator: " ").map { $0 == "DIR" || $0 == "目录" ? "lessons" : $0 }
    return words.joined(separator: " ")
  }

  /// A command that is not run here: how it begins, and a file that holds what it asks for.
  private struct Elsewhere {
    let beginning: String
    var file = ""
    var holds = ""
  }

  private static let elsewhere = [
    // PyTorch is not here; `ExportCommandTests` runs the script with a stand-in.
    Elsewhere(beginning: "python3 net.py", file: "docs/commands.md", holds: "export torch net.py"),
    // Half a minute each; `./test` itself does it.
    Elsewhere(beginning: "./run prove lessons", file: "test", holds: "prove lessons"),
    Elsewhere(beginning: "./test speed", file: "test", holds: "speed)"),
    Elsewhere(beginning: "./test fuzz", file: "test", holds: "fuzz)"),
    Elsewhere(beginning: "./test endure", file: "test", holds: "endure)"),
    Elsewhere(beginning: "./test sanitize", file: "test", holds: "sanitize)"),
    Elsewhere(beginning: "./test", file: ".ci/run", holds: "./test"),
    Elsewhere(beginning: "make install", file: "Makefile", holds: "install:"),
    Elsewhere(beginning: "make uninstall", file: "Makefile", holds: "uninstall:"),
    Elsewhere(beginning: "Scripts/documentation", file: "Scripts/documentation", holds: "docc"),
    Elsewhere(
      beginning: "swift run -c release --package-path Benchmarks", file: "Benchmarks/Package.swift",
      holds: "descent-bench"),
    Elsewhere(
      beginning: "python3 Scripts/compare.py", file: "Scripts/compare.py", holds: "def main"),
    Elsewhere(
      beginning: "descent manual", file: "Tests/ProgramTests/ManualTests.swift", holds: "manual"),
    // What changes a system is tried by hand; docs/install.md says where.
    Elsewhere(beginning: "sudo "), Elsewhere(beginning: "apt "), Elsewhere(beginning: "git "),
    Elsewhere(beginning: "tar "), Elsewhere(beginning: "man "), Elsewhere(beginning: "Scripts/"),
  ]

  private static func elsewhere(_ command: String) -> Elsewhere? {
    elsewhere.first { command.hasPrefix($0.beginning) }
  }

  // MARK: The folder

  /// A folder with what the pages speak of: the program, the lessons, files of data.
  private static func makeFolder() throws -> String {
    let pixels = (0..<64).map { String($0 % 17) }.joined(separator: ",")
    let digits = (0..<30).map { "\(pixels),\($0 % 10)" }.joined(separator: "\n")
    let flowers = (0..<20).map { "\($0 % 5),\($0 % 7).5,\($0 < 10 ? "iris" : "rose")" }
    let folder = try Program.folder([
      "optdigits.csv": digits + "\n", "mine.csv": digits + "\n",
      "flowers.csv": "petal,sepal,species\n" + flowers.joined(separator: "\n") + "\n",
      "points.csv": "x,y,class\n0,0,0\n1,1,1\n0,1,0\n1,0,1\n",
    ])
    mkdir("\(folder)/bin", 0o700)
    for link in ["run", "bin/descent"] { symlink(Program.path, "\(folder)/\(link)") }
    // A copy: `new-lesson` writes there.
    let copy = try Program(
      ["-c", "cp -r '\(Document.root)/lessons' '\(folder)'"], by: "/bin/sh", on: nil)
    #expect(copy.status(.seconds(20)) == .exited(0))
    try write(images, to: "\(folder)/train-images.gz")
    try write(labels, to: "\(folder)/train-labels.gz")
    return folder
  }

  /// Thirty pictures in the format of MNIST; a name that ends in gz may hold a plain file.
  private static let images: [UInt8] =
    [0, 0, 8, 3, 0, 0, 0, 30, 0, 0, 0, 28, 0, 0, 0, 28]
    + (0..<30 * 784).map { UInt8(truncatingIfNeeded: $0 &* 37) }

  private static let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 30] + (0..<30).map { UInt8($0 % 10) }

  private static func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(name, "w") else { throw HarnessError.notStarted }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
