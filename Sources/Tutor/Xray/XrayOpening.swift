import Engine

/// Looking into what another screen shows: a copy, so that nothing there is changed.
extension App {
  /// Opens the X-ray on what is there, or goes back to where it was opened from.
  mutating func openXray() {
    guard kind != .xray else {
      return xrayOrigin == nil ? refuse(.openedByItself) : closeXray()
    }
    let origin = kind
    do throws(UserError) {
      let inside = try XrayStage(stage.xraySettings())
      open(.xray)
      stage = inside
      (done, undone) = ([], [])
    } catch {
      return refuse(error.message)
    }
    xrayOrigin = origin
    message = .done(.opened)
  }

  /// Goes back to the screen that the X-ray was opened from, if it was.
  mutating func closeXray() {
    guard let origin = xrayOrigin else { return }
    open(origin)
    xrayOrigin = nil
  }
}

extension Stage {
  /// The network and the sample that are there, for the X-ray.
  ///
  /// - Throws: `UserError` where there is none, with what would do.
  func xraySettings() throws(UserError) -> XraySettings {
    throw UserError(
      en: "there is no neuron here to look into: 5 opens the X-ray", zh: "这里没有神经元可看：按 5 打开透视")
  }
}

extension CurveStage {
  /// A parabola that opens upwards is the loss of a neuron: `ax² + bx = ½(kw − t)² − ½t²` with
  /// `k = √(2a)` and `t = −b/k`.
  func xraySettings() throws(UserError) -> XraySettings {
    guard let parabola = panel.settings.function.quadratic, parabola.a > 0 else {
      throw UserError(
        en: "only a parabola that opens upwards is a neuron's loss: :f 2x^2 - 3x + 1",
        zh: "只有开口向上的抛物线才是神经元的损失：:f 2x^2 - 3x + 1")
    }
    var settings = XraySettings()
    settings.subject = .parabola
    let input = (2 * parabola.a).squareRoot()
    (settings.inputs[0], settings.target) = (input, -parabola.b / input)
    settings.edits[.w1] = panel.run.x
    settings.learningRate = panel.settings.signedRate
    return settings
  }
}

extension PerceptronStage {
  /// The neuron with the sample that comes next.
  func xraySettings() throws(UserError) -> XraySettings {
    let run = panel.run
    var settings = XraySettings()
    switch run.settings.rule {
    case .rosenblatt:
      throw UserError(
        en: "Rosenblatt's step has no slope to go back by: o takes another rule, then x",
        zh: "Rosenblatt 的阶跃没有斜率，梯度传不回去：按 o 换规则再按 x")
    case .delta: settings.activations = [.identity]
    case .logistic: settings.loss = .bce
    }
    let sample = run.problem.points[run.nextIndex]
    settings.inputs = [0: sample.x, 1: sample.y]
    settings.target = run.problem.targets[run.nextIndex]
    settings.learningRate = run.settings.learningRate
    settings.edits[.w1] = run.weights.w1
    settings.edits[.w2] = run.weights.w2
    settings.edits[.b] = run.weights.b
    return settings
  }
}

extension NetworkStage {
  /// A small network with the row that it learns from which is nearest to the cursor in the plane,
  /// without a cursor the first.
  func xraySettings() throws(UserError) -> XraySettings {
    let (run, sizes) = (panel.run, panel.run.design.sizes)
    let limit = XraySettings.widthLimit
    guard sizes.count - 1 <= XraySettings.depthLimit, sizes.allSatisfy({ $0 <= limit }),
      sizes.last == 1
    else {
      throw UserError(
        en: "the X-ray takes up to 4 neurons a layer, 3 layers, 1 output: :layers 2 3 1, then x",
        zh: "透视最多看每层 4 个、3 层、1 个输出：先 :layers 2 3 1 再按 x")
    }
    guard let loss = XrayLoss(rawValue: run.design.loss.rawValue) else {
      throw UserError(
        en: "the X-ray knows the losses half, mse, bce: :loss half, then x",
        zh: "透视只认损失 half、mse、bce：先 :loss half 再按 x")
    }
    var settings = XraySettings()
    (settings.subject, settings.layers, settings.loss) = (.network, sizes, loss)
    settings.activations = try run.design.activations.map { activation throws(UserError) in
      try XrayActivation(activation)
    }
    let index = rowAtCursor
    let row = run.network.neuronOutputs(ofRow: index, in: .training)[0]
    settings.inputs = Dictionary(uniqueKeysWithValues: row.enumerated().map { ($0, $1) })
    settings.target = run.network.targets(.training)[index]
    settings.learningRate = run.network.learningRate
    for (layer, weights) in run.network.weights.enumerated() {
      for neuron in 0..<sizes[layer + 1] {
        for input in (0..<sizes[layer]).map(Optional.some) + [nil] {
          let place = WeightPlace(layer: layer, neuron: neuron, input: input)
          settings.edits[place] = weights[neuron, input]
        }
      }
    }
    return settings
  }
}

extension NetworkStage {
  /// The training row nearest to the cursor in the plane, 0 without a cursor.
  private var rowAtCursor: Int {
    guard case .map(let x, let y) = mode, panel.run.network.rawWidth == 2 else { return 0 }
    let rows = panel.run.network.rawRows(.training)
    func distance(_ index: Int) -> Double {
      let (dx, dy) = (rows[2 * index] - x, rows[2 * index + 1] - y)
      return dx * dx + dy * dy
    }
    return (0..<rows.count / 2).min { distance($0) < distance($1) } ?? 0
  }
}

extension XrayActivation {
  /// The function of a network's layer.
  ///
  /// - Throws: `UserError` for one that cannot be taken apart.
  fileprivate init(_ activation: Activation) throws(UserError) {
    switch activation {
    case .identity: self = .identity
    case .sigmoid: self = .sigmoid
    case .tanh: self = .tanh
    case .relu: self = .relu
    default:
      throw UserError(
        en: "the X-ray knows tanh, sigmoid, relu, linear: a takes the next, then x",
        zh: "透视只认 tanh、sigmoid、relu、linear：按 a 换一个再按 x")
    }
  }
}

extension Localized {
  fileprivate static let openedByItself = Localized(
    en: "no screen was left for this one: 1 to 4 open the others", zh: "不是从别的屏进来的：按 1 到 4 切换屏幕")
  fileprivate static let opened = Localized(
    en: "a copy to look into: Space does one operation, x or Esc goes back",
    zh: "这是副本：空格算一步，x 或 Esc 返回")
}
