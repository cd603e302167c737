internal import Plotting

/// How many rows a page takes in the pane for text of a small terminal.
///
/// What is read at the same time counts: the text of the page with one question or goal and its
/// choices, or an explanation, which takes the place of the question.
struct PageHeight {
  /// The columns of the pane on 80×24.
  static let width = 38
  /// Its rows.
  static let limit = 20
  /// The rows that an answer takes above its explanation.
  private static let answerHeight = 3

  private let page: Page
  private let charset = Charset.full

  /// The height of a page.
  init(_ page: Page) {
    self.page = page
  }

  /// The rows of the tallest view.
  var rows: Int {
    var text = charset.wrapped(page.title.plain, width: Self.width).count
    var tallest = text
    for part in page.parts {
      switch part {
      case .block(let block): text += 1 + height([block], width: Self.width)
      case .question(let question):
        let choices = question.choices.map { height($0.text, width: Self.width - 4) }
        let asked = text + 1 + height(question.text, width: Self.width)
        tallest = max(tallest, asked + (choices.isEmpty ? 0 : 1) + choices.reduce(0, +))
        tallest = max(tallest, explained(question.explanation))
      case .goal(let goal):
        tallest = max(tallest, text + 1 + height(goal.text, width: Self.width))
        tallest = max(tallest, explained(goal.explanation))
      case .demonstration(let demonstration):
        tallest = max(tallest, text + 1 + height(demonstration.text, width: Self.width))
      case .scene, .notes: break
      }
      tallest = max(tallest, text)
    }
    return tallest
  }

  private func explained(_ blocks: [Block]) -> Int {
    Self.answerHeight + height(blocks, width: Self.width)
  }

  private func height(_ blocks: [Block], width: Int) -> Int {
    Typesetter(charset: charset, width: width).lines(of: blocks).count
  }
}
