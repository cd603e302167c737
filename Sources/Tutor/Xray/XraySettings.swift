import Engine

/// All that can be set on the X-ray: a network, a sample, a rate.
///
/// What is `nil` follows from the subject, so that the order of settings does not matter.
struct XraySettings: Hashable, Sendable {
  /// The most inputs and neurons of a layer that can be looked at.
  static let widthLimit = 4
  /// The most layers of neurons.
  static let depthLimit = 3

  /// What is looked into.
  var subject = XraySubject.neuron
  /// Inputs, neurons of each layer, one output: of a network only.
  var layers: [Int]?
  /// One function for all neurons, or one for each layer.
  var activations: [XrayActivation]?
  /// The distance from the truth.
  var loss = XrayLoss.half
  /// The sample's inputs that were set, by place from 0.
  var inputs: [Int: Double] = [:]
  /// The truth of the sample, if it was set.
  var target: Double?
  /// The learning rate.
  var learningRate = 0.1
  /// What the weights are drawn from; `nil` for those of the first look.
  var seed: UInt64?
  /// What weights shall be set to by hand.
  var edits = WeightEdits()

  /// True when the two differ only in what may change in mid-run.
  func continues(_ other: XraySettings) -> Bool {
    var same = other
    same.learningRate = learningRate
    (same.inputs, same.target) = (inputs, target)
    same.edits = edits
    return same == self
  }
}

// MARK: - What it comes to

extension XraySettings {
  /// Inputs, neurons of each layer, one output.
  var sizes: [Int] {
    switch subject {
    case .parabola: [1, 1]
    case .neuron: [2, 1]
    case .network: layers ?? [2, 2, 1]
    }
  }

  /// True when neurons have a bias; the lecture's parabola has none.
  var hasBias: Bool { subject != .parabola }

  /// One function for each layer of neurons; a loss that takes logits leaves the last sum as it is.
  var resolvedActivations: [XrayActivation] {
    let count = sizes.count - 1
    let chosen = activations ?? [subject == .parabola ? .identity : .tanh]
    var all = chosen.count == count ? chosen : Array(repeating: chosen[0], count: count)
    if loss == .bce { all[count - 1] = .identity }
    return all
  }

  /// The inputs of the sample.
  var sample: [Double] {
    let usual = subject == .parabola ? [2] : [2, -1, 1, 0.5]
    return (0..<sizes[0]).map { inputs[$0] ?? usual[$0] }
  }

  /// The truth of the sample.
  var truth: Double { target ?? (subject == .parabola ? 1.5 : 1) }

  /// Refuses what does not go together.
  ///
  /// - Throws: `UserError` with what would do.
  func check() throws(UserError) {
    try edits.check(sizes: sizes)
    let count = sizes.count - 1
    if let activations, activations.count != 1, activations.count != count {
      throw UserError(
        en: "activation: \(activations.count) names for \(count) layers; write one, or \(count)",
        zh: "activation：\(count) 层却有 \(activations.count) 个名字；请写 1 个或 \(count) 个")
    }
    if subject == .parabola, edits[.b] != nil {
      throw UserError(en: "b: the parabola's neuron has no bias", zh: "b：抛物线的神经元没有偏置")
    }
    if let place = inputs.keys.max(), place >= sizes[0] {
      throw UserError(
        en: "x\(place + 1): there \(sizes[0] == 1 ? "is one input" : "are \(sizes[0]) inputs")",
        zh: "x\(place + 1)：只有 \(sizes[0]) 个输入")
    }
  }
}
