/// The keys that matter now, for the last row.
extension DigitsStage {
  func keyItems(in language: Language) -> [KeyItem] {
    switch mode {
    case .normal:
      if lab.mode != .normal { return lab.keyItems(in: language) }
      return KeyItem.items(
        for: [
          .step, .epoch, .play, .back, .draw, .rateUp, .focusNext, .readout, .knobs, .view, .lesson,
          .enlarge, .undo, .quit, .help,
        ], on: Self.kind, language)
    case .draw: return drawing(language)
    case .browse:
      return [moving(language), enter(Localized(en: "on the pad", zh: "放上画板"), language)]
        + tail([.play], language)
    case .matrix:
      return [moving(language), enter(Localized(en: "show them", zh: "看这些图"), language)]
        + tail([.play], language)
    case .knobs:
      return [
        KeyItem("↑↓", Localized(en: "choose", zh: "选择"), language),
        KeyItem("← →", Localized(en: "turn", zh: "调节"), language),
      ] + tail([.step, .play, .undo], language)
    }
  }

  private func drawing(_ language: Language) -> [KeyItem] {
    [
      moving(language),
      KeyItem(
        label: Localized(en: "Space", zh: "空格")[language],
        verb: Localized(en: "ink", zh: "点墨")[language], key: .character(" ")),
      enter(
        pad.isPenDown ? Localized(en: "pen up", zh: "抬笔") : Localized(en: "pen", zh: "落笔"),
        language),
      KeyItem("0–9", Localized(en: "label", zh: "标签"), language),
    ] + KeyItem.items(for: [.epoch], on: Self.kind, language) + [
      .done(language),
      KeyItem(label: "r", verb: Localized(en: "clear", zh: "清空")[language], key: .character("r")),
      KeyItem(
        label: Localized(en: "Bksp", zh: "退格")[language],
        verb: Localized(en: "undo", zh: "撤笔")[language], key: .backspace),
      KeyItem(label: "n", verb: Localized(en: "next", zh: "下一个")[language], key: .character("n")),
      KeyItem(
        label: "w", verb: Localized(en: "misread", zh: "认错的")[language], key: .character("w")),
    ] + KeyItem.items(for: [.play, .help], on: Self.kind, language)
  }

  private func moving(_ language: Language) -> KeyItem {
    KeyItem("←↑↓→", Localized(en: "move", zh: "移动"), language)
  }

  private func enter(_ verb: Localized, _ language: Language) -> KeyItem {
    KeyItem(
      label: Localized(en: "Enter", zh: "回车")[language], verb: verb[language], key: .enter)
  }

  /// What stands at the end in every mode: some actions, the way out, the help.
  private func tail(_ actions: [Action], _ language: Language) -> [KeyItem] {
    KeyItem.items(for: actions, on: Self.kind, language) + [.done(language)]
      + KeyItem.items(for: [.help], on: Self.kind, language)
  }
}
