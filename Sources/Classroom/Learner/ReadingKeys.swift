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
    if reading.showsGloss || reading.pickedTerm != nil {
      return [
        .character("]", "next term", "下一个词"), .character("?", "explain", "解释"), .done,
      ]
    }
    if reading.openQuestion == nil, reading.hasPanel, let keys = reading.app.modeKeys {
      return keys
    }
    return otherHalf + task + exercise + text
  }

  /// In a small window the other half is a key away, which nobody would guess.
  private var otherHalf: [KeyItem] {
    guard reading.layout.separator == nil, reading.hasPanel else { return [] }
    let isText = reading.layout.text != nil
    return [isText ? KeyItem("Tab", "panel", "面板", .tab) : KeyItem("Tab", "text", "正文", .tab)]
  }

  /// Answering a question, or driving the panel.
  private var task: [KeyItem] {
    if let question = reading.openQuestion {
      let count = question.choices.count
      return (count > 0 ? [KeyItem("1–\(count)", "choose", "选择")] : [])
        + [.enter("commit", "确认")]
    }
    guard reading.hasPanel else { return [] }
    return [
      .space("step", "走一步"), KeyItem("←", "back", "后退", .left), .character("r", "restart", "重来"),
    ]
  }

  /// Help with what is open.
  private var exercise: [KeyItem] {
    var items: [KeyItem] = []
    if reading.station.exercise != nil, !reading.exercise.isOver {
      let left = reading.station.hints.count - reading.exercise.hints
      if left > 0 { items.append(.character("h", "hint (\(left))", "提示 (\(left))")) }
      items.append(.character("G", "give up", "看答案"))
    }
    // Goals are often a matter of typing: w1 1, scale standard.
    if reading.openGoal != nil { items.append(.character(":", "type", "输入")) }
    return items
  }

  /// Going on in the text, and out of it.
  private var text: [KeyItem] {
    [
      KeyItem("PgDn", "on", "往下", .pageDown), KeyItem("PgUp", "back", "往回", .pageUp),
      .character("]", "terms", "术语"), .character("t", "play freely", "自由练习"),
      KeyItem("Esc", "lessons", "目录", .escape), .help,
    ]
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
