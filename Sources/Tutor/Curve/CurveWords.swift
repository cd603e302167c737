import Engine
import Plotting

/// What is said about a curve's run: the formula with its numbers, the regime, the status.
struct CurveWords {
  let run: CurveRun
  let next: CurveRun
  let language: Language
  /// True while the next point is a question.
  let hidesNext: Bool

  init(run: CurveRun, language: Language, hidesNext: Bool = false) {
    self.run = run
    next = run.next
    self.language = language
    self.hidesNext = hidesNext
  }

  /// `−` for descent, `+` where the minus sign was forgotten.
  var sign: String { run.settings.direction == .down ? "−" : "+" }

  /// A whole number in small letters below the line: `x₁₂`.
  static func subscripted(_ number: Int) -> String {
    String(String.UnicodeScalarView(number.description.unicodeScalars.map(subscripted)))
  }

  private static func subscripted(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("0"..."9").contains(scalar) else { return scalar == "-" ? "₋" : scalar }
    return Unicode.Scalar(scalar.value - 48 + 0x2080) ?? scalar
  }
}

// MARK: - The formula

extension CurveWords {
  /// The update in letters: `x₄ = x₃ − lr·g`.
  var formulaInLetters: [Piece] {
    let k = run.stepCount
    let place = "x\(Self.subscripted(k))"
    let left = [
      Piece("x\(Self.subscripted(k + 1))", .next), Piece(" = ", .text), Piece(place, .now),
    ]
    guard run.settings.effectiveMomentum != 0 else {
      return left + [Piece(" \(sign) lr·g", .text)]
    }
    return left + [Piece(" \(sign) lr·v", .text)]
  }

  /// The update with its numbers: ` = 0.588 − 0.1·(4·0.588 − 3) = 0.588 − 0.1·(−0.648) = 0.6528`.
  var formulaInNumbers: [[Piece]] {
    let rate = Self.factor(run.settings.learningRate, as: NumberText.rate)
    let x = Piece(place(run.x), .now)
    let times = Piece(" \(sign) \(rate)·", .text)
    let result = [Piece(" = ", .text), Piece(hidesNext ? "?" : place(next.x), .next)]
    let step = Self.factor(moved)
    let short = [Piece(" = ", .text), x, times, Piece(step, .arrow)]
    let middle = arithmetic.map { [Piece(" = ", .text), x, times, Piece("(\($0))", .tangent)] }
    return [middle ?? [], short, result]
  }

  /// The update in letters and numbers, from the longest form to the shortest: the letters go first.
  var formulaForms: [[Piece]] {
    let letters = formulaInLetters
    let parts = formulaInNumbers
    let name = [letters[0]]
    let place = Array(letters.prefix(3))
    let step = Array(parts[1].suffix(2))
    let shortStep = [step[0], Piece(Self.factor(moved, as: NumberText.rate), .arrow)]
    return [
      letters + parts.flatMap { $0 }, letters + parts[1] + parts[2], name + parts[1] + parts[2],
      place + step + parts[2], place + shortStep + parts[2], name + parts[2],
    ]
  }

  /// The rule and the derivative in letters, where there is a row for them.
  var rule: [Piece] {
    let settings = run.settings
    var pieces = [Piece("x ← x \(sign) lr·", .dim)]
    let gradient = settings.zeroesGradient ? "f′(x)" : "Σf′(x)"
    if settings.optimizer == .momentum {
      pieces += [Piece("v", .arrow), Piece("    v ← β·v + \(gradient)", .dim)]
    } else {
      pieces.append(Piece(gradient, .tangent))
    }
    if !settings.zeroesGradient {
      let forgotten = Localized(en: "    zero_grad() forgotten", zh: "    忘了 zero_grad()")
      pieces.append(Piece(forgotten[language], .warning))
    }
    if let derivative = settings.function.derivativeText {
      pieces += [Piece("    f′(x) = ", .dim), Piece(derivative, .tangent)]
    }
    return pieces
  }

  /// What the learning rate is multiplied with: the slope, or the velocity.
  var moved: Double { next.velocity }

  /// The slope as arithmetic: `4·0.588 − 3`, with momentum `0.9·v + g`.
  private var arithmetic: String? {
    let momentum = run.settings.effectiveMomentum
    guard momentum != 0 else {
      return run.settings.function.derivativeText(at: NumberText.formula(run.x))
    }
    let past = Self.factor(run.velocity)
    guard run.settings.optimizer == .momentum else {
      return "\(past) + \(Self.factor(run.jet.slope))"
    }
    let rate = NumberText.rate(run.settings.momentum)
    return "\(rate)·\(past) + \(Self.factor(next.gradient))"
  }

  /// A place with as many digits as it takes to see the step from it: `0.588`, and near the end
  /// of a descent `0.7499999999999634`.
  func place(_ x: Double) -> String {
    let move = abs(next.x - run.x)
    guard x.isFinite, x != 0, abs(x) < 1e6, move < abs(x) * 1e-5 else {
      return NumberText.formula(x)
    }
    guard move > abs(x) * 1e-13 else { return NumberText.exact(x) }
    var decimals = 2
    while decimals < 15, move * power(of: decimals) < 100 { decimals += 1 }
    return NumberText.fixed(x, decimals: decimals)
  }

  private func power(of decimals: Int) -> Double {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  /// A number that can stand behind a `·`: negative ones in parentheses.
  static func factor(
    _ value: Double, as write: (Double) -> String = NumberText.formula
  ) -> String {
    let text = write(value)
    return value < 0 ? "(\(text))" : text
  }
}
