import Testing

@testable import Tutor

/// The prediction that is being made after some keys.
private func prediction(after keys: String) throws -> Prediction {
  guard case .predict(let prediction) = try pressing(keys).curve.mode else {
    throw UserError(en: "nothing is predicted after \(keys)", zh: "")
  }
  return prediction
}

/// The place of the read-out cursor after some keys.
private func cursor(after keys: String) throws -> Double {
  guard case .readout(let place) = try pressing(keys).curve.mode else {
    throw UserError(en: "nothing is read out after \(keys)", zh: "")
  }
  return place
}

@Suite struct AppModesTests {
  @Test func `P begins a prediction where the point is`() throws {
    let prediction = try prediction(after: "P")
    // The lens is 1.9 wide on some 70 columns: a column is about 0.027.
    #expect(abs(prediction.caret) < 0.03)
    #expect(prediction.asked == 0)
  }

  @Test(arguments: ["Space", "n", "s", "p"])
  func `no step is made before the guess`(key: String) throws {
    let app = try pressing("P \(key)")
    #expect(app.panel.run.stepCount == 0)
    #expect(app.said() == "predict first: ← → move the caret, Enter shows the step")
  }

  @Test func `the arrows move the caret by one column and by five`() throws {
    let start = try prediction(after: "P").caret
    let one = try prediction(after: "P Right").caret - start
    #expect(one > 0.01 && one < 0.05)
    #expect(abs(try prediction(after: "P Up").caret - start - 5 * one) < 1e-9)
    #expect(abs(try prediction(after: "P Right Left").caret - start) < 1e-9)
    #expect(try prediction(after: "P Left *500").caret >= -0.2 - 1e-9)
    #expect(try prediction(after: "P Right *500").caret <= 1.7 + 1e-9)
  }

  @Test func `Enter makes the step and compares`() throws {
    let wrong = try pressing("P Enter")
    let outcome = try prediction(after: "P Enter").last
    #expect(wrong.panel.run.stepCount == 1)
    #expect(outcome?.isHit == false)
    #expect(outcome?.truth == 0.30000000000000004)
    #expect(wrong.said() != "")
    #expect(wrong.said(in: .en) != wrong.said(in: .zh))
  }

  @Test func `a good guess is a hit`() throws {
    let column = try prediction(after: "P Right").caret
    let start = try prediction(after: "P").caret
    let presses = Int(((0.3 - start) / (column - start)).rounded())
    #expect(try prediction(after: "P Right *\(presses) Enter").hits == 1)
  }

  @Test func `the other keys work on while predicting, and P ends it`() throws {
    #expect(try pressing("P z").panel.view == .window)
    #expect(try pressing("P P").curve.mode == .normal)
    #expect(try pressing("P L").language == .zh)
    #expect(try pressing("P +").panel.settings.learningRate == 0.105)
    #expect(try prediction(after: "P +").asked == 0)
  }

  @Test func `the read-out cursor moves and steps go on`() throws {
    let start = try cursor(after: "c")
    #expect(try cursor(after: "c Right") > start)
    #expect(try pressing("c Space").panel.run.stepCount == 1)
    #expect(try cursor(after: "c Space") == cursor(after: "c"))
    #expect(try pressing("c c").curve.mode == .normal)
  }

  @Test func `the cursor finds the point between the ends of the numbers too`() throws {
    var app = try pressing()
    try app.set("start", to: "1e308")
    var places: [Double] = []
    for key in ["c", "Right", "Left", "Up"] {
      _ = app.play(try KeyScript(parsing: key))
      guard case .readout(let place) = app.curve.mode else { continue }
      places.append(place)
    }
    // The lens is 2.6e308 wide on some 70 columns: a column is about 0.037e308.
    try #require(places.count == 4)
    #expect(abs(places[0] - 1e308) < 0.02e308)
    #expect(places[1] > places[0] && places[2] == places[0] && places[3] > places[1])
    #expect(app.panel.xRange.contains(places[3]))
  }

  @Test func `help turns its pages and closes`() throws {
    #expect(try pressing("? PgDn").mode == .help(1))
    #expect(try pressing("? PgDn *9").mode == .help(1))
    #expect(try pressing("? PgDn PgUp").mode == .help(0))
    #expect(try pressing("? L").language == .zh)
    #expect(try pressing("? L").mode == .help(0))
    #expect(try pressing("? ?").mode == .normal)
  }
}
