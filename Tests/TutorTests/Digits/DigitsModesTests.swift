import Engine
import Plotting
import Testing

@testable import Tutor

/// Drawing, labels, the choice of digits: what keys mean in the modes of the screen.
@Suite struct DigitsModesTests {
  @Test func `i clears the pad for a drawing, arrows and Enter draw, Esc leaves`() throws {
    var app = try DigitsSamples.app(DigitsSamples.seven, DigitsSamples.few)
    let rows = (0..<8).map { row in
      app.digits.pad.pixels[row * 8..<row * 8 + 8].map { $0 == 1 ? "#" : "." }.joined()
    }
    #expect(
      rows == [
        "........", "..####..", ".....#..", "....##..", "...##...", "...#....", "........",
        "........",
      ])
    #expect(app.digits.mode == .draw && app.digits.focus == .pad)
    _ = app.press(.escape)
    #expect(app.digits.mode == .normal)
    _ = app.press(.character("i"))
    #expect(app.digits.pad.pixels.filter { $0 == 1 }.count == 10)
  }

  @Test func `the outputs move with every stroke`() throws {
    var app = try DigitsSamples.app("e *3 i", DigitsSamples.few)
    var answers: [[Double]] = []
    for key in [Key.character(" "), .right, .character(" "), .down, .character(" "), .backspace] {
      _ = app.press(key)
      answers.append(DigitsAnswer(of: app.digits.panel.run, to: app.digits.pad.pixels).shares)
    }
    #expect(answers[0] == answers[1] && answers[1] != answers[2] && answers[2] != answers[4])
    #expect(answers[5] == answers[3])
  }

  @Test func `a digit is the label: the drawing joins the training rows, the test stays`() throws {
    var app = try DigitsSamples.app("e " + DigitsSamples.seven, DigitsSamples.few)
    let test = app.digits.panel.run.network.rawRows(.test)
    let step = app.position
    _ = app.press(.character("7"))
    let run = app.digits.panel.run
    #expect(run.network.labels(.training).count == 81)
    #expect(run.network.labels(.training).last == 7)
    #expect(Array(run.network.rawRows(.training).suffix(64)) == app.digits.pad.pixels)
    #expect(run.network.rawRows(.test) == test)
    #expect(app.position == step)
    #expect(app.said.contains("joins the training set as"))
  }

  @Test func `another digit right after corrects the label, undo takes it back`() throws {
    var app = try DigitsSamples.app("e " + DigitsSamples.seven + " 1 7", DigitsSamples.few)
    #expect(app.digits.panel.settings.added.map(\.label) == [7])
    #expect(app.said == "its label is 7 now, not 1: p or e trains again")
    _ = app.press(.character("7"))
    #expect(app.said.contains("already") && app.digits.panel.settings.added.count == 1)
    _ = app.press(.character("u"))
    #expect(app.digits.panel.settings.added.map(\.label) == [1])
    _ = app.press(.character("u"))
    #expect(app.digits.panel.settings.added.isEmpty)
  }

  @Test func `before the drawing was added, and without it, a digit adds it anew`() throws {
    // An older digit stays whatever becomes of the one that is corrected no more.
    for older in ["", "i Space 1 r Esc "] {
      let count = older.isEmpty ? 0 : 1
      var app = try DigitsSamples.app(
        older + "e " + DigitsSamples.seven + " 5 Esc Left i", DigitsSamples.few)
      #expect(!app.digits.isLabelled && app.digits.panel.settings.added.count == count)
      let before = app.digits.panel.entry.testAccuracy
      _ = app.press(.character("3"))
      #expect(app.said.contains("joins the training set as"), "\(app.said)")
      #expect(app.digits.panel.settings.added.map(\.label) == (older.isEmpty ? [3] : [1, 3]))
      if older.isEmpty { #expect(app.digits.harvest.testBefore == before) }
      _ = app.press(.character("7"))
      #expect(app.said == "its label is 7 now, not 3: p or e trains again")
    }
    var app = try DigitsSamples.app("e " + DigitsSamples.seven + " 5", DigitsSamples.few)
    try app.set([("points", "none")])
    #expect(!app.digits.isLabelled && app.digits.harvest.testBefore == nil)
    _ = app.press(.character("3"))
    #expect(app.digits.panel.settings.added.map(\.label) == [3])
  }

  @Test func `trained on its label, the drawing is read as what it is`() throws {
    let app = try DigitsSamples.app(
      "e *3 " + DigitsSamples.seven + " 7 e *40", DigitsSamples.few)
    let answer = DigitsAnswer(of: app.digits.panel.run, to: app.digits.pad.pixels)
    #expect(answer.digit == 7 && answer.shares[7] > 0.5)
    #expect(app.digits.isLabelled)
  }

  @Test func `what the test was before the first of one's own is told`() throws {
    var app = try DigitsSamples.app("e *3 " + DigitsSamples.seven, DigitsSamples.few)
    let before = NumberText.percent(app.digits.panel.entry.testAccuracy ?? .nan)
    _ = app.play(try KeyScript(parsing: "7 e Esc Tab Tab"))
    let after = NumberText.percent(app.digits.panel.entry.testAccuracy ?? .nan)
    let line = "Epoch 4: test \(before) → \(after) with 1 of yours"
    #expect(app.frame(size: app.size).description.contains(line))
  }

  @Test func `drawn digits are a file that is read again, and are missed when they are in none`()
    throws
  {
    var app = try DigitsSamples.app(DigitsSamples.seven + " 7", DigitsSamples.few)
    #expect(app.unsavedPointCount == 1)
    #expect(app.press(.character("q")) == nil && app.press(.character("q")) == .quit)
    let pictures = try DigitPictures(optdigits: app.digits.pointsFile(), name: "mine")
    #expect(pictures.labels == [7])
    #expect(pictures.pixels.map { Double($0) / 16 } == app.digits.pad.pixels)
    _ = app.play(try KeyScript(parsing: "u"))
    #expect(app.unsavedPointCount == 0)
  }

  @Test func `digits drawn at 28 by 28 are a file that is read again, too`() throws {
    let large =
      [UInt8]([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28])
      + Array(repeating: 99, count: 2 * 784)
    let pictures = try DigitPictures(
      idxImages: large, labels: [0, 0, 8, 1, 0, 0, 0, 2, 3, 4], name: "large")
    var app = try DigitsSamples.app("", DigitsSamples.few)
    try app.read(pictures)
    _ = app.play(try KeyScript(parsing: "i - Space Right + Space 4"))
    #expect(app.unsavedPointCount == 1)
    let text = String(decoding: try app.digits.pointsFile(), as: UTF8.self)
    // The pen begins at row and column 14, at three quarters of full ink.
    let paper = Array(repeating: "0", count: 784)
    let before = 14 * 28 + 14
    let drawn = paper.prefix(before) + ["12", "16"] + paper.dropFirst(before + 2) + ["4"]
    #expect(text == drawn.joined(separator: ",") + "\n")
    let again = try DigitPictures(optdigits: Array(text.utf8), name: "mine")
    #expect(again.side == 28 && again.pixels.map { Double($0) / 16 } == app.digits.pad.pixels)
  }

  @Test func `digits of a file are learned from, and their own size of the pad`() throws {
    let line = (0..<30).map { row in
      (0..<64).map { $0 % 10 == row % 10 ? "16" : "0" }.joined(separator: ",") + ",\(row % 10)"
    }
    var app = try DigitsSamples.app("e", DigitsSamples.few)
    try app.read(DigitPictures(optdigits: Array(line.joined(separator: "\n").utf8), name: "mine"))
    #expect(app.digits.panel.run.network.labels(.training).count == 24)
    #expect(app.position == 0)
    for (name, value) in [("n", "31"), ("noise", "0.1")] {
      var refusal: String?
      do { try app.set([(name, value)]) } catch { refusal = error.message.en }
      #expect(refusal?.hasPrefix("\(name): ") == true)
    }
    let large =
      [UInt8]([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28])
      + Array(repeating: 99, count: 2 * 784)
    try app.read(
      DigitPictures(idxImages: large, labels: [0, 0, 8, 1, 0, 0, 0, 2, 3, 4], name: "large"))
    #expect(app.digits.pad.side == 28 && app.digits.panel.run.design.sizes == [784, 12, 10])
    for (width, height) in [(80, 24), (200, 60), (60, 18)] {
      for pane in DigitsPane.allCases {
        try app.set([("view", pane.rawValue)])
        #expect(!app.frame(size: Size(width: width, height: height)).description.isEmpty)
      }
    }
  }

  @Test func `an empty pad and a test digit cannot be labelled`() throws {
    var app = try DigitsSamples.app("i 3", DigitsSamples.few)
    #expect(app.said.contains("the pad is empty"))
    _ = app.play(try KeyScript(parsing: "n 3"))
    #expect(app.said.contains("belongs to the test"))
    #expect(app.digits.panel.settings.added.isEmpty)
  }

  @Test func `n and w bring test digits, w only misread ones`() throws {
    var app = try DigitsSamples.app("e i n n", DigitsSamples.few)
    let rows = DigitsRows(app.digits.panel.run)
    #expect(app.digits.pad.source == .test(1, label: rows.labels[1]))
    let misread = rows.places(.misread)
    _ = app.press(.character("w"))
    let next = misread.first { $0 > 1 } ?? misread[0]
    #expect(app.digits.pad.source == .test(next, label: rows.labels[next]))
  }

  @Test func `a count of the confusion opens its digits, Enter puts one on the pad`() throws {
    var app = try DigitsSamples.app("e", DigitsSamples.few)
    let rows = DigitsRows(app.digits.panel.run)
    let index = try #require(rows.places(.misread).first)
    let (actual, predicted) = (rows.labels[index], try #require(rows.answers[index]))
    try app.set([("view", "confusion")])
    let way = "c " + "Down *\(max(1, actual)) " + "Right *\(max(1, predicted)) "
    let keys = way.replacing(actual == 0 ? "Down *1 " : "\u{0}", with: "")
      .replacing(predicted == 0 ? "Right *1 " : "\u{0}", with: "")
    _ = app.play(try KeyScript(parsing: keys + "Enter"))
    #expect(app.digits.filter == .taken(actual: actual, predicted: predicted))
    #expect(app.digits.mode == .browse(0))
    _ = app.press(.enter)
    #expect(app.digits.pad.source == .test(index, label: actual))
    #expect(app.digits.mode == .draw)
  }

  @Test func `z shows misread digits only, and Esc all of them again`() throws {
    var app = try DigitsSamples.app("e z", DigitsSamples.few)
    #expect(app.digits.filter == .misread)
    _ = app.press(.escape)
    #expect(app.digits.filter == .all)
  }

  @Test func `the mouse paints in one stroke, and focuses panes`() throws {
    var app = try DigitsSamples.app("i Esc", DigitsSamples.few)
    let layout = DigitsLayout(size: app.size, isEnlarged: false, focus: .pad)
    let frame = try #require(layout.content(of: .pad))
    let rect = DigitsPadPane.picture(of: app.digits.pad, in: frame)
    #expect(rect.size == Size(width: 32, height: 16))
    _ = app.press(.mouse(.press, Point(rect.minColumn + 1, rect.minRow + 1)))
    _ = app.press(.mouse(.drag, Point(rect.endColumn - 1, rect.minRow)))
    _ = app.press(.mouse(.release, Point(rect.endColumn - 1, rect.minRow)))
    _ = app.press(.mouse(.drag, Point(rect.minColumn, rect.endRow - 1)))
    #expect(app.digits.mode == .draw)
    #expect(app.digits.pad.pixels.prefix(8).allSatisfy { $0 == 1 })
    #expect(app.digits.pad.pixels.dropFirst(8).allSatisfy { $0 == 0 })
    _ = app.press(.backspace)
    #expect(app.digits.pad.isEmpty)
  }

  @Test func `knobs turn what networks have`() throws {
    var app = try DigitsSamples.app("k", DigitsSamples.few)
    #expect(app.digits.focus == .knobs)
    let titles = app.digits.knobs.map(\.title.en)
    #expect(titles.contains("hidden layers") && titles.contains("reg. rate"))
    #expect(!titles.contains("data") && !titles.contains("test points"))
    let batch = try #require(titles.firstIndex(of: "batch"))
    _ = app.play(try KeyScript(parsing: "Down *\(batch) Right"))
    #expect(app.digits.panel.settings.batchSize == 11)
    _ = app.press(.escape)
    #expect(app.digits.focus == .digits)
  }

  @Test func `the loss after an epoch can be guessed`() throws {
    let app = try DigitsSamples.app("e P Left Enter", DigitsSamples.few)
    #expect(app.said.contains("so far"))
    #expect(app.position == 16)
  }
}
