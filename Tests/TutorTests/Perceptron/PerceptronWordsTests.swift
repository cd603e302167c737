import Engine
import Plotting
import Testing

@testable import Tutor

private func words(
  _ settings: [(String, String)] = [], steps: Int, _ language: Language = .en
) throws(UserError) -> PerceptronWords {
  PerceptronWords(run: try perceptron(settings, steps: steps), language: language)
}

private func text(_ pieces: [Piece]?) -> String? { pieces?.map(\.text).joined() }

@Suite struct PerceptronFormulaTests {
  // The mock-up's k = 6.
  @Test func `a sample is worked out with its numbers`() throws {
    let words = try words(steps: 6)
    #expect(words.subject == "AND, rule Rosenblatt" && words.place == "epoch 2, sample 2/4")
    #expect(text(words.sample) == "sample 2   x = (0, 1)   t = 0")
    #expect(text(words.sum?.pieces) == "z = 0·0.1 + 1·0.1 + 0 = 0.1")
    #expect(text(words.output?.pieces) == "o = step(0.1) = 1")
    #expect(text(words.error?.pieces) == "t − o = −1")
    #expect(words.verdict?.text == "MISTAKE")
  }

  @Test func `the update is a table of what was, what is added, what is`() throws {
    let rows = try words(steps: 6).updateRows
    #expect(rows.map(\.name) == ["w₁", "w₂", "b"])
    #expect(
      rows.map { $0.cells() } == [
        ["0.100", "0.000", "0.100"], ["0.100", "−0.100", "0.000"], ["0.000", "−0.100", "−0.100"],
      ])
  }

  @Test func `the update is written out with its numbers`() throws {
    let words = try words(steps: 6)
    #expect(
      text(words.weightFormula.flatMap { $0 })
        == "w ← w + lr·(t − o)·x = (0.1, 0.1) + 0.1·(−1)·(0, 1) = (0.1, 0)")
    #expect(
      text(words.biasFormula.flatMap { $0 }) == "b ← b + lr·(t − o) = 0 + 0.1·(−1) = −0.1")
  }

  // z = 2·(−0.5) − 3·1 − 0.25 = −4.25; σ(−4.25) = 0.01406…, by Python 0.014063627043245475.
  @Test func `negative numbers and the other rules`() throws {
    let settings = [("points", "2 -3 +"), ("w1", "-0.5"), ("w2", "1"), ("b", "-0.25")]
    let delta = try words(settings + [("rule", "delta")], steps: 1)
    #expect(text(delta.sum?.pieces) == "z = 2·(−0.5) + (−3)·1 − 0.25 = −4.25")
    #expect(text(delta.output?.pieces) == "o = z = −4.25")
    #expect(text(delta.error?.pieces) == "t − o = 5.25")
    let logistic = try words(settings + [("rule", "logistic")], steps: 1)
    #expect(text(logistic.output?.pieces) == "o = σ(−4.25) = 0.014064")
    #expect(logistic.verdict?.text == "MISTAKE")
  }

  @Test func `before the first step there is the sample to come and the rule in letters`() throws {
    let words = try words(steps: 0)
    #expect(text(words.sample) == "sample 1   x = (0, 0)   t = 0")
    #expect(words.sum == nil && words.output == nil && words.error == nil && words.verdict == nil)
    #expect(words.updateRows.isEmpty)
    #expect(text(words.weightFormula.flatMap { $0 }) == "w ← w + lr·(t − o)·x")
    #expect(words.place == "epoch 1, sample 0/4")
  }

  @Test func `mistakes per epoch, the running one with dots`() throws {
    func row(_ steps: Int, limit: Int = 9) throws -> String? {
      text(try words(steps: steps).mistakesPerEpoch(limit: limit))
    }
    #expect(try row(0) == "")
    #expect(try row(3) == "0…")
    #expect(try row(6) == "1  2…")
    #expect(try row(24) == "1  3  3  2  1  0")
    #expect(try row(26, limit: 3) == "…  1  0  0…")
  }

  @Test func `the data tell what the neuron would say now`() throws {
    let words = try words(steps: 6)
    let rows = (0..<4).map { index in
      let row = words.dataRow(index)
      return [row.sample.text, row.truth.text, row.output.text, row.remark.text]
    }
    #expect(
      rows == [
        ["o (0, 0)", "0", "0", ""], ["o (0, 1)", "0", "0", "◂ k=6"],
        ["o (1, 0)", "0", "0", "‹next"],
        ["+ (1, 1)", "1", "0", "wrong"],
      ])
  }
}

