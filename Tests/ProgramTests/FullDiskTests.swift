import Glibc
import Plotting
import Testing

/// Files that may grow no further: the nearest that anybody can bring about to a full disk.
@Suite(.serialized) struct FullDiskTests {
  private func text(_ name: String) -> String? {
    guard let file = fopen(name, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast((1 << 16) - fread(&bytes, 1, 1 << 16, file))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  @Test(arguments: [["demo", "--cast", "film.cast"], ["new-lesson", "mine"]])
  func `films and skeletons that do not fit are status 74, too`(arguments: [String]) throws {
    let folder = try Program.folder([:])
    let words = arguments.map { $0.hasSuffix(".cast") ? "\(folder)/\($0)" : $0 }
    let place = arguments[0] == "new-lesson" ? ["--lessons", folder] : []
    let run = try Program.run(words + place, fileLimit: 1, limit: .seconds(60))
    #expect(run.status == .exited(74) && run.errors.filter(\.isNewline).count == 1)
    #expect(names(in: folder).allSatisfy { !$0.hasSuffix(".cast") && !$0.hasSuffix(".md") })
  }

  @Test func `an export that does not fit leaves no file and no part of one`() throws {
    let folder = try Program.folder(["mine/a.py": "mine"])
    for arguments in [["\(folder)/mine/b.py"], ["\(folder)/mine/a.py", "--force"]] {
      let run = try Program.run(["export", "torch"] + arguments, fileLimit: 1)
      #expect(run.status == .exited(74))
      #expect(run.errors == "descent: \(arguments[0]) is not written: File too large\n")
      #expect(names(in: "\(folder)/mine") == ["a.py"])
      #expect(text("\(folder)/mine/a.py") == "mine")
    }
  }

  @Test func `output that does not fit is told by status 74`() throws {
    let run = try Program.run(["run", "curve", "--steps", "500"], fileLimit: 1)
    #expect(run.status == .exited(74))
    #expect(run.errors == "descent: cannot write the output: File too large\n")
  }

  @Test func `progress that does not fit is said at once and at the end, and the old one stays`()
    throws
  {
    // So much is known already that one page more passes the limit, which a screen does not.
    let said = String(repeating: "x", count: 200)
    let attempts = (0..<150).map {
      "\"q\($0)\":{\"first\":{\"isRight\":true,\"said\":\"\(said)\",\"when\":1},\"reviews\":0,"
        + "\"tries\":1,\"when\":1}"
    }
    let old =
      "{\"format\":1,\"lessons\":{\"gone\":{\"attempts\":{\(attempts.joined(separator: ","))},"
      + "\"visited\":[0]}}}"
    let home = try Program.folder(["descent/progress.json": old])
    let terminal = try PseudoTerminal()
    let program = try Program(
      ["learn", "overshoot", "--lessons", try Program.lessons()], on: terminal,
      environment: ["XDG_STATE_HOME": home], fileLimit: 64)
    terminal.wait(.seconds(20)) { $0.screen.text.contains("page 1/7") }
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("your progress is not saved") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(74))
    #expect(terminal.screen.text.contains("descent: your progress is not saved: File too large"))
    #expect(terminal.screen.isAtPeace)
    #expect(text("\(home)/descent/progress.json") == old)
    #expect(names(in: "\(home)/descent") == ["progress.json", "progress.lock"])
  }

  @Test func `a recording that does not fit ends early, can be played, and is told`() throws {
    let folder = try Program.folder([:])
    let name = "\(folder)/long.keys"
    let terminal = try PseudoTerminal(size: Size(width: 60, height: 18))
    let program = try Program(
      ["curve", "--no-state", "--reduced-motion", "--record", name], on: terminal, fileLimit: 16)
    terminal.waitForFrame()
    terminal.type([UInt8](repeating: 0x20, count: 1000))
    #expect(terminal.wait(.seconds(20)) { $0.screen.text.contains("k 1000") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(74))
    #expect(terminal.screen.text.contains("the recording ends early: File too large"))
    let frame = try Program.run(["replay", name, "--frame"])
    #expect(frame.status == .exited(0))
  }
}
