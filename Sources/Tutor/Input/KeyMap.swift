/// The one table of keys: it answers keys, makes the help screen and the key line.
public enum KeyMap {
  /// What a key asks for on a screen.
  public static func action(for key: Key, on kind: StageKind) -> Action? { byKey[kind]?[key] }

  /// The binding of an action on a screen.
  public static func binding(for action: Action, on kind: StageKind) -> KeyBinding? {
    table.first { $0.action == action && $0.applies(on: kind) }
  }

  private static let byKey: [StageKind: [Key: Action]] = Dictionary(
    uniqueKeysWithValues: StageKind.allCases.map { kind in
      let rows = table.filter { $0.applies(on: kind) }
      let pairs = rows.flatMap { row in row.keys.map { ($0, row.action) } }
      return (kind, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    })

  /// All bindings, in the order of the help screen.
  public static let table: [KeyBinding] =
    time + rate + network + surface + neuron + inside + code + see + learn + program

  /// The screens whose runs can be kept to compare with.
  private static let ghosts: Set<StageKind> = [.curve, .surface, .perceptron, .mlp, .digits, .code]

  private static let time: [KeyBinding] = [
    row(
      .step, [.character(" "), .right, .character("n"), .character("s")], "Space → n", "空格 → n",
      "step", "走一步", "step", "走一步", .time),
    row(
      .epoch, [.character("e")], "e", "e", "epoch", "一轮", "a whole epoch", "走完一轮", .time,
      on: [.perceptron, .mlp, .digits]),
    row(
      .epoch, [.character("e")], "e", "e", "pass", "一遍", "a whole pass", "走完一遍", .time,
      on: [.xray]),
    row(
      .back, [.left, .backspace], "← Bksp", "← 退格", "back", "后退", "back, exactly", "精确退一步",
      .time),
    row(.play, [.character("p")], "p", "p", "play", "播放", "play, pause", "播放／暂停", .time),
    row(.slower, [.character(",")], ",", ",", "slower", "慢些", "slower", "放慢", .time),
    row(.faster, [.character(".")], ".", ".", "faster", "快些", "faster", "加快", .time),
    row(.goTo, [.character("g")], "g", "g", "go to", "跳到", "go to step", "跳到某一步", .time),
    row(
      .restart, [.character("r")], "r", "r", "restart", "重来", "restart", "从头再来",
      .time),
    row(
      .newSeed, [.character("R")], "R", "R", "new start", "新起点", "random start", "随机起点",
      .time, on: [.curve, .surface]),
    row(
      .newSeed, [.character("R")], "R", "R", "shuffle", "打乱", "shuffle, anew", "打乱，再打乱", .time,
      on: [.perceptron]),
    row(
      .newSeed, [.character("R")], "R", "R", "new seed", "新种子", "other weights", "换一组初始权重",
      .time, on: [.mlp, .xray, .digits]),
    row(
      .fork, [.character("f")], "f", "f", "fork", "分叉", "fork: a ghost", "留作影子对比", .time,
      on: ghosts),
    row(
      .forgetGhosts, [.character("F")], "F", "F", "no ghosts", "去影", "forget ghosts", "去掉影子",
      .time, on: ghosts),
    row(.undo, [.character("u")], "u", "u", "undo", "撤销", "undo a change", "撤销改动", .time),
    row(.redo, [.character("U")], "U", "U", "redo", "重做", "redo it", "重做改动", .time),
  ]

  private static let rate: [KeyBinding] = [
    row(.rateUp, [.up], "↑", "↑", "lr", "调大", "lr up the ladder", "学习率上一档", .rate),
    row(.rateDown, [.down], "↓", "↓", "lr", "调小", "lr down the ladder", "学习率下一档", .rate),
    row(.rateMore, [.character("+")], "+", "+", "lr +5 %", "微增", "lr 5 % more", "加 5 %", .rate),
    row(
      .rateLess, [.character("-"), .character("_")], "-", "-", "lr −5 %", "微减", "lr 5 % less",
      "减 5 %", .rate),
    row(.typeRate, [.character("=")], "=", "=", "type lr", "输入", "type a value", "输入数值", .rate),
    row(
      .optimizer, [.character("o")], "o", "o", "optimizer", "优化器", "GD, momentum", "换优化器",
      .rate, on: [.curve]),
    row(
      .optimizer, [.character("o")], "o", "o", "rule", "规则", "next rule", "换学习规则",
      .rate, on: [.perceptron]),
    row(
      .optimizer, [.character("o")], "o", "o", "optimizer", "优化器", "next optimizer", "换优化器",
      .rate, on: [.mlp, .surface, .digits]),
  ]

  private static let network: [KeyBinding] = [
    row(
      .knobs, [.character("k")], "k", "k", "knobs", "设置", "turn every knob", "所有设置", .network,
      on: [.mlp, .digits]),
    row(
      .dataSet, [.character("d")], "d", "d", "data", "数据", "next data set", "换数据集", .network,
      on: [.mlp]),
    row(
      .newData, [.character("D")], "D", "D", "new data", "新数据", "draw new data", "重新抽取数据",
      .network, on: [.mlp, .digits]),
    row(
      .activation, [.character("a")], "a", "a", "activation", "激活", "next activation", "换激活函数",
      .network, on: [.mlp, .digits]),
    row(
      .draw, [.character("i")], "i", "i", "draw", "画数字", "draw a digit", "自己画一个数字", .network,
      on: [.digits]),
    row(
      .draw, [.character("i")], "i", "i", "draw", "画点", "draw points", "自己画点", .network,
      on: [.mlp]),
    row(
      .sweep, [.character("w")], "w", "w", "sweep", "扫描", "sweep the rates", "扫描学习率", .network,
      on: [.mlp]),
  ]

  private static let surface: [KeyBinding] = [
    row(
      .dataSet, [.character("d")], "d", "d", "surface", "曲面", "next surface", "换曲面", .surface,
      on: [.surface]),
    row(
      .steeper, [.character("k")], "k", "k", "κ", "κ", "steeper: κ up", "更陡：κ 调大", .surface,
      on: [.surface]),
    row(
      .rounder, [.character("K")], "K", "K", "κ", "κ", "rounder: κ down", "更圆：κ 调小", .surface,
      on: [.surface]),
    row(
      .draw, [.character("i")], "i", "i", "start", "起点", "move the start", "移动起点", .surface,
      on: [.surface]),
    row(
      .race, [.character("w")], "w", "w", "race", "比赛", "race: 1, 4, 9", "比赛：1、4、9 道", .surface,
      on: [.surface]),
  ]

  private static let neuron: [KeyBinding] = [
    row(
      .knobs, [.character("k")], "k", "k", "knobs", "设置", "turn every knob", "所有设置", .neuron,
      on: [.perceptron]),
    row(
      .dataSet, [.character("d")], "d", "d", "data", "数据", "next data set", "换数据集", .neuron,
      on: [.perceptron]),
    row(
      .newData, [.character("D")], "D", "D", "new data", "新数据", "draw new clouds", "重新抽取散点簇",
      .neuron, on: [.perceptron]),
    row(
      .draw, [.character("i")], "i", "i", "draw", "画点", "draw points", "自己画点", .neuron,
      on: [.perceptron]),
    row(
      .adjust, [.character("w")], "w", "w", "by hand", "手调", "set w and b", "手动调 w 和 b", .neuron,
      on: [.perceptron]),
  ]

  private static let inside: [KeyBinding] = [
    row(
      .dataSet, [.character("d")], "d", "d", "subject", "对象", "next subject", "换看的对象",
      .inside, on: [.xray]),
    row(
      .activation, [.character("a")], "a", "a", "activation", "激活", "next activation", "换激活函数",
      .inside, on: [.xray]),
  ]

  private static let code: [KeyBinding] = [
    row(
      .dataSet, [.character("d")], "d", "d", "program", "程序", "next program", "换程序", .code,
      on: [.code]),
    row(
      .zeroGrad, [.character("a")], "a", "a", "zero_grad", "zero_grad", "zero_grad on, off",
      "zero_grad 开／关", .code, on: [.code]),
    row(
      .epoch, [.character("e")], "e", "e", "update", "到更新", "to next update", "走到下一次更新", .time,
      on: [.code]),
    row(
      .newSeed, [.character("R")], "R", "R", "new start", "新起点", "random start", "随机起点", .time,
      on: [.code]),
    row(
      .optimizer, [.character("o")], "o", "o", "optimizer", "优化器", "next optimizer", "换优化器", .rate,
      on: [.code]),
    row(
      .focusNext, [.tab], "Tab", "Tab", "language", "语言", "language, pane", "换语言、窗格", .see,
      on: [.code]),
    row(
      .predict, [.character("P")], "P", "P", "predict", "预测", "what changes?", "先猜会改什么", .learn,
      on: [.code]),
  ]

  private static let see: [KeyBinding] = [
    row(
      .xray, [.character("x")], "x", "x", "X-ray", "透视", "X-ray: inside", "透视：看内部", .see,
      on: [.curve, .perceptron, .mlp]),
    row(
      .xray, [.character("x")], "x", "x", "back", "返回", "back where from", "回到来处", .see,
      on: [.xray]),
    row(
      .view, [.character("z")], "z", "z", "view", "视野", "lens, window, fit", "放大镜／原图／全程",
      .see, on: [.curve]),
    row(
      .view, [.character("z")], "z", "z", "view", "视野", "whole, path", "全图／路径", .see,
      on: [.surface]),
    row(
      .view, [.character("z")], "z", "z", "view", "视图", "sides, proof, plain", "两侧／证明／样本",
      .see, on: [.perceptron]),
    row(
      .view, [.character("z")], "z", "z", "view", "视图", "steps of shade, log", "分级着色、对数轴", .see,
      on: [.mlp]),
    row(
      .view, [.character("z")], "z", "z", "misread", "认错的", "misread ones only", "只看认错的", .see,
      on: [.digits]),
    row(.readout, [.character("c")], "c", "c", "cursor", "读数", "read-out cursor", "读数光标", .see),
    row(
      .focusNext, [.tab], "Tab", "Tab", "pane", "窗格", "next pane", "下一窗格", .see,
      on: [.curve, .perceptron, .mlp, .xray, .digits]),
    row(
      .focusNext, [.tab], "Tab", "Tab", "pane", "窗格", "pane; race: lane", "窗格；比赛时选赛道", .see,
      on: [.surface]),
    row(.focusPrevious, [.backTab], "S-Tab", "S-Tab", "pane", "窗格", "pane before", "上一窗格", .see),
    row(.enlarge, [.enter], "Enter", "回车", "enlarge", "放大", "enlarge the pane", "放大窗格", .see),
    row(
      .projector, [.character("B")], "B", "B", "big", "投影", "projector mode", "投影模式", .see),
    row(.language, [.character("L")], "L", "L", "中文", "EN", "中文", "English", .see),
    row(
      .markers, [.character("m")], "m", "m", "glyphs", "字形", "braille/block/ASCII", "点阵／方块／ASCII",
      .see),
  ]

  private static let learn: [KeyBinding] = [
    row(
      .predict, [.character("P")], "P", "P", "predict", "预测", "predict the step", "先猜下一步", .learn,
      on: [.curve]),
    row(
      .predict, [.character("P")], "P", "P", "predict", "预测", "predict the answer", "先猜它怎么答",
      .learn, on: [.perceptron]),
    row(
      .predict, [.character("P")], "P", "P", "predict", "预测", "predict the loss", "先猜一轮后的损失",
      .learn,
      on: [.mlp, .digits]),
    row(
      .predict, [.character("P")], "P", "P", "predict", "预测", "predict the sign", "先猜正负",
      .learn, on: [.xray]),
    row(.lesson, [.character("t")], "t", "t", "lesson", "课程", "lesson, back", "课程／返回", .learn),
    row(.hint, [.character("h")], "h", "h", "hint", "提示", "hint", "提示", .learn),
    row(.giveUp, [.character("G")], "G", "G", "give up", "看答案", "give up: see it", "看答案", .learn),
    row(
      .turnPage, [.pageDown, .pageUp], "PgDn", "PgDn", "go on", "往下", "on; PgUp back", "往下；PgUp 往回",
      .learn),
    row(
      .terms, [.character("]"), .character("[")], "] [", "] [", "terms", "术语", "terms; ? explains",
      "术语；? 解释", .learn),
  ]

  private static let program: [KeyBinding] = [
    row(
      .commandLine, [.character(":"), .character("：")], ":", ":", "command", "命令", "command line",
      "命令行", .program),
    row(
      .help, [.character("?"), .character("？")], "?", "?", "keys", "按键", "this help", "本帮助",
      .program),
    row(.quit, [.character("q")], "q", "q", "quit", "退出", "quit", "退出", .program),
  ]

  private static func row(
    _ action: Action, _ keys: [Key], _ label: String, _ labelInChinese: String,
    _ verb: String, _ verbInChinese: String,
    _ meaning: String, _ meaningInChinese: String, _ group: KeyBinding.Group,
    on screens: Set<StageKind>? = nil
  ) -> KeyBinding {
    KeyBinding(
      action: action, keys: keys, label: Localized(en: label, zh: labelInChinese),
      verb: Localized(en: verb, zh: verbInChinese),
      meaning: Localized(en: meaning, zh: meaningInChinese), group: group,
      screens: screens)
  }
}
