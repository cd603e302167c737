extension DemoScene {
  /// The best minutes of every screen.
  public static let screens: [DemoScene] =
    curve + surface + perceptron + network + xray + digits + code

  /// The lecture's parabola: steps, a rate that hops, one that flies away, and the way back.
  private static let curve: [DemoScene] = [
    DemoScene(
      Localized(
        en: "Watch, or press Enter at any time: the keys are yours. Space pauses, q quits.",
        zh: "先看演示，随时按 Enter 换你来。空格暂停，q 退出。"),
      rest: 2600, opening: ""),
    DemoScene(
      Localized(
        en: "The lecture's parabola. Space: one step down the slope, with its numbers.",
        zh: "讲义里的抛物线。按空格，沿坡走一步，每个数字都在。"),
      keys: "Space *3", pace: 1300, rest: 1200),
    DemoScene(
      Localized(
        en: "The steps shrink by themselves: the slope shrinks, the rate stays 0.1.",
        zh: "步子自己变小：学习率一直是 0.1，变小的是斜率。"),
      keys: "Space *4", pace: 600),
    DemoScene(
      Localized(
        en: "f keeps this run, r starts again, and ↑ turns the rate to 0.45: now it hops.",
        zh: "f 留下这一轮，r 重来，↑ 把学习率调到 0.45：开始来回跳。"),
      keys: "f r Up *5 Space *6", pace: 450),
    DemoScene(
      Localized(
        en: "Beyond ½ each step lands farther away than the one before: it diverges.",
        zh: "超过 ½，每一步都落得更远：发散了。"),
      keys: "Up Up Up Space *6", pace: 500, rest: 2200),
    DemoScene(
      Localized(
        en: "← takes every step back, exactly. Nothing is lost by trying.",
        zh: "← 一步一步退回去，分毫不差。尽管试，什么都不会丢。"),
      keys: "Left *7", pace: 180, rest: 1200),
  ]

  /// The ravine, and a race down it.
  private static let surface: [DemoScene] = [
    DemoScene(
      Localized(
        en: "Two parameters: in a ravine plain descent hops across and creeps along.",
        zh: "两个参数：在峡谷里，普通梯度下降横着跳，沿着谷底爬。"),
      keys: "Space *9", pace: 420, opening: "2"),
    DemoScene(
      Localized(
        en: "w: four rules race from one start, one step each per key.",
        zh: "w：四种方法从同一点出发赛跑，每按一次各走一步。"),
      keys: "w Space *14", pace: 320, rest: 2200),
  ]

  /// AND, learned from mistakes.
  private static let perceptron: [DemoScene] = [
    DemoScene(
      Localized(
        en: "One neuron, one sample a key. Only a mistake turns the line.",
        zh: "一个神经元，一次看一个样本。只有判错了，线才转。"),
      keys: "Space *9", pace: 650, opening: "3"),
    DemoScene(
      Localized(
        en: "It goes on until an epoch passes without a mistake: Rosenblatt's theorem.",
        zh: "一直转到整整一轮都不出错：这就是收敛定理。"),
      keys: "Space *15", pace: 200, rest: 2200),
  ]

  /// A circle, and the lens on one neuron.
  private static let network: [DemoScene] = [
    DemoScene(
      Localized(
        en: "A network learns while you watch: the plane is coloured by its answer.",
        zh: "看着网络学习：平面的颜色就是它的回答。"),
      keys: "p", rest: 3200, opening: "4"),
    DemoScene(
      Localized(
        en: "Each neuron shows what it sees. All can be taken back, one batch a key.",
        zh: "每个神经元都画出它看到的样子。一次一批，全部都能退回去。"),
      keys: "p Left *12", pace: 160, rest: 1200),
    DemoScene(
      Localized(
        en: "Two arms of a spiral: more neurons, sines as inputs, and full speed.",
        zh: "两条螺旋臂：加神经元，输入加上正弦，全速训练。"),
      keys: "p", rest: 6500,
      opening: "4 : 'type:data spiral' Enter : 'type:seed 3' Enter : 'type:features x,y,sinx,siny' "
        + "Enter : 'type:layers 4 6 6 1' Enter : 'type:lr 0.1' Enter"),
  ]

  /// Forward, backward, update.
  private static let xray: [DemoScene] = [
    DemoScene(
      Localized(
        en: "X-ray: one operation a key, forward through the graph …",
        zh: "透视：一次一个运算，沿着计算图向前……"),
      keys: "Space *8", pace: 380, rest: 900, opening: "5"),
    DemoScene(
      Localized(
        en: "… and backward: the chain rule, factor by factor, then the update.",
        zh: "……再反向：链式法则一个因子一个因子地乘，最后更新。"),
      keys: "Space *12", pace: 420, rest: 1800),
  ]

  /// Training, and a 7 drawn by hand.
  private static let digits: [DemoScene] = [
    DemoScene(
      Localized(
        en: "Digits: 800 pictures are learned in a moment, the misread ones are shown.",
        zh: "数字：转眼学完 800 张图，读错的列在左边。"),
      keys: "e *30", pace: 110, opening: "6"),
    DemoScene(
      Localized(
        en: "Draw one: the outputs move with every stroke.",
        zh: "自己画一个：每添一笔，输出都跟着变。"),
      keys: "i Up Up Up Left Left Enter Right Right Right Down Down Left Down Left Down Enter",
      pace: 330, rest: 1500),
    DemoScene(
      Localized(
        en: "Press the digit that it is, and it joins the training.",
        zh: "按下它是几，它就加入训练集。"),
      keys: "7 Esc e *8", pace: 400, rest: 1500),
  ]

  /// The same step in three languages.
  private static let code: [DemoScene] = [
    DemoScene(
      Localized(
        en: "The code: PyTorch, MATLAB and Swift side by side, one line a key.",
        zh: "代码：PyTorch、MATLAB、Swift 对照，一次执行一行。"),
      keys: "Space *11", pace: 600, rest: 1200, opening: "7"),
    DemoScene(
      Localized(
        en: "Without zero_grad() the gradients pile up. See what that does.",
        zh: "不写 zero_grad()，梯度会越积越多。看看后果。"),
      keys: "a e *6", pace: 600, rest: 2200),
  ]

  /// A question before the step: what the lessons do.
  public static let lesson: [DemoScene] = [
    DemoScene(
      Localized(
        en: "Sixteen lessons, in English and Chinese: each asks first, then shows.",
        zh: "十六课，中英文都有：先让你猜，再给你看。"),
      keys: "type:1.2", pace: 500, rest: 900, opening: "t Down *7 Enter PgDn"),
    DemoScene(
      Localized(
        en: "From 0 the step is −0.4·(−3) = 1.2: committed, then seen.",
        zh: "从 0 出发，这一步是 −0.4·(−3) = 1.2：先提交，再看。"),
      keys: "Enter", rest: 4000),
  ]
}
