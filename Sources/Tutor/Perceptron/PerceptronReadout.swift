import Engine
import Plotting

/// What is said of a place, of another step, and while something is asked or set by hand.
extension PerceptronWords {
  /// The sum and the answer at a place of the plane; the sample that is there.
  func readout(at place: SIMD2<Double>) -> String {
    let sum = run.weights.sum(place)
    let threshold = run.settings.rule.threshold
    let side = sum > threshold ? "1" : "0"
    let spot =
      "(\(NumberText.table(place.x, decimals: 2)), \(NumberText.table(place.y, decimals: 2)))"
    let head = Localized(
      en: "at \(spot): z = \(NumberText.formula(sum)), the answer is \(side)",
      zh: "\(spot) 处：z = \(NumberText.formula(sum))，回答 \(side)")
    let length = (run.line.normal * run.line.normal).sum().squareRoot()
    let distance = (sum - threshold) / length
    guard distance.isFinite else { return head[language] }
    let far = NumberText.rate(abs(distance))
    return Localized(
      en: "\(head.en), \(far) from the line", zh: "\(head.zh)，离分界线 \(far)")[language]
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
    return Localized(
      en: "\(wrong) of \(all) \(wrong == 1 ? "is" : "are") wrong: turn w₁, w₂ and b until none is",
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
