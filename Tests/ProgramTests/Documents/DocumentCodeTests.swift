import Testing

/// The code in the documents is code that tests run.
@Suite struct DocumentCodeTests {
  @Test(arguments: ["CONTRIBUTING.md"])
  func `each block stands in the file that it is from`(name: String) throws {
    let blocks = try Document(name).blocks.filter { $0.kind == "swift" }
    #expect(!blocks.isEmpty)
    for block in blocks {
      #expect(block.comment.hasPrefix("from "), "a block of \(name) does not say where it is from")
      let file = try Document.text(of: String(block.comment.dropFirst("from ".count)))
      #expect(file.contains(block.lines.joined(separator: "\n")), "\(block.comment)")
    }
  }
}
