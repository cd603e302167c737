import Glibc
import Testing

@testable import Tutor

/// `docs/keys.md` and `docs/zh/keys.md` are the key table, written down.
///
/// `DESCENT_RECORD=1 ./test` writes them anew, and fails, so that a recording run is never taken for
/// a check.
@Suite struct KeysPageTests {
  @Test(arguments: [Language.en, .zh])
  func `the page lists the keys of the table, and no others`(language: Language) throws {
    let name = language == .en ? "docs/keys.md" : "docs/zh/keys.md"
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    if getenv("DESCENT_RECORD") != nil {
      let file = try #require(fopen("\(root)/\(name)", "w"))
      fputs(page(language), file)
      fclose(file)
      Issue.record("recorded \(name): look at it, then run without DESCENT_RECORD")
    }
    let file = try #require(fopen("\(root)/\(name)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    #expect(String(decoding: bytes, as: UTF8.self) == page(language))
  }

  private func page(_ language: Language) -> String {
    let head = Localized(
      en: """
        # Keys

        Made from the program's own key table. `?` shows the keys of the screen that is open, page by page. In a
        mode, such as drawing or turning knobs, the last row of the screen says what its keys mean; `Esc` leaves it.
        A full-width or Chinese key gets a hint to switch the input method off. 中文：[zh/keys.md](zh/keys.md)
        """,
      zh: """
        # 按键

        本页由程序自己的按键表生成。`?` 逐页列出当前屏幕的按键。在画点、调旋钮等模式里，各键的意思写在屏幕最后一行，按 `Esc`
        退出模式。按到全角或中文键时，程序会提示先关掉输入法。English: [keys.md](../keys.md)
        """)
    let parts = KeyBinding.Group.allCases.map { part($0, language) }
    return head[language] + "\n\n" + parts.joined(separator: "\n\n") + "\n"
  }

  private func part(_ group: KeyBinding.Group, _ language: Language) -> String {
    let names = Localized(en: "| key | what it does | screens |", zh: "| 键 | 作用 | 屏幕 |")
    let rows = KeyMap.table.filter { $0.group == group }.map { row in
      "| \(label(row, language)) | \(row.meaning[language]) | \(screens(row, language)) |"
    }
    return (["## \(group.title[language])", "", names[language], "|--|--|--|"] + rows)
      .joined(separator: "\n")
  }

  private func label(_ row: KeyBinding, _ language: Language) -> String {
    row.label[language].split(separator: " ").map { key in
      key == "`" || key == "|" ? "\\\(key)" : "`\(key)`"
    }.joined(separator: " ")
  }

  private func screens(_ row: KeyBinding, _ language: Language) -> String {
    guard let screens = row.screens, screens.count < StageKind.allCases.count else {
      return Localized(en: "all", zh: "全部")[language]
    }
    return StageKind.allCases.filter(screens.contains).map(\.name[language])
      .joined(separator: language == .en ? ", " : "、")
  }
}
