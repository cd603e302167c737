/// Where a weight or a bias of a network stands; typed as `2.1.3` or `2.1.b`, counted from 1.
public struct WeightPlace: Hashable, Sendable {
  /// The linear layer, from 0.
  public var layer: Int
  /// The neuron, from 0.
  public var neuron: Int
  /// The input of the neuron, from 0; `nil` is the bias.
  public var input: Int?

  /// A place, counted from 0.
  public init(layer: Int, neuron: Int, input: Int?) {
    self.layer = layer
    self.neuron = neuron
    self.input = input
  }

  /// The first neuron's first weight.
  public static let w1 = WeightPlace(layer: 0, neuron: 0, input: 0)
  /// The first neuron's second weight.
  public static let w2 = WeightPlace(layer: 0, neuron: 0, input: 1)
  /// The first neuron's bias.
  public static let b = WeightPlace(layer: 0, neuron: 0, input: nil)

  /// Reads layer, neuron and input, counted from 1; the input `b` is the bias.
  init(parsing text: String) throws(UserError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      throw UserError(
        en: "weight: '\(shown(text))' is not layer.neuron.input, as in 2.1.3, or 2.1.b for a bias",
        zh: "weight：“\(shown(text))”不是 层.神经元.输入，例如 2.1.3；偏置写 2.1.b")
    }
    layer = try Self.index(parts[0])
    neuron = try Self.index(parts[1])
    input = parts[2] == "b" ? nil : try Self.index(parts[2])
  }

  private static func index(_ text: String) throws(UserError) -> Int {
    try wholeNumber(from: text, for: "weight", least: 1) - 1
  }
}

extension WeightPlace: CustomStringConvertible {
  /// The place as it is typed.
  public var description: String {
    "\(layer + 1).\(neuron + 1).\(input.map { String($0 + 1) } ?? "b")"
  }
}

extension WeightPlace: Comparable {
  /// By layer, then neuron, then input; the bias comes last.
  public static func < (first: WeightPlace, second: WeightPlace) -> Bool {
    (first.layer, first.neuron, first.input ?? .max)
      < (second.layer, second.neuron, second.input ?? .max)
  }
}
