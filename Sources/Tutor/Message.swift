/// One sentence for the status line that stays until the next key.
public enum Message: Hashable, Sendable {
  /// Something was done.
  case done(Localized)
  /// Something was not done, and why.
  case refusal(Localized)
  /// A goal was reached.
  case success(Localized)
  /// Numbers ran away.
  case warning(Localized)
}

extension Localized {
  static let nothingToUndo = Localized(
    en: "there is no change to undo: ← takes steps back", zh: "没有可撤销的改动：按 ← 后退一步")
  static let nothingToRedo = Localized(
    en: "there is no change to make again", zh: "没有可重做的改动")
  static let undone = Localized(en: "the last change is undone; U makes it again", zh: "已撤销；按 U 重做")
  static let redone = Localized(en: "the change is made again", zh: "已重做")
  static let newStart = Localized(
    en: "this starts anew at step 0; u brings the steps back", zh: "从第 0 步重新开始；按 u 找回走过的步")
  static let lessonOnly = Localized(
    en: "this key belongs to lessons: press t for one", zh: "这个键在课程里才有用：按 t 打开课程")
  static let atStart = Localized(
    en: "this is step 0: press Space to step", zh: "已经在第 0 步：按空格走一步")

  /// What to say to a key that means nothing here.
  package static func unknownKey(_ key: Key) -> Localized {
    if case .character(let character) = key, isFromInputMethod(character) {
      return Localized(
        en: "'\(character)' comes from an input method: switch it off, then press the key",
        zh: "“\(character)”来自输入法：请切到英文输入再按键")
    }
    if case .character(let character) = key, KeyMap.table.contains(where: { $0.keys.contains(key) })
    {
      return Localized(
        en: "'\(character)' means nothing on this screen: press ? for the keys",
        zh: "这个屏幕用不到“\(character)”：按 ? 看有哪些键")
    }
    if case .character(let character) = key, character.isLetter, character.isUppercase {
      return Localized(
        en: "'\(character)' means nothing here; is Caps Lock on? Press ? for the keys",
        zh: "“\(character)”没有用处；大写锁定开着吗？按 ? 看按键")
    }
    return Localized(
      en: "this key means nothing here: press ? for the keys", zh: "这里用不到这个键：按 ? 看有哪些键")
  }

  /// True for what a Chinese input method sends instead of an ASCII key.
  private static func isFromInputMethod(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x3000 || "，。、；：？！（）《》“”‘’…—￥·".contains(character)
  }
}
