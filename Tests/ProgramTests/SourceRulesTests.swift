import Glibc
import Testing

/// What the sources and the program made of them may not contain.
@Suite struct SourceRulesTests {
  private struct Line: CustomStringConvertible {
    var file: String
    var text: String
    var description: String { "\(file): \(text)" }
  }

  private static let root =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Sources"

  /// All lines of the sources that are no comments.
  private static let lines: [Line] = files(in: root).flatMap { file in
    (text(of: file) ?? "").split(separator: "\n").map { String($0) }
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .map { Line(file: String(file.dropFirst(root.count + 1)), text: $0) }
  }

  private static func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let isSource = [".swift", ".c", ".h"].contains { name.hasSuffix($0) }
      found += isSource ? ["\(folder)/\(name)"] : files(in: "\(folder)/\(name)")
    }
    return found
  }

  private static func text(of name: String) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen(name, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// The files with a line in which one of some words is called.
  private func callers(of words: String, in ending: String = "") throws -> [String: [Line]] {
    let pattern = try Regex("(^|[^A-Za-z0-9_.]|Glibc\\.)(\(words))\\(")
    let found = Self.lines.filter { $0.file.hasSuffix(ending) && $0.text.contains(pattern) }
    return Dictionary(grouping: found, by: \.file)
  }

  @Test func `only curses and three small places write to the terminal`() throws {
    #expect(Self.lines.count > 20_000)
    var prints = try callers(
      of: "print|debugPrint|dump|puts|fputs|putchar|printf|fprintf|vprintf|perror"
        + "|w?addn?w?str|mvw?add\\w*|w?add_wch|w?addch|putp|tputs|vidputs|refresh|wrefresh")
    // The Python that an export consists of.
    prints["Tutor/Export/TorchScript.swift"] = nil
    // The lines of the tutorial, which are no part of the program.
    prints = prints.filter { !$0.key.contains(".docc/") }
    // Puts a cell into what curses keeps in memory.
    prints["CNcurses/shim.h"] = nil
    #expect(prints.isEmpty, "\(prints)")
    let cells = try callers(of: "mvwadd_wch|mvadd_wch|wadd_wch|cncurses_put|doupdate|wnoutrefresh")
    #expect(Set(cells.keys).isSubset(of: ["descent/Screen.swift", "CNcurses/shim.h"]), "\(cells)")
    let terminal = try callers(of: "cterm_write_some")
    #expect(
      Set(terminal.keys).isSubset(of: [
        "descent/Terminal.swift", "CTerm/terminal.c", "CTerm/guard.c", "CTerm/streams.c",
        "CTerm/include/cterm.h",
      ]), "\(terminal)")
    let streams = Self.lines.filter {
      ($0.text.contains("STDOUT_FILENO") || $0.text.contains("STDERR_FILENO"))
        && $0.text.contains("write(")
    }
    #expect(
      Set(streams.map(\.file)).isSubset(
        of: ["descent/StandardOutput.swift", "CTerm/guard.c", "CTerm/streams.c"]), "\(streams)")
  }

  @Test func `no source asks for a network, another program or code to load`() throws {
    let words =
      "socket|socketpair|getaddrinfo|gethostby\\w+|popen|vfork|exec[lv]\\w*|posix_spawnp?|dlopen"
      + "|Process|URLSession|URL"
    // In Swift these are words of our own: a fork is a ghost to compare with.
    let alsoInC = "|connect|bind|listen|accept4?|system|fork|clone3?"
    #expect(try callers(of: words, in: ".swift").isEmpty)
    // Speaker's notes: a socket with a name in a folder of the user.
    let found = try callers(of: words + alsoInC, in: ".c")
    #expect(Set(found.keys) == ["CTerm/socket.c"], "\(found)")
    let families = Self.lines.filter { $0.text.contains("AF_") || $0.text.contains("PF_") }
    #expect(families.allSatisfy { $0.file == "CTerm/socket.c" && $0.text.contains("AF_UNIX") })
  }

  @Test func `the program asks its libraries for no network and no other program`() throws {
    let needed = try #require(Self.bytes(of: Program.path).flatMap(ELFSymbols.init)).undefined
    #expect(needed.contains("geteuid") && needed.count > 200)
    let forbidden: Set = [
      "getaddrinfo", "gethostbyname", "gethostbyname2", "getnameinfo", "system", "popen", "fork",
      "vfork", "clone", "execve", "execv", "execvp", "execvpe", "execl", "execlp", "execle",
      "fexecve", "posix_spawn", "posix_spawnp", "dlopen", "setuid", "seteuid", "setreuid",
    ]
    #expect(needed.isDisjoint(with: forbidden), "\(needed.intersection(forbidden))")
  }

  @Test func `only clocks that never jump tell time to what moves`() {
    let wallClock = Self.lines.filter {
      ["time(nil)", "gettimeofday", "CLOCK_REALTIME", "Date(", "Date.now", "localtime"].contains(
        where: $0.text.contains)
    }
    // The times in the file of progress, and the clock on the wall of the speaker's notes.
    #expect(
      Set(wallClock.map(\.file)) == [
        "descent/Commands/LearnCommand.swift", "descent/Commands/PresentCommand.swift",
      ], "\(wallClock)")
  }

  @Test func `no source asks the system for chance`() {
    let chance = Self.lines.filter {
      [
        "SystemRandomNumberGenerator", ".random(in:", ".randomElement()", ".shuffled()",
        "arc4random",
      ]
      .contains(where: $0.text.contains)
    }
    #expect(chance.isEmpty, "\(chance)")
  }

  @Test func `temporary files have no public folder`() {
    let places = Self.lines.filter {
      ["\"TMPDIR\"", "\"/tmp", "mkstemp", "tmpfile", "temporaryDirectory"].contains(
        where: $0.text.contains)
    }
    #expect(places.isEmpty, "\(places)")
  }
}

/// The names that a program wants from its libraries.
///
/// Source: Tool Interface Standard, "Executable and Linking Format", version 1.2; 64 bits, little
/// endian.
struct ELFSymbols {
  /// The symbols without a definition, without their versions.
  private(set) var undefined: Set<String> = []

  /// Reads the dynamic symbols; `nil` for what is no such file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), bytes.count > 64 else { return nil }
    func number(_ place: Int, _ size: Int) -> Int {
      guard place >= 0, place + size <= bytes.count else { return 0 }
      return (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let sections = (0..<number(60, 2)).map { number(40, 8) + $0 * number(58, 2) }
    // 11 is the type of the table of dynamic symbols; its link is the table of their names.
    guard let table = sections.first(where: { number($0 + 4, 4) == 11 }) else { return nil }
    let names = number(sections[number(table + 40, 4)] + 24, 8)
    let start = number(table + 24, 8)
    for symbol in stride(from: start, to: start + number(table + 32, 8), by: 24)
    where number(symbol + 6, 2) == 0 {
      let name = bytes[(names + number(symbol, 4))...].prefix { $0 != 0 }
      undefined.insert(String(decoding: name, as: UTF8.self))
    }
  }
}
