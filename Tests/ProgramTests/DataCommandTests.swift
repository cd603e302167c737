import Glibc
import Plotting
import Testing

/// Files of data, from the shell and from the screen.
@Suite(.serialized) struct DataCommandTests {
  /// What `descent run mlp --load` says of a text, without the name of the file.
  private func load(
    _ text: String, _ more: String...
  ) throws -> (status: Program.Status, output: String, errors: String) {
    let folder = try Program.folder(["d/a.csv": text]) + "/d"
    let run = try Program.run(
      ["run", "mlp", "--steps", "2", "--format", "csv", "--load", "\(folder)/a.csv"] + more)
    return (run.status, run.output, run.errors.replacing("\(folder)/", with: ""))
  }

  // I14 of the catalogue of bad files: what cannot be used ends with 65 and one line.
  @Test(arguments: [
    ("a,b\n1,2\n3\n", "a.csv: line 3: 1 field(s), but the first line has 2"),
    ("a,b\n", "a.csv: the file holds no row of data"),
    ("a,b\ninf,1\n3,4\n", "a.csv: line 2, column 1 (a): 'inf' is no finite number"),
    ("a,b\n1e400,1\n3,4\n", "a.csv: line 2, column 1 (a): '1e400' is no finite number"),
    ("a,b\n1,\"2\n", "a.csv: line 2: the quote opened here is never closed"),
    ("a\n1\n2\n", "a.csv: no column 'another one beside the target'; known: a"),
  ])
  func `a file that cannot be used`(text: String, message: String) throws {
    let run = try load(text)
    #expect(run.status == .exited(65) && run.output.isEmpty)
    #expect(run.errors == "descent: \(message)\n")
  }

  @Test func `missing values are refused with their place, or dropped with their number`() throws {
    let text = "a,b,c\n1,2,x\n3,,y\n5,6,y\n7,?,x\n"
    let refused = try load(text)
    #expect(refused.status == .exited(65))
    #expect(
      refused.errors == "descent: a.csv: line 3, column 2 (b): the value is missing, "
        + "2 in the file; fill it in or drop such rows\n")
    let dropped = try load(text, "--missing", "drop")
    #expect(dropped.status == .exited(0) && dropped.output.split(separator: "\n").count == 4)
    #expect(
      dropped.errors == "descent: 2 rows (2 dropped), 2 inputs, target c: 2 classes (o x, + y)\n")
  }

  @Test(arguments: [
    "a;b;c\n1,5;2;x\n3;4;y\n", "a\tb\tc\n1\t2\tx\n3\t4\ty\n", "1,2,x\n3,4,y\n",
    "a,b,c,\n1,2,x,\n3,4,y,\n", "\u{feff}a,b,c\r\n1,2,x\r\n3,4,y\r\n",
    "\"a \"\"1\"\"\",b,c\n1,2,\"x\ny\"\n3,4,z\n",
  ])
  func `files as programs write them are read`(text: String) throws {
    let run = try load(text)
    #expect(run.status == .exited(0) && run.errors.isEmpty)
  }

  @Test func `ten thousand columns are read`() throws {
    let names = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let row = Array(repeating: "1", count: 9_999).joined(separator: ",")
    let run = try load("\(names)\n\(row),x\n\(row),y\n")
    #expect(run.status == .exited(0))
  }

  @Test func `what is said of a file is checked`() throws {
    let text = "a,b,c\n1,2,x\n3,4,y\n"
    #expect(try load(text, "--target", "a").status == .exited(0))
    let unknown = try load(text, "--target", "d")
    #expect(unknown.status == .exited(65))
    #expect(unknown.errors == "descent: a.csv: no column 'd'; known: a, b, c\n")
    #expect(try load(text, "--delimiter", "x").status == .exited(64))
    #expect(try load(text, "--header", "perhaps").status == .exited(64))
    #expect(try Program.run(["run", "mlp", "--target", "a"]).status == .exited(64))
    #expect(try Program.run(["run", "curve", "--load", "/dev/null"]).status == .exited(65))
  }

  @Test func `what is no file ends with 66 or 65`() throws {
    let folder = try Program.folder(["d/a.csv": "a,b\n1,2\n"]) + "/d"
    let missing = try Program.run(["run", "mlp", "--load", "\(folder)/none.csv"])
    #expect(missing.status == .exited(66))
    #expect(missing.errors.hasSuffix("none.csv cannot be read: No such file or directory\n"))
    for name in [folder, "/dev/zero"] {
      let run = try Program.run(["run", "mlp", "--load", name])
      #expect(run.status == .exited(65) && run.errors.contains("it is not a regular file"))
    }
    mkfifo("\(folder)/pipe.csv", 0o600)
    #expect(try Program.run(["run", "mlp", "--load", "\(folder)/pipe.csv"]).status == .exited(65))
  }

  @Test func `on the screen a file is loaded by a line, and a bad one changes nothing`() throws {
    let folder =
      try Program.folder([
        "d/good.csv": "a,b,c\n1,2,x\n3,4,y\n", "d/bad.csv": "a,b\n1,2\n3\n",
      ]) + "/d"
    let terminal = try PseudoTerminal(size: Size(width: 100, height: 24))
    let program = try Program(["mlp", "--no-state"], on: terminal)
    terminal.waitForFrame()
    terminal.type(":load \(folder)/bad.csv\r")
    #expect(terminal.wait { $0.screen.text.contains("line 3: 1 field(s)") })
    #expect(terminal.screen.text.contains("circle"))
    terminal.type(":load \(folder)/good.csv\r")
    #expect(terminal.wait { $0.screen.text.contains("2 rows, 2 inputs, target c: 2 classes") })
    #expect(terminal.screen.text.contains("good.csv"))
    terminal.type("u")
    #expect(terminal.wait { $0.screen.text.contains("circle") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }

  @Test func `a long reading tells how far it is, and Esc stops it`() throws {
    let rows = String(repeating: "1.25,-0.5,x\n2.5,3.75,y\n", count: 400_000)
    let folder = try Program.folder(["d/long.csv": "a,b,c\n" + rows]) + "/d"
    let terminal = try PseudoTerminal(size: Size(width: 100, height: 24))
    let program = try Program(["mlp", "--no-state"], on: terminal)
    terminal.waitForFrame()
    terminal.type(":load \(folder)/long.csv\r")
    #expect(terminal.wait { $0.screen.text.contains(" %; Esc stops") })
    terminal.type("\u{1B}")
    #expect(terminal.wait { $0.screen.text.contains("the data are as they were") })
    #expect(terminal.screen.text.contains("circle"))
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
  }

  @Test func `points are written by the shell too`() throws {
    let folder = try Program.folder([:])
    let run = try Program.run([
      "export", "points", "\(folder)/a.csv", "mlp", "--set", "points=1 2 +; 3 4.5 o",
    ])
    #expect(run.status == .exited(0) && run.errors.isEmpty)
    let again = try Program.run(["run", "mlp", "--steps", "1", "--load", "\(folder)/a.csv"])
    #expect(again.status == .exited(0))
    let none = try Program.run(["export", "points", "\(folder)/b.csv", "mlp"])
    #expect(none.status == .exited(64) && none.errors.contains("i draws some"))
  }
}
