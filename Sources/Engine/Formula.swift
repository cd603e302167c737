/// A function of one or two variables that the user typed, with exact derivatives.
///
/// A formula such as `2x^2 - 3x + 1`, `x sin x` or `e^(-x²/2)` has numbers, `+ - * / ^` (also `**`),
/// products without a sign, parentheses, the functions sin cos tan exp log (also ln) sqrt abs tanh
/// sign, the numbers pi and e, raised digits and the full-width signs of Chinese input methods.
/// `FormulaParser` holds the grammar.
///
/// Outside its domain a formula is not a number, at a pole it is infinite; nothing ever traps.
public struct Formula: Sendable {
  /// How many characters a formula may have.
  public static let maximumLength = 500
  /// How many parentheses, powers and functions may stand inside one another.
  public static let maximumDepth = 64

  /// The names of the variables, one or two.
  public let variables: [String]
  let tree: FormulaTree
  private let program: FormulaProgram

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - text: the formula, perhaps after `y =` or `f(x) =`.
  ///   - variables: one or two names.
  /// - Throws: what is wrong with the text, and in which column.
  public init(parsing text: String, variables: [String] = ["x"]) throws(FormulaError) {
    precondition((1...2).contains(variables.count), "a formula has one variable or two")
    self.init(try FormulaParser.tree(of: text, variables: variables), variables: variables)
  }

  init(_ tree: FormulaTree, variables: [String] = ["x"]) {
    self.tree = tree
    self.variables = variables
    program = FormulaProgram(tree)
  }

  /// Value, slope and curvature at a place along a direction; of two variables.
  ///
  /// Along `(1, 0)` the slope is ∂f/∂x and the curvature ∂²f/∂x², along `(0, 1)` the same for y;
  /// half of what the curvature along `(1, 1)` exceeds their sum by is ∂²f/∂x∂y.
  public func jet(
    at point: (x: Double, y: Double), along direction: (x: Double, y: Double)
  ) -> Jet {
    program.jet(at: point, along: direction)
  }

  /// The formula in print or in ASCII; it parses back to the same function.
  public func text(in notation: FormulaNotation = .unicode) -> String {
    FormulaPrinter(notation: notation, variables: variables).text(of: tree)
  }
}

extension Formula: Curve {
  /// Value, slope and curvature at `x`; a second variable is 0.
  public func jet(at x: Double) -> Jet {
    program.jet(at: (x, 0), along: (1, 0))
  }
}

extension Formula: Hashable {
  /// Whether two formulas are written alike, but for spaces and the like.
  public static func == (first: Formula, second: Formula) -> Bool {
    first.tree == second.tree && first.variables == second.variables
  }

  /// Feeds what is written into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tree)
    hasher.combine(variables)
  }
}
