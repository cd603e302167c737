import Glibc
import Testing

/// The pictures in the READMEs are what the program draws.
@Suite struct ReadmeTests {
  @Test(arguments: ["README.md", "README.zh.md"])
  func `each picture is the frame that its command prints`(name: String) throws {
    let pictures = Self.pictures(in: try Self.text(of: name))
    #expect(pictures.count == 9)
    for picture in pictures {
      let run = try Program.run(Self.words(of: picture.command))
      #expect(run.status == .exited(0))
      #expect(run.output == picture.text, "made by: descent \(picture.command)")
    }
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func `it opens with a picture and the two commands`(name: String) throws {
    let lines = try Self.text(of: name).split(separator: "\n", omittingEmptySubsequences: false)
    let picture = try #require(lines.firstIndex { $0.hasPrefix("<!-- frame") })
    let run = try #require(lines.firstIndex { $0.hasPrefix("./run") })
    let test = try #require(lines.firstIndex { $0.hasPrefix("./test") })
    #expect(picture < 6)
    #expect(run > picture && test == run + 1)
  }

  private static func text(of name: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let file = try #require(fopen("\(root)/\(name)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Each `<!-- frame … -->` and the fenced block after it.
  private static func pictures(in text: String) -> [(command: String, text: String)] {
    var pictures: [(String, String)] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      guard line.hasPrefix("<!-- frame"), lines.popFirst() == "```text" else { continue }
      let block = lines.prefix { $0 != "```" }
      let command = line.dropFirst("<!-- ".count).dropLast(" -->".count)
      pictures.append((String(command), block.joined(separator: "\n") + "\n"))
    }
    return pictures
  }

  /// The words of a command, as a shell splits them at blanks outside of double quotes.
  private static func words(of command: String) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }
}
