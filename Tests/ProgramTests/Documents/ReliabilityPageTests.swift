import Glibc
import Testing

/// `docs/reliability.md` names every case once, and only tests that there are.
@Suite struct ReliabilityPageTests {
  /// How many cases each letter has.
  private static let counts: [(letter: String, count: Int)] = [
    ("A", 14), ("B", 6), ("C", 5), ("D", 7), ("E", 10), ("F", 16), ("G", 16), ("H", 20), ("I", 15),
    ("J", 10), ("K", 11), ("L", 9),
  ]

  private struct Row {
    let name: String
    let proof: String
  }

  private func rows() throws -> [Row] {
    try Document("docs/reliability.md").lines.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
        .map { $0.trimmingBlanks }
      guard cells.count == 3, let letter = cells[0].first, letter.isUppercase,
        cells[0].dropFirst().allSatisfy(\.isNumber)
      else { return nil }
      return Row(name: cells[0], proof: cells[2])
    }
  }

  @Test func `every case has one row`() throws {
    let names = try rows().map(\.name)
    let expected = Self.counts.flatMap { part in (1...part.count).map { "\(part.letter)\($0)" } }
      .filter { !Self.gaps.contains($0) }
    #expect(names.sorted() == expected.sorted())
  }

  /// Numbers that the list of cases leaves out.
  private static let gaps: Set<String> = ["L3", "L4"]

  @Test func `every test that a row names is there`() throws {
    let suites = try Self.suites()
    for row in try rows() {
      let parts = row.proof.split(separator: "`", omittingEmptySubsequences: false)
      let names = parts.enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }.filter { $0.hasSuffix("Tests") }
      for name in names { #expect(suites.contains(name), "\(row.name) names \(name)") }
      let isExplained = ["by hand", "not met"].contains { row.proof.contains($0) }
      #expect(!names.isEmpty || isExplained, "\(row.name) is neither proven nor explained")
    }
  }

  /// The names of all suites.
  private static func suites() throws -> Set<String> {
    var names: Set<String> = []
    var folders = ["Tests"]
    while let folder = folders.popLast() {
      for name in entries(of: folder) {
        if !name.contains(".") { folders.append("\(folder)/\(name)") }
        guard name.hasSuffix("Tests.swift") else { continue }
        let words = try Document.text(of: "\(folder)/\(name)").split(whereSeparator: \.isWhitespace)
        for (word, next) in zip(words, words.dropFirst()) where word == "struct" {
          names.insert(String(next))
        }
      }
    }
    return names
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir("\(Document.root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { names.append(String(cString: $0)) }
      }
    }
    return names
  }
}

extension Substring {
  /// The text without blanks around it.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
