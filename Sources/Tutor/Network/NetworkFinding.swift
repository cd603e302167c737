/// What the doctor sees in a run, and what helps.
struct NetworkFinding: Hashable, Sendable {
  /// What is the matter, the gravest first.
  enum Kind: CaseIterable, Sendable {
    /// A number is not finite.
    case nonFinite
    /// Neurons of a layer are equal and stay so.
    case symmetry
    /// The learning rate is above the local limit.
    case rateOverLimit
    /// ReLUs are off on every row.
    case deadReLU
    /// Outputs lie at the flat ends of their activation.
    case saturation
    /// Hardly any gradient reaches the first layer.
    case vanishingGradient
    /// The loss stands still, and too high.
    case plateau
    /// The loss falls, but slowly.
    case slow
    /// The training rows are learned by heart.
    case overfit
    /// Nothing is the matter.
    case allWell
  }

  /// What is the matter.
  let kind: Kind
  /// One sentence with the numbers.
  let text: Localized
  /// The key or the command that helps.
  let advice: Localized
  /// The commands of the advice, as typed after `:`; empty where a key does it.
  var commands: [String] = []
}
