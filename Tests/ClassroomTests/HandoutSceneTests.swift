import Lessons
import Testing
import Tutor

@testable import Classroom

@Suite struct HandoutSceneTests {
  private func text(_ scene: String) throws -> String {
    let lesson = try HandoutSample.lesson(
      HandoutSample.front + "## A\n\n::: scene\n\(scene)\n:::\n")
    let page = try #require(lesson.pages.first)
    let blocks = HandoutScene(try #require(page.scene), words: HandoutWords(.en)).blocks
    return TextWriter().text(of: blocks, width: 72)
  }

  @Test func `a long command goes on in the next line`() throws {
    #expect(
      try text("panel: mlp\ndata: circle\nn: 200\ntrain_share: 1\nlayers: 2 8 1\nlr: 1") == """
        Set: data circle, n 200, train_share 1, layers 2 8 1, lr 1

        Open it with:

            descent mlp --set data=circle --set n=200 --set train_share=1 \\
              --set layers='2 8 1' --set lr=1

        """)
  }

  @Test func `what a shell would take for itself is quoted`() throws {
    #expect(
      try text("panel: perceptron\npoints: 0 0 o；1 1 +\nallow: []") == """
        Set: points 0 0 o；1 1 +

        You may change: nothing; only step and go back

        Open it with:

            descent perceptron --set points='0 0 o；1 1 +'

        """)
  }

  @Test func `a scene with nothing set is opened as it is`() throws {
    #expect(
      try text("panel: curve") == """
        Set: as it opens

        Open it with:

            descent curve

        """)
  }
}
