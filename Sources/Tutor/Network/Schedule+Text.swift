import Engine

extension Schedule {
  /// A name and, for all but `const`, the numbers that go with it.
  ///
  /// `decay RATE`, `step EVERY [FACTOR]`, `exp FACTOR`, `cosine STEPS`, `warmup STEPS`; the factor
  /// of `step` is 0.1 unless given, as in PyTorch's `StepLR`.
  init(parsing text: String) throws(UserError) {
    let parts = words(of: text)
    let values = parts.dropFirst()
    let first = values.first ?? ""
    switch (parts.first, values.count) {
    case ("const", 0): self = .constant
    case ("decay", 1): self = .decay(rate: try Self.real(first, 0...1e6))
    case ("exp", 1): self = .exponential(factor: try Self.real(first, 0...10))
    case ("cosine", 1): self = .cosine(steps: try Self.steps(first), floor: 0)
    case ("warmup", 1): self = .warmUp(steps: try Self.steps(first))
    case ("step", 1...2):
      let factor = values.count == 2 ? try Self.real(parts[2], 0...10) : 0.1
      self = .step(every: try Self.steps(first), factor: factor)
    default: throw Self.mistake(text)
    }
  }

  /// The name and the numbers, as they are typed.
  var text: String {
    switch self {
    case .constant: "const"
    case .decay(let rate): "decay \(Self.tidy(rate))"
    case .step(let every, let factor): "step \(every) \(Self.tidy(factor))"
    case .exponential(let factor): "exp \(Self.tidy(factor))"
    case .cosine(let steps, _): "cosine \(steps)"
    case .warmUp(let steps): "warmup \(steps)"
    }
  }

  private static func tidy(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func real(
    _ text: String, _ bounds: ClosedRange<Double>
  ) throws(UserError) -> Double {
    try number(from: text, for: "schedule", within: bounds)
  }

  private static func steps(_ text: String) throws(UserError) -> Int {
    try wholeNumber(from: text, for: "schedule", least: 1)
  }

  private static func mistake(_ text: String) -> UserError {
    let known = "const, decay 0.01, step 100 0.5, exp 0.999, cosine 1000, warmup 100"
    return UserError(
      en: "schedule: '\(shown(text))' is not like one of \(known)",
      zh: "schedule：“\(shown(text))”不像 \(known) 之一")
  }
}
