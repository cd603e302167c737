import Engine
import Plotting

/// A network in three lines, for a place beside a text: the rate and the layers, then the losses
/// and how many rows are put into their class.
struct NetworkBrief {
  let run: NetworkRun
  let language: Language
  /// The losses, as the lines of their chart are drawn.
  let legend: [[Piece]]

  /// How many lines there are.
  static let height = 3

  func draw(into buffer: inout Buffer, frame: Rect) {
    let left = frame.minColumn + 1
    let rate = NumberText.rate(run.network.learningRate)
    let head = [Piece("lr ", .dim), Piece(rate, .bright)]
    let charset = buffer.glyphs.charset
    // The rate has cells of its own, so that the layers stand still.
    let column = left + max(11, charset.width(of: head) + 2)
    buffer.write(head, at: Point(left, frame.minRow))
    let epoch = Localized(en: "epoch \(run.epoch)", zh: "第 \(run.epoch) 轮")[language]
    let end = frame.endColumn - 1
    buffer.write(epoch, at: Point(end - charset.width(of: epoch), frame.minRow), ink: .dim)
    let room = end - charset.width(of: epoch) - 2 - column
    let layers = run.shapeForms.first { charset.width(of: $0) <= room } ?? ""
    buffer.write(layers, at: Point(column, frame.minRow), ink: .curve)
    for (index, line) in legend.enumerated() where index + 1 < frame.height {
      buffer.write(line, at: Point(left, frame.minRow + 1 + index))
    }
  }
}

extension NetworkRun {
  /// The layers, from the longest form to the shortest: `2→4→2→1 tanh`, `2→4→2→1`, `2→…→1`.
  var shapeForms: [String] {
    let sizes = design.sizes.map(String.init)
    let all = sizes.joined(separator: "→")
    let functions = Set(design.activations.dropLast().map(\.name))
    let named = functions.count == 1 ? functions.map { "\(all) \($0)" } : []
    let ends = (0..<max(0, sizes.count - 3)).map { dropped in
      (sizes.prefix(sizes.count - 2 - dropped) + ["…"] + sizes.suffix(1)).joined(separator: "→")
    }
    return named + [all] + ends
  }
}
