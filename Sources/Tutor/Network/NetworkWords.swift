import Engine
import Plotting

/// What is said of a network: headings, the formula of a neuron, the gauge, the status sentence.
struct NetworkWords {
  let stage: NetworkStage
  let language: Language
  /// What the doctor sees, the gravest first.
  let findings: [NetworkFinding]
  /// True while what the next steps bring is a question.
  let hidesNext: Bool
  /// The cells of a line of text, and how wide texts are in them.
  let width: Int
  let charset: Charset

  init(stage: NetworkStage, app: App, width: Int) {
    self.stage = stage
    language = app.shownLanguage
    self.width = width - 2
    charset = app.glyphs.charset
    hidesNext = app.hidesNext
    findings = stage.panel.view.findings
  }

  var panel: NetworkPanel { stage.panel }
  var run: NetworkRun { panel.run }

  // MARK: Headings

  /// The heading of a pane, which says what exactly it shows.
  func title(of pane: NetworkPane) -> String {
    switch pane {
    case .map: mapTitle
    case .loss: "\(pane.title[language]) \(lossName), \(scaleName)"
    case .warp: warpTitle
    case .network where stage.showsGradient:
      Localized(en: "network: gradient ∂L/∂w", zh: "网络：梯度 ∂L/∂w")[language]
    default: pane.title[language]
    }
  }

  /// Which layer bends the plane, and which neurons its axes are.
  private var warpTitle: String {
    guard let layer = NetworkWarpPane(panel: panel, look: stage.look, language: language).layer
    else {
      return NetworkPane.warp.title[language]
    }
    let axes = "→ h\(layer).1  ↑ h\(layer).2"
    let title = Localized(
      en: "plane as layer \(layer) sees it: \(axes)", zh: "第 \(layer) 层眼中的平面：\(axes)")[language]
    // The sign of the focus stands before it.
    guard charset.width(of: title) > width - 2 else { return title }
    return Localized(en: "layer \(layer): \(axes)", zh: "第 \(layer) 层：\(axes)")[language]
  }

  private var mapTitle: String {
    guard let place = stage.look.neuron else {
      guard NetworkPlane(run.design.data).isShown else {
        return Localized(en: "weights of layer 1", zh: "第 1 层的权重")[language]
      }
      return NetworkPane.map.title[language]
    }
    return name(of: place)
  }

  private var scaleName: String {
    stage.look.lossScale == .linear
      ? Localized(en: "linear", zh: "线性")[language] : Localized(en: "log", zh: "对数")[language]
  }

  /// The loss as a formula.
  private var lossName: String {
    switch run.design.loss {
    case .half: "½(o−t)²"
    case .mse: "(o−t)²"
    case .bce: Localized(en: "cross-entropy", zh: "交叉熵")[language]
    case .ce: Localized(en: "softmax + cross-entropy", zh: "softmax + 交叉熵")[language]
    }
  }

  /// A neuron's name: a feature, `h1.2`, or the output.
  func name(of place: NeuronPlace) -> String {
    let sizes = run.design.sizes
    if place.layer == 0 {
      if run.settings.data == .file, run.settings.features == nil {
        return run.design.inputNames.dropFirst(place.neuron).first ?? "x\(place.neuron + 1)"
      }
      if run.network.rawWidth != 2 { return "x\(place.neuron + 1)" }
      return (run.settings.features ?? [.x, .y]).map(\.title).dropFirst(place.neuron).first
        ?? "x\(place.neuron + 1)"
    }
    guard place.layer == sizes.count - 1 else { return "h\(place.layer).\(place.neuron + 1)" }
    return sizes.last == 1 ? "o" : "o\(place.neuron)"
  }

  // MARK: Foot

  /// The neuron at the cursor, else the output, written out with its weights.
  var formula: [Piece] {
    let place = cursorNeuron ?? NeuronPlace(layer: run.design.sizes.count - 1, neuron: 0)
    guard place.layer > 0 else { return [Piece("\(name(of: place))", .text)] }
    let layer = run.network.weights[place.layer - 1]
    let function = run.design.activations[place.layer - 1].name
    var terms = (0..<layer.inputs).map { input in
      let weight = layer.weight[place.neuron * layer.inputs + input]
      let source = NeuronPlace(layer: place.layer - 1, neuron: input)
      return "\(NumberText.formula(rounded(weight)))·\(name(of: source))"
    }
    terms.append(NumberText.formula(rounded(layer.bias[place.neuron])))
    let sum = terms.joined(separator: " + ").replacing(" + −", with: " − ")
    let head = "\(name(of: place)) = \(function == "linear" ? "" : function)("
    let pieces = [Piece(head, .curve), Piece(sum), Piece(")", .curve)]
    guard charset.width(of: pieces) > width else { return pieces }
    return [
      Piece(head, .curve),
      Piece(
        "Σ w·\(name(of: NeuronPlace(layer: place.layer - 1, neuron: 0)))…, \(layer.inputs) terms"),
      Piece(")", .curve),
    ]
  }

  private func rounded(_ value: Double) -> Double {
    abs(value) < 1e6 ? (value * 1000).rounded() / 1000 : value
  }

