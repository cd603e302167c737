internal import Lessons
internal import Plotting
internal import Tutor

/// A question with the hands for each of its choices, both rounds side by side.
struct PollText {
  let lines: [Typesetter.Line]

  /// The lines; `nil` where no question with choices is asked.
  init?(_ poll: Poll, of reading: Reading) {
    guard let question = reading.openQuestion, !question.choices.isEmpty else { return nil }
    let width = reading.layout.text?.width ?? ReadingLayout.leastTextWidth
    let setter = Typesetter(charset: reading.app.glyphs.charset, width: width)
    let asked = setter.lines(of: question.text) + [[]]
    let all = asked + Self.choices(question, poll, setter, isShort: false)
    let height = reading.layout.text?.height ?? 0
    if all.count <= height {
      lines = all
      return
    }
    // Hands are what counts: of long choices a line each is shown, of the question what fits.
    let short = Self.choices(question, poll, setter, isShort: true)
    lines = (asked.count + short.count <= height ? asked : []) + short
  }

  private static func choices(
    _ question: Question, _ poll: Poll, _ setter: Typesetter, isShort: Bool
  ) -> [Typesetter.Line] {
    question.choices.enumerated().flatMap { index, choice -> [Typesetter.Line] in
      let isPicked = poll.cursor == index
      let mark = Piece(
        "\(isPicked ? "▸" : " ") \(index + 1) ", isPicked ? .now : .key)
      let narrow = setter.narrower(by: setter.charset.width(of: mark.text))
      let text = isShort ? [narrow.line(of: choice.text)] : narrow.lines(of: choice.text)
      return setter.hanging(text, behind: mark) + [bars(poll, of: index, in: setter)]
    }
  }

  /// The hands of each round as a bar and a number, in columns under one another.
  private static func bars(
    _ poll: Poll, of choice: Int, in setter: Typesetter
  ) -> Typesetter.Line {
    let most = max(1, poll.rounds.flatMap { $0 }.max() ?? 1)
    let room = (setter.width - 4) / 2 - 7
    let columns = poll.rounds.enumerated().map { round, hands -> [Piece] in
      let length = min(room, (hands[choice] * room + most / 2) / most)
      let bar = String(repeating: setter.charset.bar, count: length)
      let rest = String(repeating: " ", count: room - length)
      let isLast = round == poll.rounds.count - 1
      let count = "\(hands[choice])"
      let gap = String(repeating: " ", count: max(0, 5 - count.count))
      return [
        Piece(bar, isLast ? .curve : .dim), Piece(rest + gap),
        Piece(count, isLast ? .bright : .dim),
      ]
    }
    return [Piece("    ")] + Array(columns.joined(separator: [Piece("  ")]))
  }
}
