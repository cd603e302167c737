import Plotting
import Testing

@testable import Tutor

@Suite struct HelpScreenTests {
  private static let sizes = [
    Size(width: 60, height: 18), Size(width: 80, height: 24), Size(width: 200, height: 60),
  ]

  /// All pages as one text.
  private func pages(_ kind: StageKind, _ size: Size, _ language: Language = .en) -> String {
    (0..<HelpScreen.pageCount(on: kind, size: size)).map { page in
      var buffer = Buffer(size: size)
      HelpScreen(kind: kind, language: language, page: page).draw(into: &buffer)
      return buffer.description
    }.joined(separator: "\n")
  }

  @Test(arguments: StageKind.allCases, sizes)
  func `every key and every sign of a screen is listed`(kind: StageKind, size: Size) {
    for language in Language.allCases {
      // A wide glyph fills two cells, the second of which is no character of the text.
      let text = pages(kind, size, language).filter { $0 != "\0" }
      for row in KeyMap.table where row.applies(on: kind) {
        let meaning = row.meaning[language].prefix(language == .en ? 13 : 7)
        #expect(text.contains(meaning), "\(row.meaning[language])")
      }
      for sign in kind.stage.signs {
        #expect(text.contains(sign.meaning[language].prefix(language == .en ? 13 : 7)))
      }
    }
  }

  @Test(arguments: StageKind.allCases, [Size(width: 80, height: 24), Size(width: 200, height: 60)])
  func `nothing that is listed is cut`(kind: StageKind, size: Size) {
    for language in Language.allCases {
      let text = pages(kind, size, language).filter { $0 != "\0" }
      let rows = KeyMap.table.filter { $0.applies(on: kind) }.map(\.meaning)
      for words in rows + kind.stage.signs.map(\.meaning) + kind.controls.map(\.summary) {
        #expect(text.contains(words[language]), "\(words[language])")
      }
    }
  }

  @Test(arguments: StageKind.allCases, sizes)
  func `every setting is listed`(kind: StageKind, size: Size) {
    let text = pages(kind, size)
    for control in kind.controls { #expect(text.contains(":\(control.name) ")) }
  }
}
