import Engine
import Plotting

/// A line of a calculation: `z = 0·0.1 + 1·0.1 + 0 = 0.1`, in parts that can stand in columns.
struct Equation: Hashable {
  /// What is computed: `z`.
  let name: Piece
  /// How: `0·0.1 + 1·0.1 + 0`; empty where there is nothing to work out.
  let terms: [Piece]
  /// What it comes to: `0.1`.
  let value: Piece

  /// The parts in one line.
  var pieces: [Piece] {
    let equals = Piece(" = ")
    return [name, equals] + (terms.isEmpty ? [] : terms + [equals]) + [value]
  }
}

/// A row of the update's table: a number before, what is added, the number after.
struct UpdateRow: Hashable {
  /// `w₁`, `w₂` or `b`.
  let name: String
  let old: Double
  let change: Double
  let new: Double

  /// The three numbers as a table shows them.
  func cells(decimals: Int = 3) -> [String] {
    [old, change, new].map { NumberText.table($0, decimals: decimals) }
  }
}

// MARK: - The sample and what the neuron makes of it

extension PerceptronWords {
  /// The sample shown last: `sample 2   x = (0, 1)   t = 0`; at the start, the one to come.
  var sample: [Piece] {
    let index = run.last?.index ?? run.nextIndex
    let target = run.problem.targets[index]
    let head = Localized(en: "sample \(index + 1)", zh: "样本 \(index + 1)")
    return [
      Piece(head[language]), Piece("   x = "), Piece(Self.pair(run.problem.points[index]), .now),
      Piece("   t = "), Piece(NumberText.formula(target), Self.ink(ofTarget: target)),
    ]
  }

  /// The weighted sum: `z = 0·0.1 + 1·0.1 + 0 = 0.1`; `nil` before the first step.
  var sum: Equation? {
    guard let step = run.last else { return nil }
    return Equation(
      name: Piece("z"), terms: Self.terms(of: step.x, with: step.before),
      value: Piece(NumberText.formula(step.outcome.sum), .bright))
  }

  /// The sum of the sample to come, left open: `z = 0·0.1 + 1·0.1 + 0 = ?`.
  var openSum: Equation {
    Equation(
      name: Piece("z"),
      terms: Self.terms(of: run.problem.points[run.nextIndex], with: run.weights),
      value: Piece("?", .bright))
  }

  /// The sum with its products worked out: ` = 0 + 0.1 + 0`; empty before the first step.
  var products: [Piece] {
    guard let step = run.last else { return [] }
    let (x, w) = (step.x, step.before)
    let terms = [x.x * w.w1, x.y * w.w2, w.b]
    return terms.enumerated().flatMap { index, term in
      let sign = index == 0 ? " = " : term < 0 ? " − " : " + "
      return [Piece(sign), Piece(NumberText.rate(index == 0 ? term : abs(term)), .arrow)]
    }
  }

  private static func terms(of x: SIMD2<Double>, with w: NeuronWeights) -> [Piece] {
    [
      Piece(CurveWords.factor(x.x), .now), Piece("·"), Piece(CurveWords.factor(w.w1), .arrow),
      Piece(" + "), Piece(CurveWords.factor(x.y), .now), Piece("·"),
      Piece(CurveWords.factor(w.w2), .arrow), Piece(w.b < 0 ? " − " : " + "),
      Piece(NumberText.formula(abs(w.b)), .arrow),
    ]
  }

  /// The answer: `o = step(0.1) = 1`, `o = z = 0.1` or `o = σ(0.1) = 0.524979`.
  var output: Equation? {
    guard let step = run.last else { return nil }
    let sum = NumberText.formula(step.outcome.sum)
    let terms =
      switch step.rule {
      case .rosenblatt: "step(\(sum))"
      case .delta: "z"
      case .logistic: "σ(\(sum))"
      }
    return Equation(
      name: Piece("o"), terms: [Piece(terms)],
      value: Piece(NumberText.formula(step.outcome.output), .bright))
  }

  /// The error: `t − o = −1`.
  var error: Equation? {
    guard let step = run.last else { return nil }
    return Equation(
      name: Piece("t − o"), terms: [],
      value: Piece(NumberText.formula(step.outcome.error), .tangent))
  }

  /// Whether the neuron decided rightly: `MISTAKE` or `right`; `nil` before the first step.
  var verdict: Piece? {
    guard let step = run.last else { return nil }
    return step.isMistake
      ? Piece(Localized(en: "MISTAKE", zh: "判错")[language], .bright)
      : Piece(Localized(en: "right", zh: "判对")[language], .dim)
  }
}

// MARK: - The update

extension PerceptronWords {
  /// What is added to each number, in letters: `lr·(t−o)·x`.
  static let changeInLetters = "lr·(t−o)·x"

  /// The update as a table of three rows; none before the first step.
  var updateRows: [UpdateRow] {
    guard let step = run.last else { return [] }
    let push = step.learningRate * step.outcome.error
    let (old, new) = (step.before, step.after)
    return [
      UpdateRow(name: "w₁", old: old.w1, change: push * step.x.x, new: new.w1),
      UpdateRow(name: "w₂", old: old.w2, change: push * step.x.y, new: new.w2),
      UpdateRow(name: "b", old: old.b, change: push, new: new.b),
    ]
  }

  /// The update of the weights in three parts: letters, numbers, result.
  ///
  /// `w ← w + lr·(t − o)·x`, ` = (0.1, 0.1) + 0.1·(−1)·(0, 1)`, ` = (0.1, 0)`; only the letters before
  /// the first step.
  var weightFormula: [[Piece]] {
    let letters = [Piece("w ← w + lr·(t − o)·x")]
    guard let step = run.last else { return [letters] }
    let numbers =
      [Piece(" = "), Piece(Self.pair(step.before.w1, step.before.w2), .arrow), Piece(" + ")]
      + push(step) + [Piece("·"), Piece(Self.pair(step.x), .now)]
    return [
      letters, numbers, [Piece(" = "), Piece(Self.pair(step.after.w1, step.after.w2), .arrow)],
    ]
  }

  /// The update of the bias in three parts: `b ← b + lr·(t − o)`, ` = 0 + 0.1·(−1)`, ` = −0.1`.
  var biasFormula: [[Piece]] {
    let letters = [Piece("b ← b + lr·(t − o)")]
    guard let step = run.last else { return [letters] }
    let numbers =
      [Piece(" = "), Piece(NumberText.formula(step.before.b), .arrow), Piece(" + ")] + push(step)
    return [letters, numbers, [Piece(" = "), Piece(NumberText.formula(step.after.b), .arrow)]]
  }

  /// `0.1·(−1)`: the rate times the error.
  private func push(_ step: PerceptronStep) -> [Piece] {
    [
      Piece(CurveWords.factor(step.learningRate, as: NumberText.rate)), Piece("·"),
      Piece(CurveWords.factor(step.outcome.error), .tangent),
    ]
  }
}
