import Plotting

/// The run as one word that fills whole rows from the first column on, so that it can be marked and
/// copied.
struct WordScreen {
  let word: String
  let language: Language

  func draw(into buffer: inout Buffer) {
    buffer.clear(buffer.bounds)
    let title = Localized(en: "This run as one word", zh: "把这次运行写成一个词")
    buffer.write(title[language], at: Point(1, 0), ink: .bright)
    let advice = Localized(
      en: "copy it; on any machine this opens the same run: descent open WORD",
      zh: "复制它；在任何机器上输入 descent open 加这个词，就得到同一次运行")
    buffer.write(advice[language], at: Point(1, 1), ink: .dim, width: buffer.size.width - 2)
    let width = buffer.size.width
    let room = buffer.size.height - 4
    let rows = (word.utf8.count + width - 1) / width
    guard rows <= room else { return sayTooLong(rows: rows, into: &buffer) }
    var rest = word[...]
    for row in 0..<rows {
      buffer.write(String(rest.prefix(width)), at: Point(0, 3 + row))
      rest = rest.dropFirst(width)
    }
  }

  private func sayTooLong(rows: Int, into buffer: inout Buffer) {
    let text = Localized(
      en: "it takes \(rows) rows, more than the window has: save it with :save FILE.run",
      zh: "需要 \(rows) 行，窗口放不下：请用 :save FILE.run 保存")
    buffer.write(text[language], at: Point(1, 3), width: buffer.size.width - 2)
  }
}
