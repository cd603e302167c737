import Testing

/// The pictures in the documents are what the program draws.
@Suite struct DocumentPictureTests {
  @Test(arguments: Document.names)
  func `each picture is the frame that its command prints`(name: String) throws {
    for block in try Document(name).blocks where block.comment.hasPrefix("frame") {
      let run = try Program.run(Self.words(of: block.comment), limit: .seconds(30))
      #expect(run.status == .exited(0))
      let text = block.lines.joined(separator: "\n") + "\n"
      #expect(run.output == text, "made by: descent \(block.comment)")
    }
  }

  @Test(arguments: [
    ("README.md", 1), ("README.zh.md", 1), ("docs/screens.md", 6), ("docs/zh/screens.md", 6),
    ("docs/teaching.md", 1), ("docs/zh/teaching.md", 1),
  ])
  func `there are as many as there were`(name: String, count: Int) throws {
    #expect(try Document(name).blocks.count { $0.comment.hasPrefix("frame") } == count)
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `a README opens with a film, pictures and the two commands`(name: String) throws {
    let lines = try Document(name).lines
    let film = try #require(lines.firstIndex { $0.contains("docs/img/demo.gif") })
    let run = try #require(lines.firstIndex { $0.hasPrefix("./run") })
    let test = try #require(lines.firstIndex { $0.hasPrefix("./test") })
    #expect(film < 6 && lines[film..<run].count { $0.contains(".png") } == 4)
    #expect(run < 25 && test == run + 1)
  }

  /// The words of a command, as a shell splits them at blanks outside of double quotes.
  private static func words(of command: Substring) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }
}
