/// What a key means while knobs are chosen and turned.
enum KnobMove {
  /// Another knob is chosen.
  case choose(Int)
  /// The knob is turned to one of its places.
  case turn(Knob.Choice)
  /// It cannot be turned so, and why.
  case refuse(Localized)
  /// The knobs are left.
  case leave

  /// Reads a key: up and down choose, left and right turn, Enter leaves; `nil` for a key that means
  /// nothing here.
  ///
  /// - Parameters:
  ///   - key: what was pressed.
  ///   - index: the knob that is chosen.
  ///   - knobs: all of them, at least one.
  init?(_ key: Key, at index: Int, of knobs: [Knob]) {
    let last = knobs.count - 1
    let index = min(index, last)
    switch key {
    case .up: self = .choose(max(0, index - 1))
    case .down: self = .choose(min(last, index + 1))
    case .home: self = .choose(0)
    case .end: self = .choose(last)
    case .left, .right: self = Self.turning(knobs[index], by: key == .left ? -1 : 1)
    case .enter: self = .leave
    default: return nil
    }
  }

  private static func turning(_ knob: Knob, by change: Int) -> KnobMove {
    guard let choice = knob.turned(by: change) else { return .refuse(.endOfKnob) }
    return choice.pairs.isEmpty ? .refuse(.lastInput) : .turn(choice)
  }
}

extension Localized {
  fileprivate static let endOfKnob = Localized(
    en: "this is its last place: ← → turn it, ↑ ↓ choose another", zh: "已到头：← → 调节，↑ ↓ 换一项")
  fileprivate static let lastInput = Localized(
    en: "a network needs at least one input", zh: "网络至少要有一个输入")
}
