import Testing

@testable import Lessons

@Suite struct LessonTextTests {
  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(Finding) {
      _ = try LessonText(bytes, file: "a")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a mark at the start, CR LF and a missing last end do not matter`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\r\nb\n\nc".utf8)
    #expect(try LessonText(bytes, file: "a").lines == ["a", "b", "", "c"])
  }

  @Test func `what is no text is refused with its place`() {
    #expect(refusal([]) == "a:1:1: E001 the file is empty")
    #expect(refusal([0xFF, 0xFE, 0x61, 0]) == "a:1:1: E001 the file is UTF-16; save it as UTF-8")
    #expect(refusal([0x61, 0, 0x62, 0]) == "a:1:1: E001 the file is UTF-16; save it as UTF-8")
    #expect(refusal([0x61, 0x0A, 0xE9, 0x0A]) == "a:2:1: E001 the line is not UTF-8")
    #expect(refusal([0x61, 0x00, 0x62, 0x63]) == "a:1:2: E001 control character U+0000")
    #expect(refusal(Array("a\rb".utf8)) == "a:1:2: E001 control character U+000D")
    #expect(refusal(Array("ab\u{1B}]0;x\u{7}".utf8)) == "a:1:3: E001 control character U+001B")
    #expect(refusal(Array("\u{9B}".utf8)) == "a:1:1: E001 control character U+009B")
    #expect(refusal(Array("a\u{202E}b".utf8)) == "a:1:2: E001 invisible character U+202E")
    #expect(refusal(Array("a\u{200B}b".utf8)) == "a:1:2: E001 invisible character U+200B")
  }

  @Test func `a large file is refused unread`() {
    #expect(
      refusal([UInt8](repeating: 0x61, count: 262_145))
        == "a:1:1: E001 the file has 262145 bytes; at most 262144")
  }
}
