import Engine
import Plotting

/// A step in four lines, for a place beside a text: the sum, the answer, the weights, the rate and
/// how many samples are wrong.
struct PerceptronBrief {
  let words: PerceptronWords
  /// The weight that arrows turn.
  var selected: NeuronPart?

  /// How many lines there are.
  static let height = 4

  private var run: PerceptronRun { words.run }

  func draw(into buffer: inout Buffer, frame: Rect) {
    let left = frame.minColumn + 1
    let width = frame.width - 2
    for (index, forms) in [sum, answer].enumerated() {
      let fitting = forms.first { buffer.glyphs.charset.width(of: $0) <= width }
      buffer.write(fitting ?? [], at: Point(left, frame.minRow + index))
    }
    let third = width / 3
    let rate = NumberText.rate(run.settings.learningRate)
    let columns = zip(
      weights(room: third - 1), [[Piece("lr ", .dim), Piece(rate, .bright)], wrong, epoch])
    for (index, column) in columns.enumerated() {
      let place = Point(left + index * third, frame.minRow + 2)
      // The sign of the one that is turned stands before it.
      buffer.write(column.0, at: Point(place.column - 1, place.row))
      let below = Point(place.column, place.row + 1)
      // Many samples need the room of the epoch too.
      if buffer.isBlank(Point(below.column - 2, below.row), width: third) {
        buffer.write(column.1, at: below)
      }
    }
  }

  // MARK: Lines, from the longest form to the shortest

  private var sum: [[Piece]] {
    let letters = Piece("z = x₁·w₁ + x₂·w₂ + b")
    guard !words.hidesNext else {
      return [words.openSum.pieces, [letters, Piece(" = ?", .bright)]]
    }
    guard let sum = words.sum else { return [[letters]] }
    let value = Piece(NumberText.rate(run.last?.outcome.sum ?? 0), .bright)
    let products = [Piece("z")] + words.products + [Piece(" = "), value]
    return [sum.pieces, products, [letters, Piece(" = "), sum.value], [Piece("z = "), sum.value]]
  }

  private var answer: [[Piece]] {
    let question = Piece("?", .bright)
    let name = "o = \(words.outputName)"
    guard !words.hidesNext else {
      return [[Piece("\(name) = "), question, Piece("   ")] + words.truth(asks: true)]
    }
    guard let step = run.last, let verdict = words.verdict else {
      return [[Piece("\(name)   t − o")]]
    }
    let (output, error) = (step.outcome.output, step.outcome.error)
    let writings: [((Double) -> String, gap: String)] = [
      (NumberText.formula, "   "), ({ NumberText.table($0) }, "   "),
      ({ NumberText.scientific($0, decimals: 0) }, "  "),
    ]
    return writings.flatMap { write, gap in
      ["\(name) = ", "o = "].map { head in
        [
          Piece(head), Piece(write(output), .bright), Piece("\(gap)t − o = "),
          Piece(write(error), .tangent), Piece(gap), verdict,
        ]
      }
    }
  }

  /// The weights with as many decimals as there is room for.
  private func weights(room: Int) -> [[Piece]] {
    let values = NeuronPart.allCases.map { $0.value(in: run.weights) }
    let writings =
      (0...words.decimals).reversed().map { decimals in
        values.map { NumberText.table($0, decimals: decimals) }
      } + [values.map { NumberText.scientific($0, decimals: 0) }]
    let fitting = writings.first { $0.allSatisfy { $0.count + 3 <= room } } ?? writings.last ?? []
    return zip(NeuronPart.allCases, fitting).map { part, value in
      let isSelected = part == selected
      return [
        Piece(isSelected ? "▸" : " ", .now), Piece(part.symbol, isSelected ? .bright : .dim),
        Piece(" "),
        Piece(value, isSelected ? .bright : .arrow),
      ]
    }
  }

  private var epoch: [Piece] {
    let number = run.last?.epoch ?? 1
    return [Piece(Localized(en: "epoch \(number)", zh: "第 \(number) 轮")[words.language], .dim)]
  }

  private var wrong: [Piece] {
    let name = Localized(en: "wrong ", zh: "错 ")[words.language]
    guard !words.hidesNext else { return [Piece(name, .dim), Piece("?")] }
    return [
      Piece(name, .dim), Piece("\(run.errors)", run.errors == 0 ? .success : .now),
      Piece("/\(run.sampleCount)"),
    ]
  }
}
