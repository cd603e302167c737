/// Any function of x that a learner may descend: the lecture's parabola or a formula of their own.
///
/// Parabolas and lines, however they are written, are computed as ``Quadratic`` does, so that the
/// lecture's run comes out bit by bit.
public struct CurveFunction: Hashable {
  /// What was typed, taken apart.
  public let formula: Formula
  /// The parabola or line that it is, if it is one.
  public let quadratic: Quadratic?
  /// The formula as in print: `2x² − 3x + 1`.
  public let text: String
  /// The formula in ASCII; it parses back to the same function: `2x^2 - 3x + 1`.
  public let source: String
  /// The derivative as in print, `4x − 3`; none if it is too long to be read.
  public let derivativeText: String?

  private let derivative: FormulaTree?

  /// A derivative with more characters is not shown.
  private static let longestDerivative = 120

  /// The parabola of the lecture, `y = 2x² − 3x + 1`.
  public static let lecture = CurveFunction(.lecture)

  /// Reads a function of x.
  ///
  /// - Parameter text: such as `x^4 - 4x^2 + 5`, perhaps after `y =`.
  /// - Throws: what is wrong with the text, and in which column.
  public init(parsing text: String) throws(FormulaError) {
    self.init(try Formula(parsing: text))
  }

  /// A parabola or line with these coefficients; they must be finite.
  public init(_ quadratic: Quadratic) {
    precondition(
      quadratic.a.isFinite && quadratic.b.isFinite && quadratic.c.isFinite,
      "coefficients must be finite: \(quadratic.a), \(quadratic.b), \(quadratic.c)")
    self.init(Formula(.polynomial([quadratic.a, quadratic.b, quadratic.c])), quadratic: quadratic)
  }

  /// The function that a formula of one variable is.
  init(_ formula: Formula, quadratic: Quadratic? = nil) {
    self.formula = formula
    self.quadratic = quadratic ?? formula.quadraticCoefficients
    text = formula.text(in: .unicode)
    source = formula.text(in: .ascii)
    derivative = FormulaDerivative.tree(of: formula.tree)
    derivativeText = Self.text(of: derivative, in: .unicode, at: nil)
  }

  /// The derivative in one of the notations; none if it is too long to be read.
  public func derivativeText(in notation: FormulaNotation) -> String? {
    Self.text(of: derivative, in: notation, at: nil)
  }

  /// The derivative with a number in the place of x: `4·0.588 − 3`, `4·(−0.06) − 3`.
  ///
  /// - Parameters:
  ///   - number: x as it is to be shown.
  ///   - notation: how the rest is spelt.
  /// - Returns: none if the derivative is too long to be read.
  public func derivativeText(
    at number: String, in notation: FormulaNotation = .unicode
  ) -> String? {
    Self.text(of: derivative, in: notation, at: number)
  }

  private static func text(
    of derivative: FormulaTree?, in notation: FormulaNotation, at number: String?
  ) -> String? {
    let printer = FormulaPrinter(notation: notation, variables: ["x"], substitute: number)
    return derivative.map(printer.text(of:)).flatMap { $0.count <= longestDerivative ? $0 : nil }
  }
}

extension CurveFunction: Curve {
  /// Value, slope and curvature at `x`.
  public func jet(at x: Double) -> Jet {
    quadratic?.jet(at: x) ?? formula.jet(at: x)
  }
}

extension FormulaTree {
  /// The sum of falling powers with these coefficients, terms with 0 left out.
  fileprivate static func polynomial(_ coefficients: [Double]) -> FormulaTree {
    let terms = coefficients.enumerated().compactMap { index, coefficient -> FormulaTree? in
      let power = Double(coefficients.count - 1 - index)
      guard coefficient != 0 else { return nil }
      if power == 0 { return .signed(coefficient) }
      return .multiplying(.signed(coefficient), .raising(.variable(0), to: .number(power)))
    }
    guard let first = terms.first else { return .number(0) }
    return terms.dropFirst().reduce(first, FormulaTree.adding)
  }
}
