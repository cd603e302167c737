/// A surface that a learner may walk on: one of the known ones, or a formula of their own.
public struct SurfaceFunction: Hashable, Sendable {
  /// The known surfaces, by the names that users type.
  public enum Name: String, CaseIterable, Sendable {
    /// A bowl with a condition number.
    case bowl
    /// A saddle between two basins.
    case saddle
    /// A bent valley.
    case rosenbrock
    /// Four basins.
    case himmelblau
    /// A plain with steep corners.
    case beale
    /// Two wells, one deeper.
    case well
    /// Hills and hollows.
    case hills
    /// A pit in a plain.
    case plateau
    /// A bowl that lies askew.
    case booth
    /// The lecture's neuron: weight and bias.
    case neuron
    /// Houses: two weights of inputs of very different size.
    case houses
  }

  /// Which known one it is; `nil` for a formula.
  public let name: Name?
  /// The formula as in print, `½(x² + 10·y²)`.
  public let text: String
  /// What is typed to get it: `bowl`, or the formula in ASCII.
  public let source: String
  /// The condition number κ of a bowl.
  public let condition: Double
  /// True where the inputs of the houses are brought to one size.
  public let isStandardised: Bool
  /// The function itself.
  public let surface: any Surface

  /// A known surface.
  ///
  /// - Parameters:
  ///   - name: which one.
  ///   - condition: the condition number of a bowl.
  ///   - isStandardised: whether the inputs of the houses are brought to one size.
  public init(_ name: Name, condition: Double = 10, isStandardised: Bool = false) {
    self.name = name
    self.condition = condition
    self.isStandardised = isStandardised
    source = name.rawValue
    text = Self.text(of: name, condition, isStandardised)
    surface = Self.surface(of: name, condition, isStandardised)
  }

  /// A function of x and y.
  ///
  /// - Parameter text: such as `x^2 + 3*y^2`, perhaps after `z =`.
  /// - Throws: what is wrong with the text, and in which column.
  public init(parsing text: String) throws(FormulaError) {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    name = nil
    condition = 10
    isStandardised = false
    self.text = formula.text(in: .unicode)
    source = formula.text(in: .ascii)
    surface = FormulaSurface(formula)
  }

  /// Two are the same when the same is typed to get them.
  public static func == (a: SurfaceFunction, b: SurfaceFunction) -> Bool {
    a.source == b.source && a.condition == b.condition && a.isStandardised == b.isStandardised
  }

  /// Hashes what is typed to get it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(condition)
    hasher.combine(isStandardised)
  }

  private static func surface(
    of name: Name, _ condition: Double, _ isStandardised: Bool
  ) -> any Surface {
    switch name {
    case .bowl: Bowl(condition: condition)
    case .saddle: Saddle()
    case .rosenbrock: Rosenbrock()
    case .himmelblau: Himmelblau()
    case .beale: Beale()
    case .well: DoubleWell()
    case .hills: Hills()
    case .plateau: Plateau()
    case .booth: Booth()
    case .neuron: NeuronValley()
    case .houses: HouseSurface(isStandardised: isStandardised)
    }
  }

  private static func text(
    of name: Name, _ condition: Double, _ isStandardised: Bool
  ) -> String {
    switch name {
    case .bowl: "½(x² + \(number(condition))·y²)"
    case .saddle: "½x² − ½y² + ¼y⁴"
    case .rosenbrock: "(1 − x)² + 100(y − x²)²"
    case .himmelblau: "(x² + y − 11)² + (x + y² − 7)²"
    case .beale: "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²"
    case .well: "x⁴ − 2x² + 0.3x + y²"
    case .hills: "3(1 − x)²e^(−x² − (y+1)²) − …"
    case .plateau: "1 − e^(−(x² + y²)/2)"
    case .booth: "(x + 2y − 7)² + (2x + y − 5)²"
    case .neuron: "½(2x + y − 1.5)²"
    case .houses: isStandardised ? "½·mean((x·u₁ + y·u₂ − p)²)" : "½·mean((x·x₁ + y·x₂ − p)²)"
    }
  }

  private static func number(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension SurfaceFunction {
  /// The part of the plane that is worth seeing, and where a walk begins if nobody says.
  public var usualView: (x: ClosedRange<Double>, y: ClosedRange<Double>, start: SurfacePoint) {
    switch name {
    case .bowl: (-5...5, -2.5...2.5, SurfacePoint(-4, 1.5))
    case .saddle: (-2.4...2.4, -1.6...1.6, SurfacePoint(1.5, 0.01))
    case .rosenbrock: (-2.2...2.2, -1...3, SurfacePoint(-1.2, 1))
    case .himmelblau: (-6...6, -6...6, SurfacePoint(0, 0))
    case .beale: (-4.5...4.5, -4.5...4.5, SurfacePoint(1, 1.5))
    case .well: (-2.2...2.2, -1.5...1.5, SurfacePoint(2, 1))
    case .hills: (-3...3, -3...3, SurfacePoint(0.5, 0.8))
    case .plateau: (-5...5, -4...4, SurfacePoint(3.2, 1))
    case .booth: (-6...8, -4...10, SurfacePoint(-4, 7))
    case .neuron: (-2...3, -2...3, SurfacePoint(0, 0))
    case .houses:
      isStandardised
        ? (-1...3, -1...3, SurfacePoint(0, 0)) : (-1...7, -0.05...0.15, SurfacePoint(0, 0))
    case nil: (-5...5, -5...5, SurfacePoint(-4, 3))
    }
  }
}

extension SurfaceFunction {
  /// True for bowls: the Hessian is the same everywhere.
  public var isQuadratic: Bool {
    switch name {
    case .bowl, .booth, .neuron, .houses: return true
    case .saddle, .rosenbrock, .himmelblau, .beale, .well, .hills, .plateau: return false
    case nil:
      // A formula of two variables is one when its Hessian does not change between some places.
      let jets = [(0.0, 0.0), (1, 2), (-3, 0.7), (0.3, -5)].map { surface.jet(at: $0.0, $0.1) }
      return jets.dropFirst().allSatisfy { jet in
        jet.dxx == jets[0].dxx && jet.dxy == jets[0].dxy && jet.dyy == jets[0].dyy
      }
    }
  }
}