@Suite struct PerceptronSentenceTests {
  private func status(_ settings: [(String, String)] = [], steps: Int) throws -> String {
    try words(settings, steps: steps).status.text
  }

  @Test func `what the neuron said, and where the weights go`() throws {
    #expect(
      try status(steps: 6)
        == "k=6: the neuron said 1, the truth is 0, so w moves away from this sample.")
    #expect(
      try status([("data", "or")], steps: 2)
        == "k=2: the neuron said 0, the truth is 1, so w moves towards this sample.")
    #expect(
      try status(steps: 2) == "k=2: the neuron said 0, the truth is 0, so nothing changes.")
    #expect(
      try status(steps: 5)
        == "k=5: the neuron said 1, the truth is 0, so b falls, and x = (0, 0) leaves w alone.")
    #expect(
      try status([("data", "or"), ("lr", "-0.1")], steps: 2)
        == "k=2: the neuron said 0, the truth is 1, but lr < 0 moves w the wrong way.")
  }

  // After 11: w = b = 0.1. Delta on 00: z = 0.1; on 01, with b 0.09: z = 0.19.
  // Logistic on 00: b = −0.1·½, so σ(−0.05) = 0.4875 on 01, by Python.
  @Test func `the delta and the logistic rule learn from right answers, too`() throws {
    #expect(
      try status([("rule", "delta")], steps: 6)
        == "k=6: o is 0.19, the truth is 0: 0.19 too high, so w moves away from this sample.")
    #expect(
      try status([("rule", "logistic")], steps: 2)
        == "k=2: o is 0.4875, the truth is 0: 0.4875 too high, so w moves away from this sample.")
  }

  @Test func `the end is said with its bound`() throws {
    #expect(
      try status(steps: 24)
        == "an epoch without mistake: nothing changes any more, 10 mistakes ≤ (R/γ)² = 51")
    #expect(try status(steps: 31) == status(steps: 24))
    #expect(
      try status([("w1", "1"), ("w2", "1"), ("b", "-1.5")], steps: 4)
        == "an epoch without mistake: nothing changes any more, 0 mistakes in all")
    #expect(try words(steps: 24).status.ink == .success)
  }

  @Test func `ends of epochs are summed up`() throws {
    #expect(
      try status(steps: 8)
        == "k=8: epoch 2 is over: 3 mistakes, with these weights 2 of 4 are wrong")
    #expect(
      try status(steps: 20)
        == "k=20: epoch 5 is over: 1 mistake, all are right now, so the next epoch changes nothing")
  }

  @Test func `exclusive or: why it never ends, and that it goes in circles`() throws {
    let xor = [("data", "xor")]
    #expect(
      try status(xor, steps: 8)
        == "k=8: o–o crosses +–+ at (0.5, 0.5), so no line parts them: it never ends")
    #expect(
      try status(xor, steps: 12)
        == "k=12: no line parts them, so it goes in circles: as 4 steps ago")
    #expect(
      try words(xor, steps: 0).proof[0]
        == "the segment between two o's crosses the one between two +'s at (0.5, 0.5), "
        + "so no line has them on different sides: it never ends")
    #expect(
      try words(xor + [("rule", "delta")], steps: 0).proof[1]
        == "o–o crosses +–+ at (0.5, 0.5), so no line parts them: some stay wrong")
  }

  @Test(arguments: [
    ("0 0 o; 0 0 +", "an o and a + stand at (0, 0), so no line parts them: it never ends"),
    (
      "0 0 +; -1 -1 o; 1 1 o",
      "the + at (0, 0) is between two o's, so no line parts them: it never ends"
    ),
    (
      "0 0 o; -2 -1 +; 2 -1 +; 0 2 +",
      "the o at (0, 0) is among three +'s, so no line parts them: it never ends"
    ),
    ("0 0 o; 1 2 o", "there is one class only: nothing to part"),
  ])
  func `every proof has its words`(points: String, sentence: String) throws {
    #expect(try words([("points", points)], steps: 0).proof.last == sentence)
  }

  @Test func `separable data are promised an end`() throws {
    #expect(
      try words(steps: 0).proof == [
        "a line parts them, with a margin of 0.3536, so there are at most (R/γ)² = 51 mistakes",
        "a line parts them, with a margin of 0.3536",
      ])
  }

  @Test func `what is set by hand is said`() throws {
    #expect(
      try status([("w1", "1"), ("w2", "1"), ("b", "-1.5")], steps: 0)
        == "k=0: with these weights all 4 samples are right")
    var run = try perceptron(steps: 6)
    var settings = run.settings
    try PerceptronControl.set("b", to: "-1", in: &settings)
    run.apply(settings)
    #expect(
      PerceptronWords(run: run, language: .en).status.text
        == "k=6: with these weights 1 of 4 samples is wrong")
  }

  // lr·|(1, 1, 1)|² = 1.2·3 = 3.6: the error 1 becomes 1·(1 − 3.6).
  @Test func `a step too long for its sample is said, and where it leads`() throws {
    let settings = [("rule", "delta"), ("lr", "1.2"), ("points", "1 1 +; 0 0 o")]
    #expect(
      try status(settings, steps: 1)
        == "k=1: lr·|(x, 1)|² = 3.6 > 2: the error of this sample grows, 1 → −2.6")
    // AND at 1.2 and 10⁹, which Python has beyond 10⁶⁰ after 300 epochs.
    let far = try words([("rule", "delta"), ("lr", "1.2")], steps: 400).status
    #expect(far.text.hasPrefix("diverged: the loss is ") && far.ink == .warning)
    let lost = try words([("rule", "delta"), ("lr", "1e9")], steps: 400).status
    #expect(lost.text.hasPrefix("w is no longer a number at step 400:") && lost.ink == .warning)
  }

  @Test func `a rate of 0 and a question`() throws {
    #expect(
      try status([("lr", "0")], steps: 4) == "k=4: lr is 0, so nothing is learned: press ↑")
    let asked = PerceptronWords(run: try perceptron(steps: 3), language: .en, hidesNext: true)
    #expect(
      asked.status.text == "k=3: the next sample is (1, 1), its truth is 1: right or a mistake?")
    #expect(
      try status(steps: 0) == "k=0: Space shows the first sample, (0, 0), whose truth is 0")
  }

  @Test(arguments: ["rosenblatt", "delta", "logistic"], ["and", "xor", "clouds"])
  func `every sentence fits into a line, once cut at a comma`(rule: String, data: String) throws {
    for language in Language.allCases {
      for rate in ["0.1", "1.2", "0", "-0.1"] {
        var run = try perceptron([("rule", rule), ("data", data), ("lr", rate)])
        for _ in 0..<130 {
          let words = PerceptronWords(run: run, language: language)
          let status = Charset.full.cutAtComma(words.status.text, width: 76)
          #expect(Charset.full.width(of: status) <= 76, "\(status)")
          run.step()
        }
      }
    }
  }

  @Test func `the Chinese is Chinese`() throws {
    #expect(
      try words(steps: 6, .zh).status.text == "第 6 步：神经元输出 1，真值是 0，所以 w 朝远离该样本的方向调整。")
    #expect(
      try words(steps: 24, .zh).status.text == "整整一轮没有错：从此不再变化，共错 10 次 ≤ (R/γ)² = 51")
    #expect(try words(steps: 6, .zh).verdict?.text == "判错")
    #expect(
      try words([("data", "xor")], steps: 12, .zh).status.text
        == "第 12 步：没有直线能分开两类，所以一直绕圈子：和 4 步前一样")
    #expect(try words(steps: 6, .zh).place == "第 2 轮，样本 2/4")
  }
}
