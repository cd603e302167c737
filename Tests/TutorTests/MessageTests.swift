import Testing

@testable import Tutor

@Suite struct MessageTests {
  @Test(arguments: ["ｑ", "、", "。", "好", "：", "，", "￥", "…"] as [Character])
  func `a key of an input method says so`(character: Character) {
    let text = Localized.unknownKey(.character(character))
    #expect(
      text.en == "'\(character)' comes from an input method: switch it off, then press the key")
    #expect(text.zh == "“\(character)”来自输入法：请切到英文输入再按键")
  }

  @Test func `a capital letter asks about Caps Lock`() {
    #expect(
      Localized.unknownKey(.character("S")).en
        == "'S' means nothing here; is Caps Lock on? Press ? for the keys")
  }

  @Test(arguments: [Key.character("y"), .function(5), .control("x"), .delete, .home])
  func `any other key points to the help`(key: Key) {
    let text = Localized.unknownKey(key)
    #expect(text.en == "this key means nothing here: press ? for the keys")
    #expect(text.zh == "这里用不到这个键：按 ? 看有哪些键")
  }

  @Test func `the messages differ between the languages`() {
    let all: [Localized] = [.nothingToUndo, .nothingToRedo, .undone, .redone, .atStart]
    for text in all { #expect(text.en != text.zh && !text.en.isEmpty && !text.zh.isEmpty) }
  }
}
