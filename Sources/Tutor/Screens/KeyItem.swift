/// A key and what it does, as the last row shows it; a click on it presses the key.
package struct KeyItem: Sendable {
  let label: String
  let verb: String
  let key: Key?

  static func moving(_ language: Language) -> [KeyItem] {
    [
      KeyItem(label: "← →", verb: Localized(en: "move", zh: "移动")[language], key: nil),
      KeyItem(label: "↑ ↓", verb: Localized(en: "by 5", zh: "移 5 格")[language], key: nil),
    ]
  }

  static func enter(_ language: Language) -> KeyItem {
    KeyItem(
      label: Localized(en: "Enter", zh: "回车")[language],
      verb: Localized(en: "reveal", zh: "揭晓")[language], key: .enter)
  }

  static func done(_ language: Language) -> KeyItem {
    KeyItem(label: "Esc", verb: Localized(en: "done", zh: "结束")[language], key: .escape)
  }

  static func pages(_ language: Language) -> [KeyItem] {
    [
      KeyItem(label: "PgDn", verb: Localized(en: "more", zh: "下页")[language], key: .pageDown),
      KeyItem(label: "PgUp", verb: Localized(en: "back", zh: "上页")[language], key: .pageUp),
      KeyItem(label: "L", verb: Localized(en: "中文", zh: "English")[language], key: .character("L")),
      KeyItem(label: "Esc", verb: Localized(en: "close", zh: "关闭")[language], key: .escape),
    ]
  }

  /// The short forms of rows of the key table; actions that a screen does not have are left out.
  package static func items(
    for actions: [Action], on kind: StageKind, _ language: Language
  ) -> [KeyItem] {
    actions.compactMap { action in
      KeyMap.binding(for: action, on: kind).map { KeyItem($0, language) }
    }
  }

  /// Keys that are only shown: a click cannot mean one of them.
  init(_ label: String, _ verb: Localized, _ language: Language) {
    self.init(label: label, verb: verb[language], key: nil)
  }

  /// An item; a click on it presses the key.
  package init(label: String, verb: String, key: Key?) {
    self.label = label
    self.verb = verb
    self.key = key
  }

  private init(_ binding: KeyBinding, _ language: Language) {
    switch binding.action {
    case .step: label = Localized(en: "Space", zh: "空格")[language]
    case .back: label = "←"
    case .rateUp: label = "↑↓"
    default: label = binding.label[language]
    }
    verb = binding.action == .rateUp ? "lr" : binding.verb[language]
    key = binding.keys.first
  }
}
