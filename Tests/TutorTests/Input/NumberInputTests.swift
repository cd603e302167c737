import Testing

@testable import Tutor

/// The English message of a value that is refused, `nil` when it is taken.
private func refusal(_ text: String) -> String? {
  do throws(UserError) {
    _ = try number(from: text, for: "lr")
    return nil
  } catch {
    return error.message.en
  }
}

@Suite struct NumberInputTests {
  @Test(arguments: [
    ("0.1", 0.1), ("-3", -3), ("1e-3", 0.001), (".5", 0.5), ("+2", 2), ("1E2", 100), ("  7  ", 7),
    ("１.０", 1), ("－２．５", -2.5), ("−3", -3), ("\u{3000}4\u{3000}", 4), ("1e308", 1e308),
    ("0.30000000000000004", 0.30000000000000004),
  ])
  func `this reads as a number`(text: String, value: Double) throws {
    #expect(try number(from: text, for: "lr") == value)
  }

  @Test func `the smallest number and the zero below zero are kept to the bit`() throws {
    #expect(try number(from: "5e-324", for: "lr") == Double.leastNonzeroMagnitude)
    #expect(try number(from: "-0.0", for: "lr").bitPattern == (-0.0).bitPattern)
  }

  @Test(arguments: [
    ("NaN", "'NaN'"), ("inf", "'inf'"), ("-inf", "'-inf'"), ("", "nothing"), ("   ", "nothing"),
    ("0x1p-3", "'0x1p-3'"), ("1,5", "'1,5'"), ("1 5", "'1 5'"), ("1e", "'1e'"), (".", "'.'"),
    ("--1", "'--1'"), ("½", "'½'"), ("٣", "'٣'"), ("1。5", "'1。5'"),
  ])
  func `this is refused by name`(text: String, found: String) {
    #expect(refusal(text) == "lr: \(found) is not a number; write it like 0.1, -3 or 1e-3")
  }

  @Test func `a number beyond the largest says so`() {
    #expect(refusal("1e400") == "lr: 1e400 is too large; the largest number is about 1.8e308")
    #expect(refusal("-1e400") == "lr: -1e400 is too large; the largest number is about 1.8e308")
  }

  @Test func `the message is there in Chinese too`() {
    #expect(
      throws: UserError(
        en: "lr: '1,5' is not a number; write it like 0.1, -3 or 1e-3",
        zh: "lr：“1,5”不是数字；请写成 0.1、-3 或 1e-3")
    ) { try number(from: "1,5", for: "lr") }
  }

  @Test func `a whole number is read in either width of digits`() throws {
    #expect(try wholeNumber(from: " 42 ", for: "k") == 42)
    #expect(try wholeNumber(from: "４２", for: "k") == 42)
    #expect(try wholeNumber(from: "0", for: "k") == 0)
  }

  @Test func `a whole number that no machine counts to is refused`() {
    #expect(
      throws: UserError(
        en: "k: 99999999999999999999 is too large; at most 18 digits",
        zh: "k：99999999999999999999 太大了；最多 18 位")
    ) { try wholeNumber(from: "99999999999999999999", for: "k") }
  }

  @Test(arguments: ["-1", "1.5", "", "x", "9e9"])
  func `this is no whole number`(text: String) {
    #expect(
      throws: UserError(
        en: "k: '\(text)' is not a whole number of at least 0", zh: "k：“\(text)”不是不小于 0 的整数")
    ) { try wholeNumber(from: text, for: "k") }
  }

  @Test func `a whole number below the least is refused`() {
    #expect(throws: UserError.self) { try wholeNumber(from: "0", for: "speed", least: 1) }
  }

  @Test func `what is shown in a message is short and harmless`() {
    #expect(shown("\u{1B}[31mred\u{7F}") == "?[31mred?")
    #expect(shown("\u{9B}31m") == "?31m")
    #expect(shown("a\u{202E}b") == "a?b")
    #expect(shown(String(repeating: "x", count: 25)) == String(repeating: "x", count: 23) + "…")
    #expect(shown("中文 é") == "中文 é")
  }
}
