import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct DigitsStageTests {
  @Test func `it opens with digits, four of five to learn from, and a test digit on the pad`()
    throws
  {
    let app = try DigitsSamples.app()
    let run = app.digits.panel.run
    #expect(run.design.sizes == [64, 32, 10])
    #expect(run.network.labels(.training).count == 800)
    #expect(run.network.labels(.test).count == 200)
    #expect(app.digits.pad.pixels == Array(run.network.rawRows(.test).prefix(64)))
    // ln 10 = 2.302585, as far as random weights allow.
    #expect(abs(run.firstLoss - 2.302585) < 0.08)
  }

  @Test func `the run without a screen is the run of the screen, bit by bit`() throws {
    let app = try DigitsSamples.app("Space *3", DigitsSamples.few)
    var run = try DigitsRun.begin(with: DigitsSamples.few, keepsAccount: false)
    run.step(count: 3)
    let (shown, alone) = (app.digits.panel.run, run)
    #expect(shown.row.count == alone.row.count)
    for (mine, other) in zip(shown.row, alone.row) {
      #expect(mine.name == other.name && mine.value == other.value)
    }
    #expect(ObjectIdentifier(StageKind.digits.run) == ObjectIdentifier(DigitsRun.self))
  }

  @Test func `what makes no sense of digits is refused by name`() throws {
    var app = try DigitsSamples.app()
    for name in ["features", "data", "gap", "classes", "playground"] {
      #expect(refusal(of: name, by: &app) != nil)
    }
    #expect(
      refusal(of: "lyers", by: &app) == "digits has no setting 'lyers'; did you mean 'layers'?")
  }

  private func refusal(of name: String, by app: inout App) -> String? {
    do {
      try app.set([(name, "1")])
      return nil
    } catch {
      return error.message.en
    }
  }

  @Test func `going back is exact`() throws {
    var app = try DigitsSamples.app("e", DigitsSamples.few)
    let weights = app.digits.panel.run.network.parameters
    app.makeSteps(5)
    _ = app.play(try KeyScript(parsing: "Left *5"))
    #expect(app.digits.panel.run.network.parameters == weights)
  }

  @Test func `new data put another digit on the pad`() throws {
    let app = try DigitsSamples.app("D", DigitsSamples.few)
    let rows = DigitsRows(app.digits.panel.run)
    #expect(app.digits.pad.source == .test(0, label: rows.labels[0]))
    #expect(app.digits.pad.pixels == rows.pixels(0))
  }

  @Test func `the shares of a picture are softmax of the outputs`() throws {
    let app = try DigitsSamples.app("e *2", DigitsSamples.few)
    let pixels = app.digits.pad.pixels
    let answer = DigitsAnswer(of: app.digits.panel.run, to: pixels)
    // By the formula, in another order than the engine's.
    let sum = answer.outputs.map { Elementary.exp($0) }.reduce(0, +)
    for (share, output) in zip(answer.shares, answer.outputs) {
      #expect(abs(share - Elementary.exp(output) / sum) < 1e-12)
    }
    #expect(answer.order.count == 10 && answer.shares[answer.order[9]] == answer.shares.min())
  }

  @Test func `a network that blew up can still be drawn`() throws {
    // Two huge weights into an output, from neurons that say +1 and −1: ∞ − ∞.
    let huge = [("1.1.b", "1e3"), ("1.2.b", "-1e3"), ("2.1.1", "1.7e308"), ("2.1.b", "1.7e308")]
    let settings = huge.map { ("weight", "\($0.0) \($0.1)") } + [("weight", "2.1.2 1e308")]
    let app = try DigitsSamples.app("i Space", DigitsSamples.few + settings)
    let answer = DigitsAnswer(of: app.digits.panel.run, to: app.digits.pad.pixels)
    let outputs = answer.outputs
    #expect(outputs.contains { !$0.isFinite }, "\(outputs)")
    #expect(answer.order.count == (outputs.contains { $0.isNaN } ? 0 : 10))
    for (width, height) in [(80, 24), (200, 60)] {
      let size = Size(width: width, height: height)
      #expect(app.frame(size: size).size == size)
      _ = app.panel(size: Size(width: 40, height: 20))
    }
  }

  @Test func `with nothing left for the test the digits learned from are shown`() throws {
    let app = try DigitsSamples.app("", DigitsSamples.few + [("train_share", "1")])
    #expect(DigitsRows(app.digits.panel.run).part == .training)
    #expect(app.frame(size: app.size).description.contains("training digits"))
  }

  @Test(arguments: [(80, 24), (200, 60), (120, 40), (60, 18), (300, 100), (40, 20), (30, 14)])
  func `panes stay inside of the window and apart`(width: Int, height: Int) {
    let size = Size(width: width, height: height)
    for focus in DigitsPane.allCases {
      let layout = DigitsLayout(size: size, isEnlarged: false, focus: focus)
      let frames = layout.shown.compactMap { layout.frames[$0] }
      #expect(layout.frames[focus] != nil)
      let body = Rect(column: 0, row: 0, width: width, height: layout.footRow)
      for (index, frame) in frames.enumerated() {
        #expect(frame.intersection(body) == frame && frame.width > 7 && frame.height > 1)
        for other in frames.dropFirst(index + 1) {
          let common = frame.intersection(other)
          #expect(common.width == 0 || common.height == 0, "\(focus) \(frame) \(other)")
        }
      }
    }
  }

  @Test func `all panes can be reached, and drawn in every window`() throws {
    for (width, height) in [(60, 18), (80, 24), (120, 40), (200, 60)] {
      let size = Size(width: width, height: height)
      var app = try DigitsSamples.app("e", DigitsSamples.few, size: size)
      for pane in DigitsPane.allCases {
        try app.set([("view", pane.rawValue)])
        #expect(app.frame(size: size).size == size)
        _ = app.play(try KeyScript(parsing: "Enter"))
        #expect(app.frame(size: size).size == size)
        _ = app.play(try KeyScript(parsing: "Enter"))
      }
    }
  }

  @Test(arguments: [(0.17, "0.170"), (0.0005, "0.001"), (2.34e-5, "2.3e−5"), (1, "1.000")])
  func `a share that is there is never written as 0`(share: Double, text: String) {
    #expect(DigitsOutputPane.written(share) == text)
  }
}
