/// What the cursor in the network stands on: a neuron, or one of the weights that lead into it.
struct NetworkCursor: Hashable, Sendable {
  /// The neuron, or that at the end of the link.
  var neuron: NeuronPlace
  /// The link into the neuron: its input, or its bias behind the last one; `nil` for the neuron.
  var link: Int?

  /// The layer that the cursor is in.
  var layer: Int { neuron.layer }

  /// The weight or bias, `nil` on a neuron.
  func weight(inputs: Int) -> WeightPlace? {
    guard let link, neuron.layer > 0 else { return nil }
    return WeightPlace(
      layer: neuron.layer - 1, neuron: neuron.neuron, input: link < inputs ? link : nil)
  }

  /// True for the link that the cursor stands on; on a neuron, for all that lead into it.
  func includes(_ place: WeightPlace) -> Bool {
    guard place.layer + 1 == neuron.layer, place.neuron == neuron.neuron else { return false }
    return link == nil || place.input == link
  }

  /// The cursor moved by an arrow: up and down among neurons or links, left and right by layers.
  ///
  /// - Parameters:
  ///   - key: the arrow.
  ///   - sizes: the neurons of each layer.
  /// - Returns: `nil` for keys that are no arrows.
  func moved(by key: Key, sizes: [Int]) -> NetworkCursor? {
    switch key {
    case .up: movedDown(by: -1, sizes)
    case .down: movedDown(by: 1, sizes)
    case .left: movedRight(by: -1, sizes)
    case .right: movedRight(by: 1, sizes)
    default: nil
    }
  }

  private func movedDown(by change: Int, _ sizes: [Int]) -> NetworkCursor {
    var copy = self
    if let link {
      // The place behind the last input is the bias.
      copy.link = min(max(0, link + change), sizes[neuron.layer - 1])
    } else {
      copy.neuron.neuron = min(max(0, neuron.neuron + change), sizes[neuron.layer] - 1)
    }
    return copy
  }

  private func movedRight(by change: Int, _ sizes: [Int]) -> NetworkCursor {
    var copy = self
    if let link {
      guard change > 0 else {
        // Along the link back to the neuron that it comes from.
        copy.link = nil
        copy.neuron = NeuronPlace(
          layer: neuron.layer - 1, neuron: min(link, sizes[neuron.layer - 1] - 1))
        return copy
      }
      copy.link = nil
      return copy
    }
    if change < 0 {
      if neuron.layer > 0 { copy.link = 0 }
      return copy
    }
    guard neuron.layer + 1 < sizes.count else { return copy }
    copy.neuron = NeuronPlace(
      layer: neuron.layer + 1, neuron: min(neuron.neuron, sizes[neuron.layer + 1] - 1))
    return copy
  }
}
