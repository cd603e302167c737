import Testing
import Tutor

@testable import descent

/// The man page, the completions and the READMEs say what the program says of itself.
@Suite struct ManualTests {
  private static func page() throws -> String {
    try Program.run(["manual"], limit: .seconds(60)).output
  }

  /// The page as it was before its signs were made safe.
  private static func words() throws -> String {
    try page().replacing("\\-", with: "-").replacing("\\fB", with: "").replacing("\\fR", with: "")
  }

  /// All long options in a text.
  private static func flags(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z]+(?:-[a-z]+)*/).map { String($0.output) })
  }

  /// The options that the help of any command shows.
  private static let help = Result { try helpFlags() }

  private static func helpFlags() throws -> (all: Set<String>, byCommand: [String: Set<String>]) {
    let commands = try CommandOutline.all().subcommands ?? []
    var found: [String: Set<String>] = [:]
    for command in commands where command.commandName != "help" {
      let help = try Program.run([command.commandName, "--help"], limit: .seconds(60))
      #expect(help.status == .exited(0), "\(command.commandName)")
      // Behind USAGE the options stand at the beginning of lines.
      let lines = help.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      found[command.commandName] = flags(
        in: lines.map { $0.prefix(60).split(separator: "  ").first ?? "" }.joined(separator: "\n"))
    }
    return (found.values.reduce([]) { $0.union($1) }, found)
  }

  @Test func `the man page has the options that help shows, no more and no less`() throws {
    let words = try Self.words()
    let help = try Self.help.get()
    #expect(help.all.count > 30)
    #expect(help.all.subtracting(Self.flags(in: words)) == [])
    let items = words.split(separator: ".TP\n").dropFirst().compactMap {
      $0.split(separator: "\n").first
    }
    let explained = items.reduce(into: Set<String>()) { $0.formUnion(Self.flags(in: String($1))) }
    #expect(explained.subtracting(help.all) == [])
    #expect(help.all.subtracting(explained) == [])
    for name in help.byCommand.keys where name != "manual" {
      #expect(words.contains(".SS \"descent \(name)\""), "\(name)")
    }
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `options in the READMEs are options of the program`(name: String) throws {
    let text = try Shell.run("cat '\(Shell.root)/\(name)'").output
    // Only what is written as code; a few are options of other programs.
    let code = text.matches(of: /`[^`\n]+`/).map { String($0.output) }.joined(separator: "\n")
    let others: Set = ["--filter", "--product", "--version"]
    #expect(Self.flags(in: code).subtracting(try Self.help.get().all).subtracting(others) == [])
  }

  @Test func `it has every key, every exit status, and is ASCII`() throws {
    let page = try Self.page()
    #expect(page.utf8.allSatisfy { $0 < 128 })
    #expect(page.split(separator: ".TP\n").count > KeyMap.table.count)
    let words = try Self.words()
    for group in KeyBinding.Group.allCases { #expect(words.contains(".SS \"\(group.title.en)\"")) }
    for status in ExitStatus.allCases {
      #expect(page.contains("\\fB\(status.rawValue)\\fR\n\(status.meaning)"))
    }
  }

  @Test(.enabled(if: Shell.has("groff"))) func `groff has nothing to say against it`() throws {
    let program = Program.path
    let check = try Shell.run("'\(program)' manual | groff -ww -man -Tascii -z")
    #expect(check.output == "")
    let width = try Shell.run(
      "'\(program)' manual | groff -man -Tascii -P-cbou -rLL=80n | awk 'length > 80'")
    #expect(width.output == "")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are what the shell can read`(shell: String) throws {
    let run = try Program.run(["completions", shell], limit: .seconds(60))
    #expect(run.status == .exited(0))
    for word in ["perceptron", "doctor", "reduced-motion", "high-contrast"] {
      #expect(run.output.contains(word), "\(word)")
    }
    #expect(!run.output.contains("crash-test"))
    guard Shell.has(shell) else { return }
    let check = try Shell.run(
      "t=$(mktemp) && '\(Program.path)' completions \(shell) >$t && \(shell) -n $t; s=$?; rm $t; exit $s"
    )
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(.enabled(if: Shell.has("bash"))) func `bash completes commands, values and lessons`() throws
  {
    func completions(_ line: String) throws -> Set<String> {
      let words = line.split(separator: " ").map { "\"\($0)\"" }
      let script = """
        PATH="$(dirname "$1"):$PATH"; eval "$("$1" completions bash)"
        COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
        COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
        _descent descent \(words[words.count - 1]) \(words[words.count - 2])
        printf "%s\\n" "${COMPREPLY[@]}"
        """
      let text = try Shell.run("bash -c '\(script)' bash '\(Program.path)'").output
      return Set(text.split(separator: "\n").map { $0.filter { $0 != " " } })
    }
    #expect(try completions("descent percep") == ["perceptron"])
    #expect(try completions("descent curve --theme hi") == ["high-contrast"])
    #expect(try completions("descent learn over").contains("overshoot"))
  }
}
