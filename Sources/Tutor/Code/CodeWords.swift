import Engine
import Plotting

/// What the screen of code says about the line that ran last.
struct CodeWords {
  let run: CodeRun
  let language: Language
  /// True while what the next line does is a question.
  var hidesNext = false

  private var isLoop: Bool { run.settings.program == .loop }

  /// The sentence about the run and what it means.
  var status: (text: String, ink: Ink) {
    if run.hasDiverged, run.line == .update { return (diverged[language], .warning) }
    if hidesNext { return (question[language], .bright) }
    guard run.line != .setUp else { return (beginning[language], .bright) }
    let number = run.line.number(in: run.settings.program)
    let deed = deed(of: run.line)
    let sentence = Localized(en: "line \(number): \(deed.en)", zh: "第 \(number) 行：\(deed.zh)")
    return (sentence[language], .bright)
  }

  private var beginning: Localized {
    Localized(
      en: "nothing is computed yet: Space runs line 1 of the loop",
      zh: "还什么都没算：按空格执行循环的第 1 行")
  }

  private var question: Localized {
    let number = run.line.number(in: run.settings.program)
    return run.line == .setUp
      ? Localized(en: "no line of the loop has run: what will they do?", zh: "循环还没开始：每一行会做什么？")
      : Localized(
        en: "line \(number) has run: what does the next line do?",
        zh: "第 \(number) 行执行完了：下一行会做什么？")
  }

  private var diverged: Localized {
    Localized(
      en: "the loss is beyond a million: press ↓ for a smaller lr, r restarts",
      zh: "损失超过一百万：按 ↓ 调小 lr，按 r 重来")
  }

  /// What a line does and what it does not do.
  func deed(of line: CodeLine) -> Localized {
    isLoop ? loopDeed(of: line) : parabolaDeed(of: line)
  }

  private func parabolaDeed(of line: CodeLine) -> Localized {
    switch line {
    case .setUp, .loss: beginning
    case .take:
      Localized(
        en: "the next pass begins; no number changes, in MATLAB a press of Step",
        zh: "新的一遍开始；数都不变，在 MATLAB 里就是按一下 Step")
    case .forward:
      Localized(en: "y is computed at x; x and x.grad stay", zh: "算出 x 处的 y；x 和 x.grad 都不变")
    case .clear:
      Localized(
        en: "zero_grad() forgets the old slope; x stays, x.grad is None",
        zh: "zero_grad() 忘掉旧斜率；x 不动，x.grad 变成 None")
    case .backward:
      run.settings.zeroesGradient
        ? Localized(
          en: "backward() puts the slope into x.grad; x stays, it has not moved",
          zh: "backward() 把斜率放进 x.grad；x 没有动")
        : Localized(
          en: "backward() adds the slope to x.grad; x stays, it has not moved",
          zh: "backward() 把斜率加到 x.grad 已有的数上；x 没有动")
    case .update:
      Localized(
        en: "step() moves x; x.grad stays, and y is still that of the old x",
        zh: "step() 移动 x；x.grad 不变，y 也还是旧 x 处的")
    }
  }

  private func loopDeed(of line: CodeLine) -> Localized {
    switch line {
    case .setUp: beginning
    case .take:
      Localized(
        en: "DataLoader hands out a batch; nothing is computed, pred and loss are old",
        zh: "DataLoader 取出一批；还什么都没算，pred 和 loss 都是旧的")
    case .forward:
      Localized(
        en: "the model computes pred; weight and bias stay", zh: "模型算出 pred；权重和偏置不变")
    case .loss:
      Localized(
        en: "loss says how wrong pred is; .grad stays, nothing moves",
        zh: "loss 说出 pred 错多少；.grad 不变，什么都没动")
    case .clear:
      Localized(
        en: "zero_grad() makes .grad None; weight and bias stay",
        zh: "zero_grad() 把 .grad 变成 None；权重和偏置不变")
    case .backward:
      run.settings.zeroesGradient
        ? Localized(
          en: "backward() fills .grad; weight and bias stay, they have not moved",
          zh: "backward() 填好 .grad；权重和偏置没有动")
        : Localized(
          en: "backward() adds to .grad; weight and bias stay, they have not moved",
          zh: "backward() 加到旧的 .grad 上；权重和偏置没有动")
    case .update:
      Localized(
        en: "step() moves weight and bias; .grad stays, pred and loss are old now",
        zh: "step() 移动权重和偏置；.grad 不变，pred 和 loss 都旧了")
    }
  }
}
