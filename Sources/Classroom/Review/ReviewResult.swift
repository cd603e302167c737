internal import Lessons
internal import Tutor

/// The last page of a review: how many were right, and what comes again.
struct ReviewResult {
  private let items: [Review.Item]
  private let language: Language

  /// The result so far.
  init(_ items: [Review.Item], _ language: Language) {
    self.items = items
    self.language = language
  }

  /// The page.
  var page: Page {
    let title = words("How it went", "结果")
    let blocks = [paragraph(sentence)] + wrong
    return Page(
      title: [Inline(.text(title))], parts: blocks.map { .block($0) }, scene: nil, line: 0)
  }

  /// What came out, in one sentence.
  var sentence: String {
    let right = items.count { $0.isRight == true }
    let open = items.count { $0.isRight == nil }
    let all = items.count
    if open > 0 {
      return words(
        "\(right) of \(all) right so far, \(open) still open: Page Up goes back to them.",
        "目前答对 \(right)/\(all)，还有 \(open) 道没答：按 PgUp 回去。")
    }
    if right == all {
      return words("\(right) of \(all) right: nothing is left.", "答对 \(right)/\(all)：没有剩下的了。")
    }
    return words(
      all - right == 1
        ? "\(right) of \(all) right; the other one comes again."
        : "\(right) of \(all) right; the others come again.",
      "答对 \(right)/\(all)；其余的下次再来。")
  }

  /// Where the questions that come again are explained.
  private var wrong: [Block] {
    let wrong = items.filter { $0.isRight == false }
    guard !wrong.isEmpty else { return [] }
    let points = wrong.map { item in
      let title = item.lesson[language].header.title
      let page = item.variant[language].title.plain
      return BlockList.Item(
        isTicked: nil, blocks: [paragraph(title + words(": ", "：") + page)], line: 0)
    }
    return [
      paragraph(words("It is explained here:", "在这里讲过：")),
      Block(kind: .list(BlockList(start: nil, items: points)), line: 0),
    ]
  }

  private func paragraph(_ text: String) -> Block {
    Block(kind: .paragraph([Inline(.text(text))]), line: 0)
  }

  private func words(_ en: String, _ zh: String) -> String { Localized(en: en, zh: zh)[language] }
}
