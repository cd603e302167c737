import Glibc
import Testing
import Tutor

@testable import descent

@Suite struct RunReaderTests {
  /// Why there is no run.
  private func failure(_ text: String) -> (status: Int32, message: String)? {
    do throws(RunReader.Failure) {
      _ = try RunReader.run(of: text)
      return nil
    } catch {
      return (error.status.rawValue, error.message.en)
    }
  }

  @Test func `a word and a file stand for the same run`() throws {
    let run = try App(.curve).savedRun()
    let folder = try Program.folder(["runs/a.run": run.file])
    #expect(try RunReader.run(of: run.code) == run)
    #expect(try RunReader.run(of: "\(folder)/runs/a.run") == run)
  }

  @Test func `a word that was changed is told from a file that is not there`() throws {
    let word = failure("gd1:curve:+3:00000000")
    #expect(word?.status == 65 && word?.message.contains("check sum") == true)
    let missing = failure("/nonexistent/a.run")
    #expect(missing?.status == 66)
    #expect(missing?.message == "/nonexistent/a.run: No such file or directory")
  }

  @Test func `pipes, folders, devices and other bytes are no runs, and nothing blocks`() throws {
    let folder = try Program.folder(["runs/large.run": String(repeating: "x", count: 1 << 20)])
    mkfifo("\(folder)/pipe", 0o600)
    for name in ["\(folder)/pipe", folder, "/dev/zero", "\(folder)/runs/large.run"] {
      #expect(failure(name)?.status == 65, "\(name)")
    }
    let file = try #require(fopen("\(folder)/bytes.run", "w"))
    fwrite([UInt8]([0xff, 0x9b]), 1, 2, file)
    fclose(file)
    #expect(failure("\(folder)/bytes.run")?.message.hasSuffix("it is not text in UTF-8") == true)
  }

  @Test(arguments: [
    "a b", "步", "e\u{301}", "a\nb", "a\u{1B}[2Jb", String(repeating: "x", count: 250),
  ])
  func `a file of any name is read, and its name is shown without harm`(name: String) throws {
    let run = try App(.curve).savedRun()
    let folder = try Program.folder([:])
    let names = ["\(name).run", "x\(name.suffix(200)).run"]
    for (name, text) in zip(names, [run.file, "no run"]) {
      let file = try #require(fopen("\(folder)/\(name)", "w"))
      fputs(text, file)
      fclose(file)
    }
    #expect(try RunReader.run(of: "\(folder)/\(names[0])") == run)
    let message = failure("\(folder)/\(names[1])")?.message ?? ""
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 } && message.count < 200)
  }
}
