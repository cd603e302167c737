import Engine
import Plotting

/// The status: what the operation is for.
extension XrayWords {
  /// One sentence about the operation that is looked at.
  var status: (text: String, ink: Ink) {
    if !run.isFinite { return (alarm[language], .warning) }
    if hidesNext { return (question[language], .bright) }
    guard let index = shownIndex else { return (beginning[language], .bright) }
    let why = sentence(of: run.plan.steps[index])
    let k = run.stepCount - run.place + index + 1
    if index == run.plan.steps.count - 1, cursor == nil { return (passEnd[language], .bright) }
    let head = Localized(en: "k=\(k): ", zh: "第 \(k) 步：")
    return (head[language] + why[language], .bright)
  }

  private var alarm: Localized {
    Localized(
      en: "a weight or the loss is no longer a finite number: ← goes back, ↓ lowers lr",
      zh: "权重或损失已不是有限的数：← 后退，↓ 调小 lr")
  }

  private var question: Localized {
    guard asksSign else {
      return Localized(
        en: "k=\(run.stepCount): what comes of the next operation, \(next)?",
        zh: "第 \(run.stepCount) 步：下一步算 \(next)，结果是多少？")
    }
    return Localized(
      en: "k=\(run.stepCount): next \(next): below 0, 0, or above 0?",
      zh: "第 \(run.stepCount) 步：下一步算 \(next)：小于 0、等于 0，还是大于 0？")
  }

  private var beginning: Localized {
    guard run.stepCount > 0 else {
      return Localized(
        en: "k=0: Space does one operation, first \(next)", zh: "第 0 步：每按一次空格算一步，先算 \(next)")
    }
    return Localized(
      en: "k=\(run.stepCount): the pass begins again with these numbers, first \(next)",
      zh: "第 \(run.stepCount) 步：用这些数重新开始一遍，先算 \(next)")
  }

  /// The pass is over: what it has brought.
  private var passEnd: Localized {
    let before = NumberText.loss(run.losses.dropLast().last ?? .nan)
    let after = NumberText.loss(run.loss)
    let k = run.stepCount
    if isAtKink {
      return Localized(
        en: "k=\(k): z is at the kink of relu, which has no one slope: so the check disagrees",
        zh: "第 \(k) 步：z 正在 relu 的拐点上，斜率不唯一，所以梯度检验对不上")
    }
    if run.stepSize == 0 {
      return Localized(
        en: "k=\(k): pass \(run.pass) is over: nothing has moved, so L stays \(after)",
        zh: "第 \(k) 步：第 \(run.pass) 遍结束：参数都没动，L 还是 \(after)")
    }
    guard let old = run.losses.dropLast().last, run.loss < old else {
      return Localized(
        en: "k=\(k): pass \(run.pass) is over: L \(before) → \(after), no better: is lr too large?",
        zh: "第 \(k) 步：第 \(run.pass) 遍结束：L \(before) → \(after)，没有变小：lr 太大了？")
    }
    return Localized(
      en: "k=\(k): pass \(run.pass) is over: L \(before) → \(after), so the step was downhill",
      zh: "第 \(k) 步：第 \(run.pass) 遍结束：L \(before) → \(after)，这一步是下坡")
  }

  private func sentence(of step: XrayStep) -> Localized {
    switch step {
    case .forward(let node): forward(node)
    case .seed:
      Localized(
        en: "the way back begins at L: L changes with L one to one, so ∂L/∂L is 1",
        zh: "反向从 L 开始：L 对自己的变化率是 1")
    case .slope(let node): slope(node)
    case .spread: spread
    case .back(let node, let operand, let adds): back(node, operand, adds)
    case .update(let parameter): update(parameter)
    }
  }
}

// MARK: - Forward

extension XrayWords {
  private func forward(_ node: Int) -> Localized {
    let operands = run.plan.nodes[node].operands.map { names.name(of: $0) }
    switch run.plan.nodes[node].role {
    case .product: return product(operands)
    case .partialSum:
      return Localized(en: "the products add up", zh: "把乘积加起来")
    case .sum:
      return Localized(
        en: "z is the whole sum, so now the function decides", zh: "z 是全部的和，接下来交给激活函数")
    case .output(let place): return output(node, place)
    case .error: return error
    case .square:
      return Localized(
        en: "squared, so a miss to either side counts", zh: "取平方，所以偏大偏小都算误差")
    case .softplus:
      return Localized(
        en: "log(1 + exp(z)) is the price of saying 1", zh: "log(1 + exp(z))：说“是 1”的代价")
    case .targetProduct:
      return Localized(
        en: "t·z is what a right answer takes off", zh: "t·z：答对时扣掉的部分")
    case .loss: return loss
    case .input, .parameter, .target, .half: return Localized(en: "", zh: "")
    }
  }

  private func product(_ operands: [String]) -> Localized {
    Localized(
      en: "\(operands[1]) comes in and is weighed by \(operands[0])",
      zh: "\(operands[1]) 进来，乘上权重 \(operands[0])")
  }

  private func output(_ node: Int, _ place: NeuronPlace) -> Localized {
    let name = names.name(of: place)
    let operands = run.plan.nodes[node].operands.map { names.name(of: $0) }
    let isLast = place.layer == run.plan.sizes.count - 1
    switch run.plan.nodes[node].operation {
    case .tanh:
      return Localized(
        en: "tanh squeezes z into −1…1, so \(name) stays between",
        zh: "tanh 把 z 压进 −1…1，得到 \(name)")
    case .sigmoid:
      return Localized(
        en: "σ squeezes z into 0…1, so \(name) reads like a share",
        zh: "σ 把 z 压进 0…1，\(name) 可以当作概率")
    case .relu:
      return run.value(of: node) == 0
        ? Localized(en: "z is not above 0, so relu gives 0", zh: "z 不大于 0，所以 relu 给出 0")
        : Localized(en: "z is above 0, so relu lets it through", zh: "z 大于 0，relu 原样放行")
    case .multiply: return product(operands)
    default:
      return isLast
        ? Localized(en: "the sum itself is the answer \(name)", zh: "这个和就是输出 \(name)")
        : Localized(en: "the sum itself is \(name)", zh: "这个和就是 \(name)")
    }
  }

