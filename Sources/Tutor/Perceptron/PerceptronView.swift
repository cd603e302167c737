/// What the plane shows behind the samples; `z` goes from one to the next.
enum PerceptronView: String, CaseIterable, Hashable, Sendable {
  /// The side of the line on which the neuron answers 1, dotted.
  case sides
  /// Why a line parts the classes, or none does.
  case proof
  /// Samples and line alone.
  case plain

  /// The view after this one.
  var following: PerceptronView {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// What is said when it was chosen.
  var news: Localized {
    switch self {
    case .sides: Localized(en: "dotted: where the neuron answers 1", zh: "有点的一侧：神经元回答 1")
    case .proof: Localized(en: "the proof", zh: "证明")
    case .plain: Localized(en: "samples and line alone", zh: "只看样本和分界线")
    }
  }
}
