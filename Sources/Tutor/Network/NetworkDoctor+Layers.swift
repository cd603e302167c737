import Engine
import Plotting

/// What the layers tell.
extension NetworkDoctor {
  /// The layers between inputs and outputs, from 0: an output at the flat ends of tanh is right.
  private var hidden: Range<Int> { 0..<max(0, symptoms.health.count - 1) }

  /// Neurons with the same weights to both sides get the same gradient, so they stay equal.
  var symmetry: NetworkFinding? {
    for layer in hidden {
      let weights = (symptoms.weights[layer], symptoms.weights[layer + 1])
      let equal = Self.equalNeurons(weights.0, next: weights.1)
      guard equal > 1 else { continue }
      return NetworkFinding(
        kind: .symmetry,
        text: Localized(
          en: "layer \(layer + 1): \(equal) neurons are equal and will stay so",
          zh: "第 \(layer + 1) 层：\(equal) 个神经元一模一样，以后也不会不同"),
        advice: Localized(
          en: ":init torch begins with random weights", zh: "用 :init torch 从随机权重重新开始"),
        commands: ["init torch"])
    }
    return nil
  }

  /// The size of the largest group of equal neurons.
  private static func equalNeurons(_ layer: LayerWeights, next: LayerWeights) -> Int {
    let neurons = (0..<layer.outputs).map { neuron in
      (0..<layer.inputs).map { layer[neuron, $0] } + [layer[neuron, nil]]
        + (0..<next.outputs).map { next[$0, neuron] }
    }
    let groups = neurons.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return groups.values.max() ?? 0
  }

  /// From a quarter of a layer on: a few dead ones are usual and cost little.
  var deadReLU: NetworkFinding? {
    guard let layer = hidden.max(by: { dead($0) < dead($1) }), dead(layer) >= 0.25 else {
      return nil
    }
    let share = NumberText.percent(dead(layer), decimals: 0)
    return NetworkFinding(
      kind: .deadReLU,
      text: Localized(
        en: "layer \(layer + 1): \(share) of its ReLUs give 0 on every row",
        zh: "第 \(layer + 1) 层：\(share) 的 ReLU 对所有样本都输出 0"),
      advice: Localized(
        en: ":activation leaky_relu lets them learn again; or R, other weights",
        zh: "用 :activation leaky_relu 让它们还能学；或按 R 换一组权重"),
      commands: ["activation leaky_relu"])
  }

  private func dead(_ layer: Int) -> Double { symptoms.health[layer].deadShare }

  /// Nine tenths: features with sharp edges are half saturated and learn well.
  var saturation: NetworkFinding? {
    guard !isLearned, let layer = hidden.max(by: { flat($0) < flat($1) }), flat(layer) >= 0.9
    else { return nil }
    let share = NumberText.percent(flat(layer), decimals: 0)
    let function = symptoms.activations[layer].name
    let isRaw = layer == 0 && !symptoms.settings.isStandardised
    return NetworkFinding(
      kind: .saturation,
      text: Localized(
        en: "layer \(layer + 1): \(share) of its outputs are at the flat ends of \(function)",
        zh: "第 \(layer + 1) 层：\(share) 的输出落在 \(function) 平坦的两端"),
      advice: isRaw
        ? Localized(en: ":scale standard makes the inputs smaller", zh: "用 :scale standard 把输入缩小")
        : Localized(
          en: ":l2 0.01 makes the weights smaller; a takes another activation",
          zh: "用 :l2 0.01 让权重变小；或按 a 换激活函数"),
      commands: [isRaw ? "scale standard" : "l2 0.01"])
  }

  private func flat(_ layer: Int) -> Double { symptoms.health[layer].saturatedShare }

  /// A thousandth of the gradient of the last layer: the first one moves a thousand times slower.
  ///
  /// Under a penalty it may be small because the weights are; then the penalty is to blame.
  var vanishingGradient: NetworkFinding? {
    guard !isLearned, !isPenalised, hidden.count > 1,
      let first = symptoms.health.first?.gradientNorm,
      let last = symptoms.health.last?.gradientNorm, first < 1e-3 * last
    else { return nil }
    let ratio = NumberText.rate(first / last)
    return NetworkFinding(
      kind: .vanishingGradient,
      text: Localized(
        en: "the gradient of layer 1 is only \(ratio) of that of the last layer",
        zh: "第 1 层的梯度只有最后一层的 \(ratio)"),
      advice: Localized(
        en: ":activation relu lets it through; fewer layers help too",
        zh: "用 :activation relu 让梯度传下去；减少层数也行"),
      commands: ["activation relu"])
  }
}
