import Plotting

/// A quantity that is turned by key: its name, what it stands at, and where it can be turned to.
struct Knob {
  /// A place of the knob: what is read there, and what is set.
  struct Choice {
    let label: Localized
    let pairs: [(name: String, value: String)]
  }

  let title: Localized
  let choices: [Choice]
  /// Where it stands; `nil` between its places.
  let index: Int?
  /// What is read where it stands.
  let value: Localized

  /// The place next to where it stands.
  func turned(by change: Int) -> Choice? {
    let next = (index ?? (change > 0 ? -1 : 0)) + change
    return choices.indices.contains(next) ? choices[next] : nil
  }
}

// MARK: - Making knobs

extension Knob {
  /// A knob that gives one setting the values of a list.
  static func named(
    _ name: String, en: String, zh: String, _ values: [String], at value: String
  ) -> Knob {
    Knob(
      title: Localized(en: en, zh: zh),
      choices: values.map { Choice(label: .word($0), pairs: [(name, $0)]) },
      index: values.firstIndex(of: value), value: .word(value))
  }

  /// A knob with whole numbers.
  init(
    title: Localized, counts: ClosedRange<Int>, at count: Int,
    pairs: (Int) -> [(name: String, value: String)]
  ) {
    self.title = title
    choices = counts.map { Choice(label: Localized("\($0)"), pairs: pairs($0)) }
    index = counts.contains(count) ? count - counts.lowerBound : nil
    value = Localized("\(count)")
  }

  /// A number as the lists of knobs write it.
  static func tidy(_ number: Double) -> String {
    let text = NumberText.plain(number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
