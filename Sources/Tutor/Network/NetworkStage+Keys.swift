/// The keys that matter now, for the last row.
extension NetworkStage {
  func keyItems(in language: Language) -> [KeyItem] {
    switch mode {
    case .normal:
      KeyItem.items(
        for: [
          .step, .epoch, .play, .back, .rateUp, .knobs, .focusNext, .lesson, .readout, .enlarge,
          .undo, .quit, .help,
        ], on: Self.kind, language)
    case .knobs:
      [
        KeyItem("↑↓", Localized(en: "choose", zh: "选择"), language),
        KeyItem("← →", Localized(en: "turn", zh: "调节"), language),
      ] + tail([.step, .play, .undo], language)
    case .network:
      [
        moving(language), enter(Localized(en: "large map", zh: "看大图"), language),
        KeyItem("=", Localized(en: "type weight", zh: "输入权重"), language),
        KeyItem("+-", Localized(en: "by 0.1", zh: "±0.1"), language),
      ] + tail([.undo], language)
    case .map:
      [moving(language), enter(Localized(en: "to a point", zh: "到样本"), language)]
        + tail([.step, .play], language)
    case .draw:
      [
        moving(language),
        KeyItem(classKeys, Localized(en: "put a point", zh: "放点"), language),
        KeyItem(
          label: Localized(en: "Bksp", zh: "退格")[language],
          verb: Localized(en: "take away", zh: "删点")[language], key: .backspace),
      ] + tail([.play, .undo], language)
    case .losses:
      [moving(language), enter(Localized(en: "go there", zh: "跳到那里"), language)]
        + tail([], language)
    case .predict:
      [KeyItem("↑↓", Localized(en: "the loss", zh: "损失"), language), .enter(language)]
        + tail([], language)
    }
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
