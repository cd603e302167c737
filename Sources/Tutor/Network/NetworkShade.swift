import Engine

/// How what neurons give becomes a shade from −1 to 1, and outputs a class.
struct NetworkShade {
  let design: NetworkDesign
  /// The middle of the numbers that are learned and how far they reach from it.
  private let middle: Double
  private let reach: Double

  /// The shades of a run.
  ///
  /// Playground's numbers reach from −1 to 1 as they are; others are shaded by their own range.
  init(_ run: NetworkRun) {
    design = run.design
    guard design.encoding == nil, !design.data.isOfPlayground else {
      (middle, reach) = (0, 1)
      return
    }
    let targets = run.network.targets(.training)
    let (low, high) = (targets.min() ?? -1, targets.max() ?? 1)
    middle = low / 2 + high / 2
    reach = max(high / 2 - low / 2, 1e-12)
  }

  /// True when each class has an output of its own.
  var hasClasses: Bool { design.encoding != nil && design.threshold == nil }

  /// The shade of one output where two classes or numbers are learned.
  func output(_ value: Double) -> Double {
    switch design.encoding {
    case .binary where design.loss.takesLogits: 2 * Elementary.sigmoid(value) - 1
    case .binary: 2 * value - 1
    default: (value - middle) / reach
    }
  }

  /// The shade of a hidden neuron by its function.
  func hidden(_ value: Double, layer: Int) -> Double {
    guard design.activations.indices.contains(layer - 1) else { return value }
    switch design.activations[layer - 1] {
    case .sigmoid, .step: return 2 * value - 1
    default: return value
    }
  }

  /// The class with the largest output and the share that softmax gives it.
  func largest(_ outputs: ArraySlice<Double>) -> (label: Int, share: Double)? {
    guard let best = outputs.indices.max(by: { outputs[$0] < outputs[$1] }) else { return nil }
    guard outputs.allSatisfy({ !$0.isNaN }) else { return nil }
    let sum = outputs.reduce(0) { $0 + Elementary.exp($1 - outputs[best]) }
    return (best - outputs.startIndex, 1 / sum)
  }

  /// The class that two-class outputs stand for, 0 or 1.
  func label(of value: Double) -> Int? {
    guard let threshold = design.threshold, !value.isNaN else { return nil }
    return value > threshold ? 1 : 0
  }
}
