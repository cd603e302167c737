import Engine
import Plotting

/// What is said about a perceptron's run: the sample, the sum, the update, the status.
struct PerceptronWords {
  let run: PerceptronRun
  let language: Language
  /// True while what happens to the next sample is a question.
  let hidesNext: Bool

  init(run: PerceptronRun, language: Language, hidesNext: Bool = false) {
    self.run = run
    self.language = language
    self.hidesNext = hidesNext
  }

  /// What is learned, and how: `AND, rule Rosenblatt`.
  var subject: String {
    let rule = Self.title(of: run.settings.rule)
    let data = run.settings.data.title
    return Localized(en: "\(data.en), rule \(rule)", zh: "\(data.zh)，\(rule) 规则")[language]
  }

  /// Where the run is: `epoch 2, sample 2/4`; before the first step, where it will be.
  var place: String {
    let (epoch, number) = (run.last?.epoch ?? 1, run.last?.number ?? 0)
    return Localized(
      en: "epoch \(epoch), sample \(number)/\(run.sampleCount)",
      zh: "第 \(epoch) 轮，样本 \(number)/\(run.sampleCount)")[language]
  }

  /// A rule by the name of those who found it.
  static func title(of rule: LearningRule) -> String {
    switch rule {
    case .rosenblatt: "Rosenblatt"
    case .delta: "delta"
    case .logistic: "logistic"
    }
  }

  /// Two numbers as a point or vector: `(0, 1)`.
  static func pair(_ x: Double, _ y: Double) -> String {
    "(\(NumberText.formula(x)), \(NumberText.formula(y)))"
  }

  static func pair(_ point: SIMD2<Double>) -> String { pair(point.x, point.y) }

  /// The glyph of a class.
  static func glyph(isPositive: Bool) -> String { isPositive ? "+" : "o" }

  /// The ink of a class.
  static func ink(ofTarget target: Double) -> Ink { target > 0.5 ? .positive : .negative }
}

extension PerceptronData {
  /// The name that fits into a title.
  var title: Localized {
    switch self {
    case .and: Localized(en: "AND", zh: "AND")
    case .or: Localized(en: "OR", zh: "OR")
    case .xor: Localized(en: "XOR", zh: "XOR")
    case .clouds: Localized(en: "clouds", zh: "散点簇")
    case .points: Localized(en: "own points", zh: "自己的点")
    }
  }
}

// MARK: - Mistakes and data

extension PerceptronWords {
  /// The mistakes of the last epochs and, with dots, of the one that runs: `1  3  2…`.
  ///
  /// - Parameter limit: how many epochs are shown at most.
  /// - Returns: pieces with two blanks between them; a leading `…` when there are older epochs.
  func mistakesPerEpoch(limit: Int) -> [Piece] {
    let history = run.mistakesPerEpoch
    let isRunning = run.last.map { $0.number < run.sampleCount } ?? false
    let kept = history.recent.suffix(max(0, limit - (isRunning ? 1 : 0)))
    var pieces = kept.count < history.count ? [Piece("…", .dim)] : []
    pieces += kept.map { Piece("\($0)", $0 == 0 ? .success : .text) }
    if isRunning { pieces.append(Piece("\(run.mistakesInEpoch)…", .now)) }
    return Array(pieces.flatMap { [Piece("  "), $0] }.dropFirst())
  }

  /// A row of the data: class and point, truth, what the neuron says now, and a remark.
  ///
  /// - Parameters:
  ///   - index: the place of the sample in the data.
  ///   - hidden: the sample whose answer is a question.
  /// - Returns: texts for four columns.
  func dataRow(
    _ index: Int, hidden: Int? = nil
  ) -> (sample: Piece, truth: Piece, output: Piece, remark: Piece) {
    let (x, target) = (run.problem.points[index], run.problem.targets[index])
    let answer = run.answer(to: index)
    let isLit = hidden.map { $0 == index } ?? (run.last?.index == index)
    let sample = Piece(
      "\(Self.glyph(isPositive: target > 0.5)) \(Self.pair(x))",
      isLit ? .now : Self.ink(ofTarget: target))
    let truth = Piece(NumberText.formula(target))
    if hidden == index { return (sample, truth, Piece("?", .bright), Piece("◂ ?", .now)) }
    var remarks: [String] = []
    if isLit { remarks.append("◂ k=\(run.stepCount)") }
    if !answer.isRight { remarks.append(Localized(en: "wrong", zh: "错")[language]) }
    if hidden == nil, !isLit, run.nextIndex == index {
      remarks.append(Localized(en: "‹next", zh: "‹下一个")[language])
    }
    return (
      sample, truth, Piece(NumberText.rate(answer.output)),
      Piece(remarks.joined(separator: " "), isLit ? .now : answer.isRight ? .next : .bright)
    )
  }
}
