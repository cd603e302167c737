package import Tutor

/// A show of hands on a question, before and after a class has talked about it.
package struct Poll: Hashable, Sendable {
  /// The hands for each choice, round by round; at most two rounds.
  package private(set) var rounds: [[Int]]
  /// The choice whose hands are typed now; `nil` while no round is open.
  package private(set) var cursor: Int?

  /// More than any hall holds.
  private static let handLimit = 9999

  /// A first round without a hand.
  ///
  /// - Parameter count: the number of choices.
  package init(choices count: Int) {
    rounds = [Array(repeating: 0, count: count)]
    cursor = 0
  }

  /// True while hands are counted.
  package var isOpen: Bool { cursor != nil }

  /// Begins the second round, or the last one again.
  package mutating func reopen() {
    cursor = 0
    guard rounds.count < 2, rounds[0].contains(where: { $0 > 0 }) else { return }
    rounds.append(Array(repeating: 0, count: rounds[0].count))
  }

  /// Ends the round.
  package mutating func close() { cursor = nil }

  /// Takes a key while a round is open: digits are hands, arrows and Enter go to another choice,
  /// `+` and `-` count one by one.
  ///
  /// - Returns: false when the key is none of the poll's.
  package mutating func press(_ key: Key) -> Bool {
    guard let row = cursor, let round = rounds.indices.last else { return false }
    let count = rounds[round].count
    switch key {
    case .up: cursor = max(0, row - 1)
    case .down: cursor = min(count - 1, row + 1)
    case .enter: cursor = row + 1 < count ? row + 1 : nil
    case .backspace: rounds[round][row] /= 10
    case .character("+"), .character("="), .character(" "):
      rounds[round][row] = min(rounds[round][row] + 1, Self.handLimit)
    case .character("-"): rounds[round][row] = max(rounds[round][row] - 1, 0)
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue else { return false }
      let hands = rounds[round][row] * 10 + digit
      if hands <= Self.handLimit { rounds[round][row] = hands }
    default: return false
    }
    return true
  }

  /// The share of hands for a choice in the last round; `nil` without hands.
  package func share(of choice: Int) -> Double? {
    guard let hands = rounds.last, hands.indices.contains(choice) else { return nil }
    let all = hands.reduce(0, +)
    return all > 0 ? Double(hands[choice]) / Double(all) : nil
  }

  /// What to do next, by the share of right answers.
  ///
  /// Talking to a neighbour helps most when between about a third and two thirds are right (peer
  /// instruction: Crouch and Mazur, American Journal of Physics 69, 2001).
  package func advice(right: Int) -> Localized? {
    guard let share = share(of: right) else { return nil }
    let percent = Int((share * 100).rounded())
    if share < 0.3 {
      return Localized(
        en: "\(percent) % right: show it again from the start, then vote",
        zh: "答对 \(percent) %：先重新讲一遍，再投票")
    }
    if share > 0.7 {
      return Localized(
        en: "\(percent) % right: explain briefly and go on", zh: "答对 \(percent) %：简短说明，继续往下")
    }
    return rounds.count < 2
      ? Localized(
        en: "\(percent) % right: let neighbours argue for a minute, then v votes again",
        zh: "答对 \(percent) %：让邻座讨论一分钟，再按 v 投第二次")
      : Localized(
        en: "\(percent) % right after talking: show it, and explain",
        zh: "讨论后答对 \(percent) %：揭晓并讲解")
  }
}
