import Plotting
import Testing
import Tutor

@testable import descent

@Suite struct AsciicastTests {
  private func film(_ lines: String, longestPause: Double? = nil) throws -> [Substring] {
    let head = """
      descent keys 1
      start \(try App(.curve).savedRun().code)
      size 80x24
      look en braille full dark still

      """
    let replay = Replay(try Recording(file: head + lines), of: App(.curve))
    let film = Asciicast(theme: .dark, longestPause: longestPause).film(of: replay)
    return film.split(separator: "\n")
  }

  /// The times of the lines after the first, in seconds.
  private func times(_ lines: [Substring]) -> [Double] {
    lines.dropFirst().compactMap { Double($0.dropFirst().prefix { $0 != "," }) }
  }

  @Test func `the first line says the size, the second is the first picture`() throws {
    let lines = try film("")
    #expect(lines[0].hasPrefix("{\"version\": 2, \"width\": 80, \"height\": 24"))
    #expect(lines[1].hasPrefix("[0.000, \"o\", \"\\u001b[?25l\\u001b[2J\\u001b[1;1H"))
    #expect(lines.count == 3 && times(lines) == [0, 1])
  }

  @Test func `a picture comes at the time of its key, and a pause can be shortened`() throws {
    let keys = "1.500 Space\n9.250 Space\n"
    #expect(times(try film(keys)) == [0, 1.5, 9.25, 10.25])
    #expect(times(try film(keys, longestPause: 2)) == [0, 1.5, 3.5, 4.5])
  }

  @Test func `a key that changes nothing makes no picture`() throws {
    let lines = try film("0.500 Space\n0.600 F9\n0.700 F9\n")
    #expect(times(lines).count <= 4)
  }

  @Test func `only rows that changed are drawn, and every line is one of JSON`() throws {
    let lines = try film("0.500 L\n")
    for line in lines.dropFirst() {
      #expect(line.hasPrefix("[") && line.hasSuffix("\"]"))
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
    #expect(lines[2].utf8.count < lines[1].utf8.count)
  }
}
