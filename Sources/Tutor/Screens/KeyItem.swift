/// A key and what it does, as the last row shows it; a click on it presses the key.
package struct KeyItem: Sendable {
  let label: Localized
  let verb: Localized
  let key: Key?

  /// An item by itself.
  ///
  /// A click presses its key. Keys that are only shown have none, as a click cannot mean one of
  /// several.
  package init(_ label: String, _ en: String, _ zh: String, _ key: Key? = nil) {
    self.init(Localized(en: label, zh: label), en, zh, key)
  }

  private init(_ label: Localized, _ en: String, _ zh: String, _ key: Key?) {
    self.label = label
    self.verb = Localized(en: en, zh: zh)
    self.key = key
  }

  /// The short form of a row of the key table.
  init(_ binding: KeyBinding) {
    switch binding.action {
    case .step: label = Self.spaceKey
    case .back: label = Localized(en: "←", zh: "←")
    case .rateUp: label = Localized(en: "↑↓", zh: "↑↓")
    default: label = binding.label
    }
    verb = binding.action == .rateUp ? Localized(en: "lr", zh: "lr") : binding.verb
    key = binding.keys.first
  }

  private static let spaceKey = Localized(en: "Space", zh: "空格")
}

/// Keys that mean much the same wherever they are offered.
extension KeyItem {
  /// Enter, and what it does here.
  package static func enter(_ en: String, _ zh: String) -> KeyItem {
    KeyItem(Localized(en: "Enter", zh: "回车"), en, zh, .enter)
  }

  /// Space, and what it does here.
  package static func space(_ en: String, _ zh: String) -> KeyItem {
    KeyItem(spaceKey, en, zh, .character(" "))
  }

  /// Backspace, and what it does here.
  static func backspace(_ en: String, _ zh: String) -> KeyItem {
    KeyItem(Localized(en: "Bksp", zh: "退格"), en, zh, .backspace)
  }

  /// A key that is the character it shows.
  package static func character(_ character: Character, _ en: String, _ zh: String) -> KeyItem {
    KeyItem(String(character), en, zh, .character(character))
  }

  static let reveal = enter("reveal", "揭晓")
  static let moving = KeyItem("←↑↓→", "move", "移动")
  static let choosing = KeyItem("↑↓", "choose", "选择")
  static let turning = KeyItem("← →", "turn", "调节")

  /// The way out of a mode.
  package static let done = KeyItem("Esc", "done", "结束", .escape)
  /// All keys there are.
  package static let help = character("?", "keys", "按键")

  /// The keys of a page of text.
  static let pages = [
    KeyItem("PgDn", "more", "下页", .pageDown), KeyItem("PgUp", "back", "上页", .pageUp),
    character("L", "中文", "English"), KeyItem("Esc", "close", "关闭", .escape),
  ]
}
