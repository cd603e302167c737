import Testing

@testable import Tutor

/// A field after some keys.
private func field(_ text: String, _ keys: [Key]) -> TextField {
  var field = TextField(text)
  for key in keys { _ = field.press(key) }
  return field
}

@Suite struct TextFieldTests {
  @Test func `typed characters go where the cursor is`() {
    let field = field("ad", [.left, .character("b"), .character("c")])
    #expect(field.text == "abcd")
    #expect(field.cursor == 3)
  }

  @Test(arguments: [
    ([Key.backspace], "ab", 2), ([.left, .backspace], "ac", 1), ([.home, .backspace], "abc", 0),
    ([.home, .delete], "bc", 0), ([.delete], "abc", 3), ([.control("u")], "", 0),
    ([.control("a")], "abc", 0), ([.control("a"), .control("e")], "abc", 3),
    ([.left, .left, .left, .left], "abc", 0), ([.home, .end, .right], "abc", 3),
  ])
  func `keys edit`(keys: [Key], text: String, cursor: Int) {
    let field = field("abc", keys)
    #expect(field.text == text)
    #expect(field.cursor == cursor)
  }

  @Test func `a paste of several lines becomes one line`() {
    #expect(field("", [.paste("lr\n0.5\r\nx")]).text == "lr 0.5 x")
  }

  @Test func `a paste of a million characters is cut`() {
    let field = field("", [.paste(String(repeating: "x", count: 1_000_000)), .character("y")])
    #expect(field.characters.count == 500)
    #expect(!field.text.contains("y"))
  }

  @Test func `a character of thousands of marks does not get in`() {
    let tower = Character("a" + String(repeating: "\u{301}", count: 5000))
    #expect(field("", [.character(tower), .paste("\(tower)b")]).text == "b")
  }

  @Test func `Chinese is edited by character`() {
    #expect(field("学习率", [.backspace]).text == "学习")
    #expect(field("👨‍👩‍👧e\u{301}", [.backspace, .backspace]).text == "")
  }

  @Test(arguments: [Key.up, .enter, .tab, .escape, .function(1), .control("x"), .unknown])
  func `other keys are not a field's`(key: Key) {
    var field = TextField("a")
    let taken = field.press(key)
    #expect(!taken)
    #expect(field == TextField("a"))
  }

  @Test func `the cursor stays inside the text`() {
    var field = TextField("abc")
    field.moveCursor(to: -4)
    #expect(field.cursor == 0)
    field.moveCursor(to: 99)
    #expect(field.cursor == 3)
  }
}
