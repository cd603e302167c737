internal import Plotting
internal import Tutor

/// The keys of a talk, explained.
struct PresenterKeys {
  let language: Language

  func draw(into buffer: inout Buffer) {
    let title = Localized(en: "Keys of a talk", zh: "讲课时的按键")
    buffer.write(title[language], at: Point(1, 0), ink: .bright)
    for (index, row) in Self.rows.enumerated() where index + 2 < buffer.size.height - 1 {
      buffer.write(row.keys[language], at: Point(1, index + 2), ink: .key)
      buffer.write(
        row.meaning[language], at: Point(19, index + 2), width: buffer.size.width - 20)
    }
    let foot = Localized(en: "any key closes this", zh: "按任意键关闭")
    buffer.write(foot[language], at: Point(1, buffer.size.height - 1), ink: .dim)
  }

  private static let rows: [(keys: Localized, meaning: Localized)] = [
    row("PgDn", "PgDn", "the next beat", "下一拍"),
    row("PgUp", "PgUp", "back: everything is as it was", "上一拍：一切恢复原样"),
    row("7 Enter", "7 回车", "opens page 7", "跳到第 7 页"),
    row("O", "O", "overview of all pages", "所有页的概览"),
    row(". or b", ". 或 b", "blanks the screen; any key brings it back", "黑屏；任意键恢复"),
    row("B", "B", "large numbers for the last row", "大字，最后一排也看得清"),
    row("F5 or N", "F5 或 N", "your notes on this screen", "在本屏看备注"),
    row("v", "v", "count hands; again for the second vote", "数举手；再按一次投第二轮"),
    row("T", "T", "a timer of three minutes", "三分钟倒计时"),
    row("h", "h", "a hint", "提示"),
    row(
      "Space ← ↑ ↓ p r", "空格 ← ↑ ↓ p r", "the panel: step, back, rate, play, restart",
      "面板：走步、后退、学习率、播放、重来"),
    row(":", ":", "a command for the panel, such as lr 0.5", "面板命令，例如 lr 0.5"),
    row("] and ?", "] 和 ?", "picks a term, explains it", "选中术语、解释"),
    row("L", "L", "Chinese, English", "中文／英文"),
    row("Esc", "Esc", "nothing: remotes send it", "不起作用：翻页笔会误发"),
    row("q", "q", "ends the talk", "结束"),
  ]

  private static func row(
    _ keys: String, _ keysInChinese: String, _ meaning: String, _ meaningInChinese: String
  ) -> (keys: Localized, meaning: Localized) {
    (Localized(en: keys, zh: keysInChinese), Localized(en: meaning, zh: meaningInChinese))
  }
}