  private var error: Localized {
    let value = run.plan.node(.error).flatMap { run.value(of: $0) } ?? .nan
    guard value != 0 else {
      return Localized(en: "o is the truth, so there is nothing to learn", zh: "o 正好等于真值，没有可学的")
    }
    let size = NumberText.rate(abs(value))
    return value < 0
      ? Localized(
        en: "o is \(size) below the truth, so it should rise", zh: "o 比真值低 \(size)，应当变大")
      : Localized(
        en: "o is \(size) above the truth, so it should fall", zh: "o 比真值高 \(size)，应当变小")
  }

  private var loss: Localized {
    switch run.settings.loss {
    case .half:
      Localized(
        en: "L is how bad it is; the ½ makes the slope e itself", zh: "L 就是损失；乘 ½ 是为了让斜率恰好是 e")
    case .mse:
      Localized(
        en: "L is how bad it is: squared, so a miss to either side counts",
        zh: "L 就是损失：取平方，偏大偏小都算")
    case .bce:
      Localized(en: "L is how surprised the truth leaves it", zh: "L 就是损失：真值有多出乎它的意料")
    }
  }
}

// MARK: - Backward and update

extension XrayWords {
  private func slope(_ node: Int) -> Localized {
    let operand = names.name(of: run.plan.nodes[node].operands[0])
    let name = names.name(of: node)
    let value = NumberText.rate(run.graph.nodes[node].localDerivatives[0])
    guard value != "0" else {
      return Localized(
        en: "the function is flat here, so nothing gets back through it",
        zh: "函数在这里是平的，梯度传不回去")
    }
    return Localized(
      en: "when \(operand) moves a little, \(name) moves \(value) times as much",
      zh: "\(operand) 动一点，\(name) 动它的 \(value) 倍")
  }

  private var spread: Localized {
    Localized(
      en: "+ hands its gradient on unchanged: each addend counts once",
      zh: "加法把梯度原样传下去：每个加数各算一次")
  }

  private func back(_ node: Int, _ operand: Int, _ adds: Bool) -> Localized {
    let place = run.plan.nodes[node]
    let (name, whole) = (names.name(of: place.operands[operand]), names.name(of: node))
    if adds {
      return Localized(
        en: "\(name) acts along another path too, and the paths add up",
        zh: "\(name) 还有别的路径通向 L，各条路径的梯度相加")
    }
    switch place.operation {
    case .multiply: return factor(node, name, names.name(of: place.operands[1 - operand]))
    case .subtract:
      return operand == 0
        ? Localized(
          en: "− passes it on: when \(name) rises, so does the difference",
          zh: "减法原样传下去：\(name) 变大，差也变大")
        : Localized(en: "\(name) is taken away, so the sign turns", zh: "\(name) 是被减的，所以变号")
    case .square:
      return Localized(en: "a square is 2e steep, so it is times 2e", zh: "平方的斜率是 2e，所以乘 2e")
    default:
      return Localized(
        en: "chain rule: how L changes with \(whole), times how \(whole) changes with \(name)",
        zh: "链式法则：L 随 \(whole) 的变化，乘以 \(whole) 随 \(name) 的变化")
    }
  }

  /// Why the gradient of a factor is multiplied by the other factor.
  private func factor(_ node: Int, _ name: String, _ other: String) -> Localized {
    guard case .loss = run.plan.nodes[node].role else {
      let local = run.plan.nodes[node].operands.map { run.value(of: $0) ?? .nan }
      let isWeight = name.hasPrefix("w")
      if isWeight, local[1] == 0 {
        return Localized(
          en: "\(other) is 0, so \(name) has no say here", zh: "\(other) 是 0，所以 \(name) 在这里不起作用")
      }
      return isWeight
        ? Localized(
          en: "\(name) was multiplied by \(other), so its gradient is too",
          zh: "\(name) 乘过 \(other)，所以它的梯度也要乘 \(other)")
        : Localized(
          en: "\(name) went through \(other), so its gradient comes back through it",
          zh: "\(name) 经过 \(other) 传来，梯度也经过 \(other) 传回")
    }
    return Localized(en: "L is half of e², so half of it", zh: "L 是 e² 的一半，所以乘 ½")
  }

  private func update(_ parameter: Int) -> Localized {
    let name = names.name(of: run.plan.parameters[parameter])
    let slope = run.gradient(of: parameter) ?? .nan
    if slope == 0 || run.settings.learningRate == 0 {
      return Localized(en: "\(name) has nothing to move by, so it stays", zh: "\(name) 没有可动的量，不变")
    }
    if run.settings.learningRate < 0 {
      return Localized(en: "lr < 0 moves \(name) the wrong way", zh: "lr < 0，\(name) 反着走")
    }
    return slope > 0
      ? Localized(
        en: "L rises with \(name), so \(name) goes down", zh: "L 随 \(name) 增大，所以 \(name) 变小")
      : Localized(
        en: "L falls with \(name), so \(name) goes up", zh: "L 随 \(name) 减小，所以 \(name) 变大")
  }
}
