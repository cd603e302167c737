import Glibc
import Testing
import Tutor

@testable import Lessons

@Suite struct LessonLibraryTests {
  private let folder: TemporaryFolder
  private static let lesson =
    Sample.front + Sample.page + Sample.question

  init() throws { folder = try TemporaryFolder() }

  private func named(_ id: String, _ text: String = lesson) -> String {
    text.replacing("id: a\n", with: "id: \(id)\n")
  }

  @Test func `lessons come in their order, and a broken one takes no other with it`() throws {
    try folder.write(named("b"), to: "en/02-b.md")
    try folder.write(named("c"), to: "en/10-c.md")
    try folder.write("no lesson", to: "en/01-broken.md")
    let library = LessonLibrary(root: folder.path)
    #expect(library.entries.map { $0.name?.id } == ["broken", "b", "c"])
    #expect(library.entries.map { $0.lesson != nil } == [false, true, true])
    #expect(
      library.entries[0].findings.map(\.description).first
        == "\(folder.path)/en/01-broken.md:1:1: E001 the front matter is missing; "
        + "a lesson begins with '---'")
    #expect(library.lesson("b", in: .en)?.header.id == "b")
    #expect(library.lesson("b", in: .zh)?.header.language == .en)
    #expect(library.lesson("broken", in: .en) == nil)
  }

  @Test func `nothing blocks and nothing leads out`() throws {
    try folder.write(named("b"), to: "en/02-b.md")
    mkfifo("\(folder.path)/en/03-pipe.md", 0o600)
    symlink("/dev/zero", "\(folder.path)/en/04-zero.md")
    symlink("/etc/passwd", "\(folder.path)/en/05-out.md")
    symlink("02-b.md", "\(folder.path)/en/06-inside.md")
    symlink("07-loop.md", "\(folder.path)/en/07-loop.md")
    symlink("nowhere", "\(folder.path)/en/08-nowhere.md")
    mkdir("\(folder.path)/en/09-folder.md", 0o700)
    try folder.write([UInt8](repeating: 0x61, count: 300_000), to: "en/10-large.md")
    let library = LessonLibrary(root: folder.path)
    let messages = library.entries.map { $0.findings.first?.message ?? "" }
    #expect(
      messages == [
        "", "the file cannot be read: it is a pipe, not a file",
        "the file cannot be read: it is a link that leads out of the folder",
        "the file cannot be read: it is a link that leads out of the folder", "",
        "the file cannot be read: Too many levels of symbolic links",
        "the file cannot be read: No such file or directory",
        "the file cannot be read: it is a folder, not a file",
        "the file has 262145 bytes; at most 262144",
      ])
  }

  @Test func `files that are no lessons are findings, and the others stay usable`() throws {
    try folder.write(named("b"), to: "en/02-b.md")
    try folder.write("a", to: "en/03-line.md")
    truncate("\(folder.path)/en/03-line.md", 100_000_000)
    try folder.write(String(repeating: "a\n", count: 1_000_000), to: "en/04-lines.md")
    try folder.write([0xff, 0xfe] + named("e").utf8.flatMap { [$0, 0] }, to: "en/05-e.md")
    try folder.write(Array(named("f").utf8) + [0xfc], to: "en/06-f.md")
    try folder.write(named("g") + "\0", to: "en/07-g.md")
    try folder.write("", to: "en/08-h.md")
    try folder.write(named("i").replacing("\n", with: "\r"), to: "en/09-i.md")
    try folder.write(named("j") + "::: include /etc/passwd\n:::\n", to: "en/10-j.md")
    try folder.write(named("k"), to: "en/11-" + String(repeating: "k", count: 249) + ".md")
    let library = LessonLibrary(root: folder.path)
    #expect(library.entries.count == 10)
    // A name without an id is a finding of the check, and the lesson can be read.
    #expect(library.entries.filter { $0.lesson != nil }.map { $0.name?.id } == ["b", nil])
    let bad = library.entries.dropFirst().dropLast()
    #expect(bad.allSatisfy { $0.findings.first?.description.contains(".md:") == true })
    #expect(bad.prefix(2).allSatisfy { $0.findings[0].message.hasSuffix("at most 262144") })
  }

  @Test func `strange names are findings, not traps`() throws {
    for name in ["a\nb.md", "a\u{1B}[2J.md", "课程.md", "08-é.md", "8-b.md"] {
      try folder.write(Self.lesson, to: "en/\(name)")
    }
    let findings = LessonCheck([folder.path]).findings
    #expect(findings.count == 5)
    for finding in findings {
      #expect(finding.message == "the file's name is not a number and an id, as in 08-overshoot.md")
      #expect(!finding.description.contains("\u{1B}"))
      #expect(!finding.description.contains("\n"))
    }
  }

  @Test func `an empty or absent folder is an empty library`() {
    #expect(LessonLibrary(root: folder.path).entries.isEmpty)
    #expect(LessonLibrary(root: "/nonexistent").entries.isEmpty)
    #expect(
      LessonCheck([folder.path]).missing == [
        "\(folder.path): there are no lessons, such as en/01-layers.md"
      ])
    #expect(LessonCheck(["/nonexistent"]).missing == ["/nonexistent: No such file or directory"])
  }

  @Test func `front matter, name and folder agree`() throws {
    try folder.write(named("c"), to: "en/02-b.md")
    try folder.write(named("d"), to: "zh/03-d.md")
    let found = LessonCheck([folder.path]).findings.map(\.description)
    #expect(
      found == [
        "\(folder.path)/en/02-b.md:1:1: E050 'zh/02-b.md' is missing",
        "\(folder.path)/en/02-b.md:3:1: E004 id: 'c' in a file named '02-b.md'",
        "\(folder.path)/zh/03-d.md:1:1: E050 'en/03-d.md' is missing",
        "\(folder.path)/zh/03-d.md:5:1: E004 lang: 'en' in the folder 'zh'",
      ])
  }

  @Test func `requirements are followed`() throws {
    func requiring(_ id: String, _ other: String) -> String {
      named(id).replacing("minutes: 1", with: "minutes: 1\nrequires: [\(other)]")
    }
    try folder.write(requiring("b", "c"), to: "en/01-b.md")
    try folder.write(requiring("c", "b"), to: "en/02-c.md")
    try folder.write(requiring("d", "lasst"), to: "en/03-d.md")
    try folder.write(named("b"), to: "en/04-b.md")
    try folder.write(named("last"), to: "en/05-last.md")
    let found = LessonCheck([folder.path]).findings.map(\.description)
    #expect(
      found == [
        "\(folder.path)/en/01-b.md:8:1: E004 requires: the lesson requires itself",
        "\(folder.path)/en/02-c.md:8:1: E004 requires: the lesson requires itself",
        "\(folder.path)/en/03-d.md:8:1: W308 requires: 'lasst' is not in this folder "
          + "(did you mean 'last'?)",
        "\(folder.path)/en/04-b.md:1:1: E022 'b' is already the id of \(folder.path)/en/01-b.md",
      ])
  }

  @Test func `one file is checked with its counterpart`() throws {
    let chinese = named("b").replacing("lang: en", with: "lang: zh")
    try folder.write(named("b"), to: "en/02-b.md")
    try folder.write(chinese.replacing("lr: 0.1", with: "lr: 0.2"), to: "zh/02-b.md")
    for name in ["en/02-b.md", "zh/02-b.md", "zh", "en/"] {
      let found = LessonCheck(["\(folder.path)/\(name)"]).findings.map(\.code)
      #expect(found == [.optionDiffers], "\(name)")
    }
  }

  @Test func `lessons are found beside the program and above its build`() throws {
    let path = folder.path
    try folder.write("", to: "bin/descent")
    #expect(LessonLibrary.folder(chosen: nil, executable: "\(path)/bin/descent") == nil)
    try folder.write("", to: "share/descent/lessons/x")
    #expect(
      LessonLibrary.folder(chosen: nil, executable: "\(path)/bin/descent")
        == "\(path)/share/descent/lessons")
    try folder.write("", to: "package/.build/debug/descent")
    try folder.write("", to: "package/lessons/x")
    #expect(
      LessonLibrary.folder(chosen: nil, executable: "\(path)/package/.build/debug/descent")
        == "\(path)/package/lessons")
    #expect(
      LessonLibrary.folder(chosen: "\(path)/nowhere", executable: "\(path)/bin/descent") == nil)
    #expect(LessonLibrary.folder(chosen: path, executable: "x") == path)
  }
}
