import Engine
import Plotting

/// What is said of a run: one sentence about the operation, and why it is done.
struct XrayWords {
  let run: XrayRun
  let language: Language
  /// True while the result of the next operation is a question.
  var hidesNext = false
  /// True while its sign is asked for.
  var asksSign = false
  /// An earlier operation of this pass that is looked at.
  var cursor: Int?

  var names: XrayNames { XrayNames(run) }

  /// The operation that is looked at: the last one, or an earlier one.
  var shownIndex: Int? {
    cursor ?? (run.place > 0 ? run.place - 1 : nil)
  }

  /// The formula of the operation that is looked at; `nil` before the first.
  var formula: XrayFormula? { shownIndex.map { XrayFormulas(run).formula(at: $0) } }

  /// The neuron of the operation that is looked at, with a blank behind it.
  var neuron: String {
    shownIndex.flatMap { names.neuron(of: run.plan.steps[$0]) }.map { "\($0):  " } ?? ""
  }

  /// True when the gradient check must fail, since a sum lies at the kink of relu.
  var isAtKink: Bool {
    run.plan.nodes.indices.contains { node in
      run.plan.nodes[node].operation == .relu
        && abs(run.value(of: run.plan.nodes[node].operands[0]) ?? 1) < 1e-5
    }
  }

  /// What is looked into: `½(2w − 1.5)²`, `tanh(w₁x₁ + w₂x₂ + b)`, `2→2→1 tanh`.
  var subject: String {
    let settings = run.settings
    let names = settings.resolvedActivations.map(\.rawValue)
    let activation = Set(names).count == 1 ? names[0] : names.joined(separator: ",")
    let loss = settings.loss == .half ? "" : ", \(settings.loss.rawValue)"
    switch settings.subject {
    case .parabola:
      guard settings.loss == .half, settings.resolvedActivations == [.identity] else {
        return "w·x, \(activation)\(loss)"
      }
      let (x, t) = (NumberText.formula(settings.sample[0]), settings.truth)
      return "½(\(x)w \(t < 0 ? "+" : "−") \(NumberText.formula(abs(t))))²"
    case .neuron:
      let kind = settings.loss == .bce ? "" : ", \(activation)"
      return "w₁x₁ + w₂x₂ + b\(kind)\(loss)"
    case .network:
      return run.plan.sizes.map(String.init).joined(separator: "→") + " \(activation)\(loss)"
    }
  }

  /// What comes next, in letters: it gives no result away.
  var next: String {
    let step = run.next
    let neuron = names.neuron(of: step).map { "\($0): " } ?? ""
    return neuron + XrayFormulas(run).letters(of: step)
  }

  // MARK: The gradient check

  /// What the gradient check says: `✓ 3e−11`; empty before all gradients are known.
  var check: [Piece] {
    run.gradientError.map { Self.verdict(error: $0) } ?? []
  }

  /// The largest difference between gradients and central differences, with its verdict.
  static func verdict(error: Double) -> [Piece] {
    let number = NumberText.scientific(error, decimals: 0)
    return XrayRun.passes(error)
      ? [Piece("✓ \(number)", .success)] : [Piece("✗ \(number)", .warning)]
  }
}

// MARK: - The lecture's parabola

extension XrayWords {
  /// That the neuron's loss is the lecture's parabola moved up; `nil` for other losses.
  var parabola: [Localized]? {
    let settings = run.settings
    guard settings.subject == .parabola, settings.loss == .half, settings.sample == [2],
      settings.truth == 1.5, settings.resolvedActivations == [.identity]
    else { return nil }
    let w = run.valueBefore(0)
    let loss = NumberText.formula(0.5 * (2 * w - 1.5) * (2 * w - 1.5))
    let y = NumberText.formula((2 * w - 3) * w + 1)
    let place = NumberText.formula(w)
    let isKnown = run.value(of: run.plan.loss) != nil
    return [
      Localized(
        en: "½(2w − 1.5)² = 2w² − 3w + 1 + 1/8:  the lecture's parabola, moved up by 1/8",
        zh: "½(2w − 1.5)² = 2w² − 3w + 1 + 1/8：讲义的抛物线上移 1/8"),
      isKnown
        ? Localized(
          en: "at w = \(place):  L = \(loss)   y = 2w² − 3w + 1 = \(y)   L − y = 0.125",
          zh: "w = \(place) 处：L = \(loss)   y = 2w² − 3w + 1 = \(y)   L − y = 0.125")
        : Localized(en: "", zh: ""),
    ]
  }
}
