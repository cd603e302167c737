import Engine
import Plotting

/// Settings that are changed by key take what belongs to them along.
///
/// Who types `:layers` says all of it. Who turns the knob "data" does not want to hear that another
/// set has another number of inputs.
extension NetworkSettings {
  /// What to set for a network with these hidden layers.
  func layerPairs(hidden: [Int]) -> [(name: String, value: String)] {
    pairs(inputs: inputCount, hidden: hidden)
  }

  /// What to set for a network that sees these features.
  func featurePairs(_ features: [Feature], hidden: [Int]) -> [(name: String, value: String)] {
    [("features", features.map(\.rawValue).joined(separator: ","))]
      + pairs(inputs: features.count, hidden: hidden)
  }

  /// The settings for another data set: what the new one has no use for is left out.
  func onData(_ kind: NetworkData) -> NetworkSettings {
    var new = self
    new.data = kind
    if !new.source.isPlane { new.features = nil }
    if !kind.hasClassCount { new.classCount = nil }
    if kind.isGate || data.isGate || kind.made == nil { new.count = nil }
    new.problem = nil
    new.loss = nil
    if kind.isTable || data == .file { new.trainShare = nil }
    if data == .file { new.isStandardised = false }
    if let noise, kind.isPlayground != data.isPlayground { new.noise = noise == 0 ? 0 : nil }
    if (try? new.checkAdded()) == nil { new.added = [] }
    if let hidden = hiddenLayers { new.layers = [new.inputCount] + hidden + [new.outputWidth] }
    return new
  }

  /// How many numbers the network sees.
  private var inputCount: Int { features?.count ?? source.rawWidth }

  /// How many numbers it gives.
  private var outputWidth: Int { (try? NetworkDesign(withoutLayers))?.sizes.last ?? 1 }

  private var withoutLayers: NetworkSettings {
    var copy = self
    copy.layers = nil
    copy.activations = activations.map { [$0[0]] }
    return copy
  }

  private func pairs(inputs: Int, hidden: [Int]) -> [(name: String, value: String)] {
    let sizes = [inputs] + hidden + [outputWidth]
    var pairs = [("layers", sizes.map(String.init).joined(separator: " "))]
    if let activations, activations.count > 1 {
      let last = activations[activations.count - 1]
      let fitting = (activations + Array(repeating: last, count: 6)).prefix(max(1, hidden.count))
      pairs.append(("activation", fitting.map(\.rawValue).joined(separator: ",")))
    }
    return pairs
  }

  /// The activation setting as text.
  var activationText: String {
    let names = (activations ?? [.tanh]).map { $0 == .identity ? "linear" : $0.rawValue }
    return names.joined(separator: ",")
  }

  /// What a run is called in a list: its rule and its rate.
  var label: String { "\(rule.title) lr \(NumberText.rate(learningRate))" }
}

extension Feature {
  /// The name on the screen.
  var title: String {
    switch self {
    case .x: "x"
    case .y: "y"
    case .xSquared: "x²"
    case .ySquared: "y²"
    case .product: "xy"
    case .sineX: "sin x"
    case .sineY: "sin y"
    }
  }
}

extension NetworkSettings {
  /// The settings with as many inputs and outputs as the data and the loss need.
  var withFittingEnds: NetworkSettings {
    guard let layers else { return self }
    var copy = self
    copy.layers = [inputCount] + layers.dropFirst().dropLast() + [outputWidth]
    return copy
  }
}
