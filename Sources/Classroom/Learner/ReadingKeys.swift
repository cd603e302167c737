internal import Lessons
internal import Plotting
internal import Tutor

/// The keys that matter while a lesson is read, and the sentence that says what to do.
struct ReadingKeys {
  private let reading: Reading

  init(of reading: Reading) {
    self.reading = reading
  }

  var items: [KeyItem] {
    let language = reading.language
    func item(_ label: String, _ en: String, _ zh: String, _ key: Key?) -> KeyItem {
      KeyItem(label: label, verb: Localized(en: en, zh: zh)[language], key: key)
    }
    let enter = Localized(en: "Enter", zh: "回车")[language]
    let space = Localized(en: "Space", zh: "空格")[language]
    let on = item("PgDn", "on", "往下", .pageDown)
    let help = item("?", "keys", "按键", .character("?"))
    var items: [KeyItem] = []
    if reading.showsGloss || reading.pickedTerm != nil {
      items = [
        item("]", "next term", "下一个词", .character("]")),
        item("?", "explain", "解释", .character("?")), item("Esc", "done", "结束", .escape),
      ]
      return items
    }
    if reading.openQuestion == nil, reading.hasPanel, let keys = reading.app.modeKeys {
      return keys
    }
    // In a small window the other half is a key away, which nobody would guess.
    if reading.layout.separator == nil, reading.hasPanel {
      let isText = reading.layout.text != nil
      items.append(isText ? item("Tab", "panel", "面板", .tab) : item("Tab", "text", "正文", .tab))
    }
    if let question = reading.openQuestion {
      let count = question.choices.count
      if count > 0 { items.append(item("1–\(count)", "choose", "选择", nil)) }
      items += [item(enter, "commit", "确认", .enter)]
    } else if reading.hasPanel {
      items += [
        item(space, "step", "走一步", .character(" ")), item("←", "back", "后退", .left),
        item("r", "restart", "重来", .character("r")),
      ]
    }
    if reading.station.exercise != nil, !reading.exercise.isOver {
      let left = reading.station.hints.count - reading.exercise.hints
      if left > 0 { items.append(item("h", "hint (\(left))", "提示 (\(left))", .character("h"))) }
      items.append(item("G", "give up", "看答案", .character("G")))
    }
    // Goals are often a matter of typing: w1 1, scale standard.
    if reading.openGoal != nil {
      items.append(item(":", "type", "输入", .character(":")))
    }
    items.append(on)
    items.append(item("PgUp", "back", "往回", .pageUp))
    items += [
      item("]", "terms", "术语", .character("]")), item("t", "play freely", "自由练习", .character("t")),
      item("Esc", "lessons", "目录", .escape),
    ]
    return items + [help]
  }
}

extension Reading {
  /// What to do now, in one sentence.
  var advice: Localized {
    if isPlaying {
      return Localized(en: "watch; any key shows the end at once", zh: "请看演示；按任意键直接看结果")
    }
    if let term {
      return Localized(
        en: "Enter explains '\(term.name.en)', ] goes on to the next term",
        zh: "回车解释“\(term.name.zh)”，] 看下一个词")
    }
    switch role {
    case .learner: return adviceForLearner
    case .speaker: return adviceForClass
    }
  }

  private var adviceForLearner: Localized {
    if let question = openQuestion {
      return question.choices.isEmpty
        ? Localized(en: "predict first: type a number, Enter commits it", zh: "先预测：输入一个数，回车确认")
        : Localized(
          en: "predict first: 1–\(question.choices.count) or ↑ ↓ choose, Enter commits",
          zh: "先预测：按 1–\(question.choices.count) 或 ↑ ↓ 选择，回车确认")
    }
    if let obstacle = judge?.obstacle { return .stuck(obstacle) }
    if openGoal != nil {
      return Localized(
        en: "bring the panel there; h is a hint, G shows a way", zh: "把面板调到目标；h 提示，G 演示一种做法")
    }
    return isAtEnd
      ? Localized(en: "the end: Esc lists the lessons", zh: "这一课到此结束：Esc 看课程目录")
      : Localized(en: "PgDn goes on", zh: "PgDn 往下")
  }

  private var adviceForClass: Localized {
    if openQuestion != nil {
      return Localized(en: "what will happen? Decide before it is shown", zh: "会怎样？先想好，再揭晓")
    }
    if openGoal != nil {
      return Localized(en: "how does one get there?", zh: "怎样才能达到？")
    }
    return Localized(en: "", zh: "")
  }
}
