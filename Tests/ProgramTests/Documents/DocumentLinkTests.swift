import Glibc
import Testing

/// What the documents point to is there.
@Suite struct DocumentLinkTests {
  @Test(arguments: Document.names)
  func `each link to a file and each picture leads somewhere`(name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    for target in try Self.targets(in: Document(name)) where !target.contains("://") {
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let page = parts[0].isEmpty ? name : Self.joined(folder, String(parts[0]))
      #expect(access("\(Document.root)/\(page)", R_OK) == 0, "\(name) links to \(target)")
      guard parts.count == 2, page.hasSuffix(".md") else { continue }
      let anchors = try Document(page).lines.filter { $0.hasPrefix("#") }.map(Self.anchor)
      #expect(anchors.contains(String(parts[1])), "\(name) links to \(target)")
    }
  }

  @Test func `the film is small enough to be loaded`() {
    var status = stat()
    #expect(stat("\(Document.root)/docs/img/demo.gif", &status) == 0)
    #expect((1...1_500_000).contains(status.st_size))
  }

  /// What stands in the parentheses behind `](`.
  private static func targets(in document: Document) -> [String] {
    var isCode = false
    var targets: [String] = []
    for line in document.lines {
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode else { continue }
      for part in line.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
        targets.append(String(part.prefix { $0 != ")" }))
      }
    }
    return targets
  }

  private static func joined(_ folder: String, _ target: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// The name that a heading has in a link: small letters, hyphens for blanks, no punctuation.
  private static func anchor(of heading: Substring) -> String {
    let text = heading.drop { $0 == "#" }.dropFirst().lowercased()
    return String(
      text.compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_"
          ? character : nil
      })
  }
}
