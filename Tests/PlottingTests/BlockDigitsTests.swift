import Plotting
import Testing

@Suite struct BlockDigitsTests {
  @Test func `a number is five rows high`() {
    let digits = BlockDigits("−1.5")
    var buffer = Buffer(size: Size(width: digits.width, height: 5))
    digits.draw(into: &buffer, at: Point(0, 0))
    #expect(
      buffer.description == """
        \("     █    ███")
            ██    █
        ███  █    ███
             █      █
            ███ █ ███
        """)
    #expect(digits.width == 13)
  }

  @Test func `the projector's number in ASCII, two cells a dot`() {
    let digits = BlockDigits("x = 0.588", isWide: true)
    var buffer = Buffer(size: Size(width: 80, height: 5), glyphs: .ascii)
    digits.draw(into: &buffer, at: Point(0, 0), ink: .now)
    #expect(
      buffer.description == """
        \("                                ######      ######  ######  ######")
        ##  ##          ######          ##  ##      ##      ##  ##  ##  ##
          ##                            ##  ##      ######  ######  ######
        ##  ##          ######          ##  ##          ##  ##  ##  ##  ##
                                        ######  ##  ######  ######  ######
        """)
  }

  @Test func `every character of a number has its own picture`() {
    let pictures = "0123456789+.,e∞xyk=−".map { character in
      var buffer = Buffer(size: Size(width: 6, height: 5))
      BlockDigits(String(character)).draw(into: &buffer, at: Point(0, 0))
      return buffer.description
    }
    #expect(Set(pictures).count == pictures.count)
    #expect(!pictures.contains("\n\n\n\n"))
  }

  @Test func `what has no picture is a blank of the same width`() {
    #expect(BlockDigits("学").width == 3)
    #expect(BlockDigits("").width == 0)
  }
}
