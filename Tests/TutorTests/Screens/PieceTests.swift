import Plotting
import Testing

@testable import Tutor

@Suite struct PieceTests {
  @Test(arguments: [
    (30, "b falls, and (0, 0) is far, so"), (29, "b falls, and (0, 0) is far"),
    (25, "b falls"), (18, "b falls"), (7, "b falls"),
  ])
  func `a sentence is cut at a comma, not inside of a point`(width: Int, cut: String) {
    let sentence = "b falls, and (0, 0) is far, so"
    #expect(Charset.full.cutAtComma(sentence, width: width) == cut)
  }

  @Test func `one that has no comma in time stays as it is`() {
    #expect(Charset.full.cutAtComma("the point (0, 0)", width: 10) == "the point (0, 0)")
  }
}
