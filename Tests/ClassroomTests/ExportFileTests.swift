import Glibc
import Testing
import Tutor

@testable import Classroom

@Suite struct ExportFileTests {
  private let text = Array(String(repeating: "x = 1\n", count: 100).utf8)

  /// Tries to write and returns why it was not done.
  private func failure(
    _ name: String, replaces: Bool = false, calls: FileSystemCalls = .system
  ) -> ExportFile.Failure? {
    do throws(ExportFile.Failure) {
      try ExportFile(name, replaces: replaces, calls: calls).write(text)
      return nil
    } catch {
      return error
    }
  }

  private func folder() -> StateFolder {
    let folder = StateFolder()
    mkdir(folder.path, 0o700)
    return folder
  }

  @Test func `a file is written as a whole, for others to read`() throws {
    let folder = folder()
    #expect(failure("\(folder.path)/a b.py") == nil)
    #expect(folder.names == ["a b.py"])
    #expect(folder.text(of: "a b.py") == String(decoding: text, as: UTF8.self))
    let mask = umask(0o022)
    umask(mask)
    #expect(StateFolder.mode(of: "\(folder.path)/a b.py") == 0o666 & ~mask)
  }

  @Test func `a file that is there stays as it is unless it may be replaced`() throws {
    let folder = folder()
    folder.write("mine", to: "a.py")
    let name = "\(folder.path)/a.py"
    #expect(failure(name) == .exists(name: name))
    #expect(folder.text(of: "a.py") == "mine" && folder.names == ["a.py"])
    #expect(failure(name, replaces: true) == nil)
    #expect(folder.text(of: "a.py")?.utf8.count == text.count && folder.names == ["a.py"])
  }

  @Test(arguments: [false, true])
  func `a link, a folder and a device are never replaced`(replaces: Bool) throws {
    let folder = folder()
    symlink("/nonexistent/target", "\(folder.path)/link")
    mkdir("\(folder.path)/folder", 0o700)
    for name in ["\(folder.path)/link", "\(folder.path)/folder", "/dev/null"] {
      let expected: ExportFile.Failure =
        replaces ? .notMade(name: name, .notAFile) : .exists(name: name)
      #expect(failure(name, replaces: replaces) == expected)
    }
    #expect(folder.names == ["folder", "link"])
    #expect(
      failure("\(folder.path)/", replaces: replaces)
        == .notMade(name: "\(folder.path)/", .system(EISDIR)))
    rmdir("\(folder.path)/folder")
  }

  @Test func `a folder that is not there or not ours is named with the reason`() throws {
    let missing = try #require(failure("/nonexistent/a.py"))
    #expect(missing == .notMade(name: "/nonexistent/a.py", .system(ENOENT)))
    #expect(missing.message.en == "/nonexistent/a.py is not written: No such file or directory")
    let refused = ExportFile.Failure.notMade(name: "/a\u{1B}.py", .system(EACCES))
    #expect(refused.message.en == "/a?.py is not written: permission denied")
    #expect(refused.message.zh == "/a?.py 没有写成：没有权限")
    let long = ExportFile.Failure.exists(name: String(repeating: "x", count: 200) + "/a.py")
    #expect(
      long.message.en.hasPrefix("…xxx") && long.message.en.contains("x/a.py is there already"))
  }

  @Test(arguments: [ENOSPC, EIO, EDQUOT])
  func `whatever call fails, nothing is left and the old file stays`(code: Int32) throws {
    for replaces in [false, true] {
      var number = 1
      while true {
        let folder = folder()
        if replaces { folder.write("mine", to: "a.py") }
        let failing = number
        let calls = FileSystemCalls.failing(with: code) { $0 == failing }
        guard let failure = failure("\(folder.path)/a.py", replaces: replaces, calls: calls) else {
          break
        }
        guard case .notFilled(_, .system(code)) = failure else {
          Issue.record("\(number): \(failure)")
          return
        }
        #expect(folder.names == (replaces ? ["a.py"] : []), "\(number)")
        if replaces { #expect(folder.text(of: "a.py") == "mine") }
        number += 1
      }
      #expect(number > 8)
    }
  }

  @Test func `a file that appears meanwhile is not replaced`() throws {
    let folder = folder()
    let name = "\(folder.path)/a.py"
    let path = folder.path
    var calls = FileSystemCalls.system
    calls.link = { (directory, old, new) throws(FileProblem) in
      close(open("\(path)/a.py", O_CREAT | O_WRONLY, 0o600))
      try FileSystemCalls.system.link(directory, old, new)
    }
    #expect(failure(name, calls: calls) == .exists(name: name))
    #expect(folder.names == ["a.py"] && folder.text(of: "a.py") == "")
  }

  @Test func `a file system without second names takes files too`() throws {
    let folder = folder()
    var calls = FileSystemCalls.system
    calls.link = { (_, _, _) throws(FileProblem) in throw .system(EPERM) }
    #expect(failure("\(folder.path)/a.py", calls: calls) == nil)
    #expect(folder.names == ["a.py"])
  }
}
