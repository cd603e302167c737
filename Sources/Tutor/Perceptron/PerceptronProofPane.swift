import Engine
import Plotting

/// Whether learning must come to an end: the proof in words, then the numbers it rests on.
struct PerceptronProofPane {
  let words: PerceptronWords

  func draw(into buffer: inout Buffer, frame: Rect) {
    let (run, language) = (words.run, words.language)
    var row = frame.minRow
    let sentence = words.proof.first ?? ""
    for line in buffer.glyphs.charset.wrapped(sentence, width: frame.width - 1) {
      guard row < frame.endRow else { return }
      buffer.write(line, at: Point(frame.minColumn, row), ink: .bright)
      row += 1
    }
    row += 1
    for (name, value) in numbers(run) where row < frame.endRow {
      buffer.write(name[language], at: Point(frame.minColumn, row), ink: .dim)
      buffer.write(
        value, endingAt: frame.minColumn + min(frame.width, 40), row: row, ink: .text)
      row += 1
    }
  }

  private func numbers(_ run: PerceptronRun) -> [(Localized, String)] {
    var rows: [(Localized, String)] = []
    if let bound = run.bound {
      rows += [
        (
          Localized(en: "R, the longest (x, 1)", zh: "R：最长的 (x, 1) 的长度"),
          NumberText.formula(bound.radius)
        ),
        (
          Localized(en: "γ, their margin", zh: "γ：它们的间隔"),
          NumberText.formula(bound.margin)
        ),
        (
          Localized(en: "(R/γ)², mistakes at most", zh: "(R/γ)²：最多错几次"), "\(bound.mistakes)"
        ),
      ]
    }
    rows.append((Localized(en: "mistakes so far", zh: "至今错了几次"), "\(run.mistakes)"))
    if let epoch = run.cleanEpoch {
      rows.append((Localized(en: "first epoch without any", zh: "首个全对的轮次"), "\(epoch)"))
    }
    if let cycle = run.cycleLength {
      rows.append((Localized(en: "all comes again after, steps", zh: "循环周期（步）"), "\(cycle)"))
    }
    if run.settings.rule == .delta {
      rows.append(
        (
          Localized(en: "stable up to lr", zh: "稳定的最大 lr"), NumberText.rate(run.stableRate)
        ))
    }
    return rows
  }
}
