import Engine
import Plotting

/// What is said of a place, of another step, and while something is asked or set by hand.
extension PerceptronWords {
  /// The sum and the answer at a place of the plane, or at the sample whose cell it is in.
  func readout(at place: SIMD2<Double>, within cell: SIMD2<Double>) -> String {
    let points = run.problem.points
    let near = points.indices.filter { index in
      let way = points[index] - place
      return abs(way.x) <= cell.x / 2 && abs(way.y) <= cell.y / 2
    }.last
    if let near { return readout(sample: near) }
    let spot =
      "(\(NumberText.table(place.x, decimals: 2)), \(NumberText.table(place.y, decimals: 2)))"
    let answer = answer(at: place)
    let head = Localized(
      en: "at \(spot): z = \(answer.sum), the answer is \(answer.side)",
      zh: "\(spot) 处：z = \(answer.sum)，回答 \(answer.side)")
    guard let distance = answer.distance else { return head[language] }
    return Localized(
      en: "\(head.en), \(distance) from the line", zh: "\(head.zh)，离分界线 \(distance)")[language]
  }

  private func readout(sample index: Int) -> String {
    let answer = answer(at: run.problem.points[index])
    let spot = Self.pair(run.problem.points[index])
    let truth = NumberText.formula(run.problem.targets[index])
    return Localized(
      en: "sample \(index + 1), \(spot): z = \(answer.sum), the answer is \(answer.side), "
        + "the truth \(truth)",
      zh: "样本 \(index + 1)，\(spot)：z = \(answer.sum)，回答 \(answer.side)，真值 \(truth)")[language]
  }

  private func answer(
    at place: SIMD2<Double>
  ) -> (sum: String, side: String, distance: String?) {
    let sum = run.weights.sum(place)
    let threshold = run.settings.rule.threshold
    let length = (run.line.normal * run.line.normal).sum().squareRoot()
    let distance = abs(sum - threshold) / length
    return (
      NumberText.formula(sum), sum > threshold ? "1" : "0",
      distance.isFinite ? NumberText.rate(distance) : nil
    )
  }

  /// The loss and the errors at a step.
  func readout(step: Int, _ panel: PerceptronPanel) -> String {
    guard let past = panel.history[step] else { return "" }
    let (wrong, loss) = (NumberText.formula(past.x), NumberText.formula(past.low))
    return Localized(
      en: "k=\(step): \(wrong) of \(run.sampleCount) wrong, loss \(loss); Enter goes there",
      zh: "第 \(step) 步：\(run.sampleCount) 个中错 \(wrong) 个，损失 \(loss)；回车跳到那里")[language]
  }

  /// What is asked of the next sample, or what was answered and waits for Enter.
  func question(said: Double) -> String {
    let target = run.problem.targets[run.nextIndex]
    guard !said.isNaN else { return status.text }
    let isMistake = (said > 0.5) != (target > 0.5)
    let answer = NumberText.formula(said)
    return Localized(
      en:
        "you say it answers \(answer), \(isMistake ? "a mistake" : "which is right"): Enter shows it",
      zh: "你说它答 \(answer)，\(isMistake ? "也就是判错" : "也就是判对")：回车揭晓")[language]
  }

  /// How good the weights are that are set by hand.
  var byHand: String {
    let (wrong, all) = (run.errors, run.sampleCount)
    guard wrong > 0 else {
      return Localized(
        en: "✓ all \(all) samples are on their side of the line", zh: "✓ \(all) 个样本都在该在的一侧")[
          language]
    }
    let count = "\(wrong) of \(all) \(wrong == 1 ? "is" : "are") wrong"
    if case .inseparable = run.separability {
      return Localized(
        en: "\(count), and no line gets all right: how few can it be?",
        zh: "\(all) 个中错 \(wrong) 个；没有直线能全对：最少能错几个？")[language]
    }
    return Localized(
      en: "\(count): turn w₁, w₂ and b until none is",
      zh: "\(all) 个中错 \(wrong) 个：调 w₁、w₂、b，直到全对")[language]
  }

  /// The sum and the answer in one line: `z = 0·0.1 + 1·0.1 + 0 = 0.1     o = step(0.1) = 1`.
  func sumLine(asks: Bool) -> [Piece] {
    guard !asks, let sum, let output, let error, let verdict else {
      return [Piece("z = x₁·w₁ + x₂·w₂ + b     o = \(outputName)     t − o")]
    }
    let gap = [Piece("     ")]
    return sum.pieces + gap + output.pieces + gap + error.pieces + gap + [verdict]
  }
}
