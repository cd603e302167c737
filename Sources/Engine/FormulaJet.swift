/// Arithmetic of jets: each operation carries value, slope and curvature along exactly.
///
/// A derivative of 0 drops out of a product even if the other factor has overflowed to infinity:
/// that infinity stands for a large number, and 0 times it is 0. At a pole, where the infinity is
/// meant, quotients are used instead, and 0/0 stays not a number.
///
/// Source: Griewank and Walther, "Evaluating Derivatives", 2nd edition 2008, chapter 13.
extension Jet {
  /// What is the same everywhere.
  static func constant(_ value: Double) -> Jet { Jet(value: value, slope: 0, curvature: 0) }

  static prefix func - (u: Jet) -> Jet {
    Jet(value: -u.value, slope: -u.slope, curvature: -u.curvature)
  }

  static func + (u: Jet, v: Jet) -> Jet {
    Jet(value: u.value + v.value, slope: u.slope + v.slope, curvature: u.curvature + v.curvature)
  }

  static func - (u: Jet, v: Jet) -> Jet {
    Jet(value: u.value - v.value, slope: u.slope - v.slope, curvature: u.curvature - v.curvature)
  }

  static func + (u: Jet, number: Double) -> Jet {
    Jet(value: u.value + number, slope: u.slope, curvature: u.curvature)
  }

  static func * (number: Double, u: Jet) -> Jet {
    Jet(value: number * u.value, slope: number * u.slope, curvature: number * u.curvature)
  }

  static func / (u: Jet, number: Double) -> Jet {
    Jet(value: u.value / number, slope: u.slope / number, curvature: u.curvature / number)
  }

  /// `(uv)′ = u′v + uv′` and `(uv)″ = u″v + 2u′v′ + uv″`.
  static func * (u: Jet, v: Jet) -> Jet {
    Jet(
      value: u.value * v.value,
      slope: scale(v.value, by: u.slope) + scale(u.value, by: v.slope),
      curvature: scale(v.value, by: u.curvature) + 2 * scale(v.slope, by: u.slope)
        + scale(u.value, by: v.curvature))
  }

  /// With `q = u/v`: `q′ = (u′ − qv′)/v` and `q″ = (u″ − 2q′v′ − qv″)/v`.
  static func / (u: Jet, v: Jet) -> Jet {
    let value = u.value / v.value
    let slope = (u.slope - value * v.slope) / v.value
    let bend = 2 * slope * v.slope + scale(value, by: v.curvature)
    return Jet(value: value, slope: slope, curvature: (u.curvature - bend) / v.value)
  }

  /// `g(u)` from `g`, `g′` and `g″` at `u`: `g′u′` and `g″u′² + g′u″`.
  func chained(value: Double, first: Double, second: Double) -> Jet {
    Jet(
      value: value, slope: Self.scale(first, by: slope),
      curvature: Self.scale(second, by: slope * slope) + Self.scale(first, by: curvature))
  }

  private static func scale(_ number: Double, by derivative: Double) -> Double {
    derivative == 0 ? 0 : number * derivative
  }
}

// MARK: Powers

extension Jet {
  /// `uⁿ` for a whole number n: any base, and `u⁰` is 1 also where `u` is 0.
  ///
  /// Up to n = 64 the factors are multiplied from left to right, so that `x^3` and `x*x*x` have the
  /// same bits; beyond, `pow` is used. A negative n divides 1 by the power.
  func raised(to exponent: Int) -> Jet {
    let n = Double(exponent)
    switch exponent {
    case 0: return .constant(1)
    case 1: return self
    case 2...:
      let below = Self.power(value, exponent - 2)
      let first = below * value
      return chained(value: first * value, first: n * first, second: n * (n - 1) * below)
    default:
      return .constant(1) / raised(to: -exponent)
    }
  }

  /// `uᶜ` for any number c; not a number where `u` is negative.
  func raised(to exponent: Double) -> Jet {
    chained(
      value: Elementary.pow(value, exponent),
      first: exponent * Elementary.pow(value, exponent - 1),
      second: exponent * (exponent - 1) * Elementary.pow(value, exponent - 2))
  }

  /// `cᵘ` for a positive number c.
  func exponential(base: Double) -> Jet {
    let value = Elementary.pow(base, self.value)
    let rate = Elementary.log(base)
    return chained(value: value, first: rate * value, second: rate * rate * value)
  }

  /// `uᵛ`; its slope is a number only where `u` is positive.
  func raised(to exponent: Jet) -> Jet {
    let value = Elementary.pow(self.value, exponent.value)
    let logarithm = exponent * applying(.log)
    let result = logarithm.chained(value: value, first: value, second: value)
    guard self.value > 0 else { return Jet(value: value, slope: .nan, curvature: .nan) }
    return result
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    guard exponent <= 62 else { return Elementary.pow(base, Double(exponent)) }
    var result = 1.0
    for _ in 0..<exponent { result *= base }
    return result
  }
}

// MARK: Functions

extension Jet {
  /// One of the functions that a formula may call.
  func applying(_ function: FormulaFunction) -> Jet {
    switch function {
    case .sin: sine
    case .cos: cosine
    case .tan: tangent
    case .exp: exponential
    case .log: logarithm
    case .sqrt: root
    case .abs: magnitude
    case .tanh: hyperbolicTangent
    case .sign: .constant(Self.sign(value))
    }
  }

  private var sine: Jet {
    let sine = Elementary.sin(value)
    return chained(value: sine, first: Elementary.cos(value), second: -sine)
  }

  private var cosine: Jet {
    let cosine = Elementary.cos(value)
    return chained(value: cosine, first: -Elementary.sin(value), second: -cosine)
  }

  private var tangent: Jet {
    let tangent = Elementary.tan(value)
    let first = 1 + tangent * tangent
    return chained(value: tangent, first: first, second: 2 * tangent * first)
  }

  private var hyperbolicTangent: Jet {
    let tangent = Elementary.tanh(value)
    let first = (1 - tangent) * (1 + tangent)
    return chained(value: tangent, first: first, second: -2 * tangent * first)
  }

  private var exponential: Jet {
    let value = Elementary.exp(value)
    return chained(value: value, first: value, second: value)
  }

  /// `u′/u` and `u″/u − (u′/u)²`; not a number below 0, where there is no logarithm.
  private var logarithm: Jet {
    guard value >= 0 else { return Jet(value: .nan, slope: .nan, curvature: .nan) }
    let rate = slope / value
    let bend = curvature == 0 ? 0 : curvature / value
    return Jet(value: Elementary.log(value), slope: rate, curvature: bend - rate * rate)
  }

  /// With `r = √u`: `r′ = u′/(2r)` and `r″ = (u″ − 2r′²)/(2r)`.
  private var root: Jet {
    let root = value.squareRoot()
    let rate = slope / (2 * root)
    return Jet(value: root, slope: rate, curvature: (curvature - 2 * rate * rate) / (2 * root))
  }

  /// The slope at the kink, where there is none, is given as 0, as PyTorch does.
  private var magnitude: Jet {
    let sign = Self.sign(value)
    return Jet(value: value.magnitude, slope: sign * slope, curvature: sign * curvature)
  }

  private static func sign(_ value: Double) -> Double {
    if value > 0 { 1 } else if value < 0 { -1 } else { value.isNaN ? .nan : 0 }
  }
}
