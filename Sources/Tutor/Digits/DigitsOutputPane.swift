import Engine
import Plotting

/// What the network says to the picture on the pad: a bar for each digit, then what that means.
struct DigitsOutputPane {
  let stage: DigitsStage
  let language: Language

  private var answer: DigitsAnswer { DigitsAnswer(of: stage.panel.run, to: stage.pad.pixels) }

  /// What the picture is, where that is known.
  static func truth(of stage: DigitsStage) -> Int? {
    if case .test(_, let label) = stage.pad.source { return label }
    return stage.isLabelled ? stage.harvest.last?.label : nil
  }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let answer = answer
    let top = frame.minRow + (frame.height >= answer.shares.count + 1 ? 1 : 0)
    for digit in answer.shares.indices where top + digit < frame.endRow {
      drawBar(of: digit, answer, into: &buffer, frame: frame, row: top + digit)
    }
    let notes = isNarrow(frame) ? [] : notes(answer)
    let start = top + answer.shares.count + 1
    for (index, note) in notes.enumerated() where start + index < frame.endRow {
      buffer.write(note, at: Point(frame.minColumn, start + index))
    }
  }

  /// The digit, its bar, its share, and a mark at the largest and at the truth.
  private func drawBar(
    of digit: Int, _ answer: DigitsAnswer, into buffer: inout Buffer, frame: Rect, row: Int
  ) {
    let isLargest = answer.digit == digit
    let ink: Ink = isLargest ? .now : .curve
    let share = answer.shares[digit]
    let mark = isNarrow(frame) ? sign(of: digit, answer) : mark(of: digit, answer)
    let markWidth = isNarrow(frame) ? 2 : 9
    let number = share.isNaN ? "–" : NumberText.fixed(share, decimals: frame.width >= 20 ? 3 : 2)
    let room = max(0, frame.width - 3 - markWidth - 7)
    let length = length(of: share, room: room)
    buffer.write("\(digit)", at: Point(frame.minColumn, row), ink: isLargest ? .bright : .text)
    let start = Point(frame.minColumn + 2, row)
    if length > 0 {
      let bar = Rect(origin: start, size: Size(width: length, height: 1))
      buffer.fill(bar, with: buffer.glyphs.block, ink: ink)
    } else {
      buffer.write("▏", at: start, ink: .dim)
    }
    let end = frame.endColumn - markWidth
    buffer.write(number, endingAt: end, row: row, ink: isLargest ? .bright : .dim)
    guard let mark else { return }
    buffer.write(
      mark.text, at: Point(end + 1, row), ink: mark.ink, width: frame.endColumn - end - 1)
  }

  /// True where there is room for bars only.
  private func isNarrow(_ frame: Rect) -> Bool { frame.width < 30 }

  /// A sign for the largest, another for the truth.
  private func sign(of digit: Int, _ answer: DigitsAnswer) -> Piece? {
    mark(of: digit, answer).map { Piece(digit == answer.digit ? "◂" : "=", $0.ink) }
  }

  /// The cells of a bar, none for less than half a cell.
  private func length(of share: Double, room: Int) -> Int {
    guard share * Double(room) >= 0.5, room > 0 else { return 0 }
    let size = Size(width: room + 1, height: 1)
    return Canvas(size: size, x: 0...1, y: 0...1, marker: .ascii).column(x: min(share, 1)) ?? 0
  }

  private func mark(of digit: Int, _ answer: DigitsAnswer) -> Piece? {
    let truth = Self.truth(of: stage)
    switch (digit == answer.digit, digit == truth) {
    case (true, true): return Piece(Localized(en: "◂ right", zh: "◂ 正确")[language], .success)
    case (true, false): return Piece(Localized(en: "◂ max", zh: "◂ 最大")[language], .now)
    case (false, true): return Piece(Localized(en: "◂ truth", zh: "◂ 真值")[language], .next)
    case (false, false): return nil
    }
  }

  // MARK: Notes

  private func notes(_ answer: DigitsAnswer) -> [[Piece]] {
    odds(answer) + loss(answer) + yours + hint
  }

  /// The two largest outputs and how many times likelier the first is.
  private func odds(_ answer: DigitsAnswer) -> [[Piece]] {
    guard answer.isDistribution, answer.order.count > 1 else { return [] }
    let (first, second) = (answer.order[0], answer.order[1])
    let gap = answer.outputs[first] - answer.outputs[second]
    let times = NumberText.table(Elementary.exp(gap), decimals: gap < 2.3 ? 1 : 0)
    let comparison =
      gap < 0.05
      ? Localized(en: "\(second) is hardly less likely", zh: "\(second) 的可能性几乎一样大")
      : Localized(
        en: "\(second) is \(times) times less likely", zh: "\(second) 的可能性只有它的 1/\(times)")
    let head = "z\(Self.subscripts[first]) \(number(answer.outputs[first]))"
    let next = "z\(Self.subscripts[second]) \(number(answer.outputs[second]))"
    return [
      [Piece("p = softmax(z)   ", .dim), Piece("\(head)   \(next)")],
      [Piece(comparison[language], .dim)],
    ]
  }

  private static let subscripts = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]

  private func number(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

  /// The loss of this picture, where it is known what it is.
  private func loss(_ answer: DigitsAnswer) -> [[Piece]] {
    guard answer.isDistribution, let truth = Self.truth(of: stage),
      answer.shares.indices.contains(truth)
    else { return [] }
    let share = answer.shares[truth]
    let loss = NumberText.loss(-Elementary.log(share))
    return [
      [
        Piece(Localized(en: "loss  ", zh: "损失  ")[language], .dim),
        Piece("−ln \(Self.written(share)) = \(loss)"),
      ]
    ]
  }

  /// A share in three decimals; in powers of ten where they would be 0: no loss of 10 comes from
  /// −ln 0.000.
  static func written(_ share: Double) -> String {
    share < 0.0005
      ? NumberText.scientific(share, decimals: 1) : NumberText.fixed(share, decimals: 3)
  }

  /// How many digits were drawn and how they are read now.
  private var yours: [[Piece]] {
    let added = stage.panel.settings.added
    guard !added.isEmpty else { return [] }
    let right = added.count { DigitsAnswer(of: stage.panel.run, to: $0.inputs).digit == $0.label }
    return [
      [
        Piece(Localized(en: "yours  ", zh: "你画的  ")[language], .dim),
        Piece(
          Localized(
            en: "\(added.count) drawn, \(right) read right", zh: "\(added.count) 个，认对 \(right) 个")[
              language]),
      ]
    ]
  }

  private var hint: [[Piece]] {
    guard stage.mode == .draw, stage.pad.source == .hand, !stage.pad.isEmpty else { return [] }
    let lines =
      stage.isLabelled
      ? [Localized(en: "another digit corrects its label", zh: "按别的数字可改标签")]
      : [
        Localized(en: "press the digit that it is:", zh: "按下它真正的数字，"),
        Localized(en: "it joins the training set", zh: "它就加入训练集"),
      ]
    return lines.map { [Piece($0[language], .key)] }
  }
}