  /// The neuron that the cursor stands on.
  var cursorNeuron: NeuronPlace? {
    if case .network(let cursor) = stage.mode { return cursor.neuron }
    return stage.look.neuron
  }

  /// The learning rate on a line that ends at the speed limit.
  var gauge: [Piece] {
    let rate = run.network.learningRate
    let head = [Piece("lr ", .dim), Piece(NumberText.rate(rate), .bright)]
    let space = Piece(String(repeating: " ", count: max(2, 10 - 3 - NumberText.rate(rate).count)))
    guard let plain = panel.view.speedLimit else {
      let text = Localized(
        en: "no speed limit here: the loss bends upwards in no direction", zh: "此处没有速度上限：各方向的曲率都不为正"
      )
      return head + [space, Piece(text[language], .dim)]
    }
    let settings = run.settings
    guard let factor = settings.rule.limit(momentum: settings.momentum) else {
      let limit = NumberText.rate(tidy(plain))
      let text = Localized(
        en:
          "2/λ = \(limit) is for plain descent: \(settings.rule.title) scales each weight by itself",
        zh: "2/λ = \(limit) 只对普通梯度下降有效：\(settings.rule.title) 逐个权重调整步长")
      return head + [space, Piece(text[language], .dim)]
    }
    let limit = plain * factor / 2
    let name = factor == 2 ? "2/λ" : Localized(en: "limit", zh: "上限")[language]
    let gauge = RateGauge(
      position: rate / limit, landing: 1 / factor, landingLabel: "1/λ",
      limitLabel: "\(name) = \(NumberText.rate(tidy(limit)))", length: 40)
    guard !hidesNext else { return head + [space] + gauge.pieces }
    return head + [space] + gauge.pieces
      + [Piece("   " + rateSentence(rate / limit, landing: 1 / factor))]
  }

  /// What the share of the speed limit means for the full batch, as far as λ is known.
  private func rateSentence(_ share: Double, landing: Double) -> String {
    switch share {
    case ...0: Localized(en: "climbs or stands", zh: "上坡或不动")[language]
    case ..<landing:
      Localized(
        en: "walks in its sharpest direction (local estimate)", zh: "在曲率最大的方向上稳步走（局部估计）")[language]
    case ..<1:
      Localized(
        en: "hops in its sharpest direction (local estimate)", zh: "在曲率最大的方向上跳着走（局部估计）")[language]
    default:
      Localized(
        en: "over the limit: its sharpest direction flies apart", zh: "超过上限：曲率最大的方向会发散")[language]
    }
  }

  private func tidy(_ value: Double) -> Double {
    LearningRate.rounded(value, within: abs(value) / 100)
  }

  /// The losses and what they are made of.
  var losses: [Piece] {
    let pane = NetworkLossPane(panel: panel, look: stage.look, language: language)
    let lines = pane.legend
    return Array(lines.map { $0 }.joined(separator: [Piece("     ")]))
  }

  // MARK: Status

  /// What is at the cursor, or what the run does.
  var status: (text: String, ink: Ink) {
    switch stage.mode {
    case .map(let x, let y): (readout(x: x, y: y), .bright)
    case .draw(let cursor): (drawing(cursor), .bright)
    case .network(let cursor): (readout(cursor), .bright)
    case .losses(let step): (readout(step: step), .bright)
    case .predict(let prediction): (question(prediction), .bright)
    case .normal, .knobs: progress
    }
  }

  /// What is to be guessed.
  private func question(_ prediction: Prediction) -> String {
    let (now, guess) = (NumberText.loss(panel.entry.training), NumberText.loss(prediction.caret))
    return Localized(
      en: "training loss \(now): where will it be after an epoch? Your mark: \(guess)",
      zh: "训练损失 \(now)：再训练一轮会到多少？你的标记：\(guess)")[language]
  }

  /// The gravest finding of the doctor, else how far the run is.
  private var progress: (text: String, ink: Ink) {
    if !panel.canStep { return (panel.brokenRefusal[language], .warning) }
    let finding = findings[0]
    let epoch = run.epoch
    guard finding.kind != .allWell, finding.kind != .resting, !hidesNext else {
      let batch = NumberText.grouped(run.network.batchSize)
      let updates = NumberText.grouped(run.network.updatesPerEpoch)
      let batches = run.network.updatesPerEpoch == 1 ? "mini-batch" : "mini-batches"
      let plain = Localized(
        en: "Epoch \(epoch): an epoch is \(updates) \(batches) of \(batch)",
        zh: "第 \(epoch) 轮：每轮 \(updates) 个小批量，每批 \(batch) 个样本")
      guard panel.timeline.position > 0, !hidesNext else { return (plain[language], .bright) }
      let doctor = Localized(en: ", doctor: ", zh: "，诊断：")
      return (plain[language] + doctor[language] + finding.kind.title[language], .bright)
    }
    let name = Localized(en: "Doctor: ", zh: "诊断：")[language]
    let room = width - charset.width(of: name)
    return (name + finding.line(in: language, width: room, charset: charset), .bright)
  }
}
