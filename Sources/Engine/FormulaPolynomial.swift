/// A polynomial in one variable, found in a formula: coefficients from `x⁰` up.
struct FormulaPolynomial {
  private(set) var coefficients: [Double]
  /// Whether brackets had to be multiplied out, as in `(x − 1)²`.
  private(set) var isExpanded = false

  private static let largestDegree = 8

  /// The polynomial that a tree is, if it is one of degree 8 at most.
  init?(_ tree: FormulaTree) {
    switch tree {
    case .number(let value): self.init(value)
    case .constant(let constant): self.init(constant.value)
    case .variable(0): self.init(coefficients: [0, 1])
    case .variable: return nil
    case .negation(let operand): self.init(operand) { $0.scaled(by: -1) }
    case .sum(let left, let right): self.init(left, right) { $0.adding($1) }
    case .difference(let left, let right): self.init(left, right) { $0.adding($1.scaled(by: -1)) }
    case .product(let left, let right): self.init(left, right) { $0.multiplied(by: $1) }
    case .quotient(let left, let right): self.init(left, right) { $0.divided(by: $1) }
    case .power(let base, let exponent): self.init(base, exponent) { $0.raised(to: $1) }
    case .function(let function, let operand):
      self.init(operand) { operand in
        operand.number.map { Self(Jet.constant($0).applying(function).value) }
      }
    }
  }

  private init(coefficients: [Double], isExpanded: Bool = false) {
    self.coefficients = coefficients
    self.isExpanded = isExpanded
    while self.coefficients.count > 1, self.coefficients.last == 0 {
      self.coefficients.removeLast()
    }
  }

  private init(_ number: Double) {
    self.init(coefficients: [number])
  }

  private init?(_ operand: FormulaTree, _ change: (Self) -> Self?) {
    guard let result = Self(operand).flatMap(change) else { return nil }
    self = result
  }

  private init?(_ left: FormulaTree, _ right: FormulaTree, _ combine: (Self, Self) -> Self?) {
    guard let left = Self(left), let right = Self(right), let result = combine(left, right) else {
      return nil
    }
    self = result
  }
}

extension FormulaPolynomial {
  /// The parabola or line that the polynomial is, if it is one with finite coefficients.
  ///
  /// A bracket multiplied out counts only if its vertex is near: near `x = 10⁸` the terms of
  /// `x² − 2·10⁸x + 10¹⁶` cancel to nothing, those of `(x − 10⁸)²` do not.
  var quadratic: Quadratic? {
    guard coefficients.count <= 3, coefficients.allSatisfy(\.isFinite) else { return nil }
    // Adding 0 turns −0 into 0 and changes nothing else.
    let padded = (coefficients + [0, 0]).map { $0 + 0 }
    let result = Quadratic(a: padded[2], b: padded[1], c: padded[0])
    let isNear = result.b.magnitude <= 2000 * result.a.magnitude
    return !isExpanded || result.a == 0 || isNear ? result : nil
  }

  private var number: Double? { coefficients.count == 1 ? coefficients[0] : nil }

  private func scaled(by number: Double) -> Self {
    Self(coefficients: coefficients.map { $0 * number }, isExpanded: isExpanded)
  }

  private func adding(_ other: Self) -> Self {
    let count = max(coefficients.count, other.coefficients.count)
    let sums = (0..<count).map { power in
      switch (coefficients.dropFirst(power).first, other.coefficients.dropFirst(power).first) {
      case (let u?, let v?): u + v
      case (let u, let v): u ?? v ?? 0
      }
    }
    return Self(coefficients: sums, isExpanded: isExpanded || other.isExpanded)
  }

  private func multiplied(by other: Self) -> Self? {
    if let number { return other.scaled(by: number) }
    if let number = other.number { return scaled(by: number) }
    let degree = coefficients.count + other.coefficients.count - 2
    guard degree <= Self.largestDegree else { return nil }
    var products = Array(repeating: 0.0, count: degree + 1)
    for (i, u) in coefficients.enumerated() {
      for (j, v) in other.coefficients.enumerated() { products[i + j] += u * v }
    }
    let isExpanded = isExpanded || other.isExpanded || !isMonomial || !other.isMonomial
    return Self(coefficients: products, isExpanded: isExpanded)
  }

  private var isMonomial: Bool { coefficients.count { $0 != 0 } <= 1 }

  private func divided(by other: Self) -> Self? {
    other.number.map { number in
      Self(coefficients: coefficients.map { $0 / number }, isExpanded: isExpanded)
    }
  }

  private func raised(to exponent: Self) -> Self? {
    guard let power = exponent.number else { return nil }
    if let number {
      let whole = Int(exactly: power).flatMap { $0.magnitude < 1 << 31 ? $0 : nil }
      return Self(
        whole.map { Jet.constant(number).raised(to: $0).value } ?? Elementary.pow(number, power))
    }
    guard let whole = Int(exactly: power), (0...Self.largestDegree).contains(whole) else {
      return nil
    }
    return (0..<whole).reduce(Self(1)) { result, _ in result?.multiplied(by: self) }
  }
}

extension Formula {
  /// The coefficients of the parabola or line that the formula is, however it is written.
  ///
  /// `2x^2 - 3x + 1`, `1 - 3x + 2x²` and `2*x*x-3*x+1` all give exactly 2, −3 and 1; none for other
  /// functions and for brackets far from 0 such as `(x - 1e8)^2`, where expanding loses digits.
  public var quadraticCoefficients: Quadratic? {
    variables.count == 1 ? FormulaPolynomial(tree)?.quadratic : nil
  }
}
