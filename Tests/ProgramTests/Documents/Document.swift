import Glibc

/// A page of Markdown that belongs to the program.
struct Document {
  /// Where it lies, from the folder of the package.
  let name: String
  /// Its lines.
  let lines: [Substring]

  /// All pages that a reader may open.
  static let names = [
    "README.md", "README.zh.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
    "docs/commands.md", "docs/install.md", "docs/keys.md", "docs/lesson-format.md",
    "docs/own-data.md", "docs/performance.md", "docs/reliability.md", "docs/screens.md",
    "docs/teaching.md", "docs/zh/commands.md", "docs/zh/screens.md", "docs/zh/teaching.md",
  ]

  /// The folder of the package.
  static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  /// Reads a page.
  init(_ name: String) throws {
    self.name = name
    lines = try Self.text(of: name).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A block between fences.
  struct Block {
    /// What stands behind the fence.
    let kind: Substring
    /// The comment before the fence; empty without one.
    let comment: Substring
    /// The lines between the fences.
    let lines: [Substring]
  }

  /// The blocks between fences, in order.
  var blocks: [Block] {
    var blocks: [Block] = []
    var rest = lines[...]
    var before: Substring = ""
    while let line = rest.popFirst() {
      guard line.hasPrefix("```") else {
        before = line
        continue
      }
      let body = rest.prefix { !$0.hasPrefix("```") }
      rest = rest.dropFirst(body.count + 1)
      let isComment = before.hasPrefix("<!-- ") && before.hasSuffix(" -->")
      blocks.append(
        Block(
          kind: line.dropFirst(3), comment: isComment ? before.dropFirst(5).dropLast(4) : "",
          lines: Array(body)))
      before = ""
    }
    return blocks
  }

  /// The text of a file of the package.
  static func text(of name: String) throws -> String {
    guard let file = fopen("\(root)/\(name)", "r") else { throw HarnessError.notStarted }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self)
  }
}
