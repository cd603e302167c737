import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct NarratorTests {
  private func narrator(
    _ kind: StageKind, language: Language = .en, repertoire: Charset = .full
  ) -> Narrator {
    var app = App(kind)
    app.language = language
    app.repertoire = repertoire
    return Narrator(app)
  }

  private func lines(_ kind: StageKind, _ typed: String...) -> [String] {
    var narrator = narrator(kind)
    return typed.flatMap { narrator.take($0).lines }
  }

  // Facts of the lecture's parabola: 0.3, 0.48, 0.588 at rate 0.1.
  @Test func `an empty line makes a step and is answered by one line`() {
    #expect(
      lines(.curve, "", "", "") == [
        "k=1: x 0.3, slope −1.8 < 0, so the step goes right by 0.18.  [x 0.3, loss 0.28, turns 0]",
        "k=2: x 0.48, slope −1.08 < 0, so the step goes right by 0.108.  [x 0.48, loss 0.0208, turns 0]",
        "k=3: x 0.588, slope −0.648 < 0, so the step goes right by 0.0648.  [x 0.588, loss −0.072512, turns 0]",
      ])
  }

  // The slope of the lecture's parabola at 0 is −3.
  @Test func `the lines of a program tell the gradients`() {
    let told = lines(.code, "step 5")
    #expect(told.prefix(3).allSatisfy { $0.contains("x.grad None]") })
    #expect(told.suffix(2).allSatisfy { $0.contains("x.grad −3]") })
  }

  @Test func `a line is a command, with a colon or without, or keys`() {
    for typed in ["lr 0.5", ":lr 0.5", "lr=0.5"] {
      var narrator = narrator(.curve)
      #expect(narrator.take(typed).lines.count == 1)
      #expect(narrator.app.stage.learningRate == 0.5)
    }
    #expect(lines(.curve, "Space *3").count == 3)
    #expect(lines(.curve, "s s").count == 2)
    #expect(lines(.curve, "step 4").count == 4)
    #expect(lines(.curve, "step 4", "Left").last?.hasPrefix("k=3") == true)
  }

  @Test func `words that are a command are no keys`() {
    var narrator = narrator(.perceptron)
    _ = narrator.take("b 1")
    #expect(narrator.app.weights.b == 1)
  }

  @Test func `a question is answered by the next line`() {
    var narrator = narrator(.curve)
    #expect(narrator.take("=").lines == ["type a learning rate, Enter sets it"])
    _ = narrator.take("0.25")
    #expect(narrator.app.stage.learningRate == 0.25)
  }

  @Test func `a mistake is one line that says what would do`() {
    #expect(lines(.curve, "lrr 1") == ["! there is no command 'lrr'; did you mean 'lr'?"])
    #expect(lines(.curve, ":lr fast").first?.hasPrefix("! lr: 'fast'") == true)
  }

  @Test func `play makes steps until it stops by itself`() {
    let played = lines(.perceptron, "p")
    #expect(played.count < 100 && played.last?.contains("nothing changes any more") == true)
    #expect(lines(.curve, "lr 0.5", "p").count == 101)
  }

  @Test func `a very long way ends with the line that is true`() {
    let many = lines(.curve, "Space *3000")
    #expect(many.count == 1000 && many[998] == "…" && many[999].contains("k=3000"))
  }

  @Test func `q quits, and lessons are told to need a screen`() {
    var narrator = narrator(.curve)
    let lesson = narrator.take("t")
    #expect(lesson.effect == nil && lesson.lines == ["! lessons need a screen: descent learn"])
    #expect(narrator.take("q").effect == .quit)
  }

  @Test func `points that were written to a file are not asked for by q`() throws {
    for (message, line, leaves) in [
      (Message.done(Localized(en: "written", zh: "已写入")), "written", true),
      (.refusal(Localized(en: "it is there", zh: "已存在")), "! it is there", false),
    ] {
      var narrator = narrator(.mlp)
      for line in ["i", "o"] { _ = narrator.take(line) }
      guard case .write = narrator.take(":export points p.csv").effect else {
        Issue.record("nothing is written")
        return
      }
      #expect(narrator.tell(message) == line)
      let end = narrator.take("q")
      #expect((end.effect == .quit) == leaves)
      #expect(end.lines.contains { $0.contains("1 drawn point(s) unsaved") } != leaves)
    }
  }

  @Test func `another screen says its title first`() {
    let told = lines(.curve, "5")
    #expect(told.count == 2 && told[0].hasPrefix("5 X-ray"))
  }

  @Test(arguments: StageKind.allCases)
  func `every screen tells steps with their number, in both languages and in ASCII`(
    kind: StageKind
  ) {
    for (language, repertoire) in [(Language.en, Charset.full), (.zh, .full), (.en, .ascii)] {
      var narrator = narrator(kind, language: language, repertoire: repertoire)
      #expect(narrator.opening.count == 3)
      for step in 1...30 {
        let told = narrator.take("").lines
        #expect(told.count == 1, "\(told)")
        #expect(told[0].contains("\(step)"))
        #expect(repertoire != .ascii || told[0].utf8.allSatisfy { $0 < 128 })
      }
      #expect(narrator.take("?").lines.count > 20)
    }
  }

  @Test func `the X-ray tells the formula of each operation`() {
    #expect(
      lines(.xray, "step 5").last
        == "k=5: tanh squeezes z into −1…1, so o stays between  [o = tanh(z) = tanh(0.5) = 0.462117]"
    )
  }
}
