/// Weights set by hand, in the order of their places.
public struct WeightEdits: Hashable, Sendable {
  /// A weight and what it is set to.
  public struct Edit: Hashable, Sendable {
    /// The weight.
    public let place: WeightPlace
    /// What it is set to.
    public let value: Double
  }

  /// All of them; equal edits made in another order are equal.
  public private(set) var list: [Edit] = []

  /// Nothing set.
  public init() {}

  /// Tells whether nothing is set.
  public var isEmpty: Bool { list.isEmpty }

  /// Those of weights that have no name of their own; `w1`, `w2` and `b` have one.
  var unnamed: [Edit] { list.filter { ![.w1, .w2, .b].contains($0.place) } }

  /// Those without a name of their own, as they are typed behind `weight`.
  var written: [String] { unnamed.map { "\($0.place) \($0.value.settingText ?? "")" } }

  /// What a weight is set to; `nil` leaves it as it is.
  public subscript(place: WeightPlace) -> Double? {
    get { list.first { $0.place == place }?.value }
    set {
      list.removeAll { $0.place == place }
      guard let newValue else { return }
      let index = list.firstIndex { place < $0.place } ?? list.count
      list.insert(Edit(place: place, value: newValue), at: index)
    }
  }
}

extension WeightEdits {
  /// Refuses weights that a network does not have.
  ///
  /// - Parameter sizes: inputs, neurons of each layer, outputs.
  /// - Throws: `UserError` that says what there is.
  func check(sizes: [Int]) throws(UserError) {
    for edit in list { try edit.place.check(sizes: sizes) }
  }
}

extension WeightPlace {
  fileprivate func check(sizes: [Int]) throws(UserError) {
    let layers = sizes.count - 1
    guard layer < layers else {
      throw UserError(
        en: "weight: there is no layer \(layer + 1), only \(Self.all(layers))",
        zh: "weight：没有第 \(layer + 1) 层，只有 \(Self.all(layers))")
    }
    guard neuron < sizes[layer + 1] else {
      let all = Self.all(sizes[layer + 1])
      throw UserError(
        en: "weight: layer \(layer + 1) has no neuron \(neuron + 1), only \(all)",
        zh: "weight：第 \(layer + 1) 层没有神经元 \(neuron + 1)，只有 \(all)")
    }
    guard let input, input >= sizes[layer] else { return }
    if self == .w2 {
      throw UserError(
        en: "w2: the network has one input, so only w1 and b", zh: "w2：网络只有一个输入，只有 w1 和 b")
    }
    let all = Self.all(sizes[layer])
    throw UserError(
      en: "weight: layer \(layer + 1) has no input \(input + 1), only \(all) and b",
      zh: "weight：第 \(layer + 1) 层没有输入 \(input + 1)，只有 \(all) 和 b")
  }

  private static func all(_ count: Int) -> String { count == 1 ? "1" : "1…\(count)" }
}
