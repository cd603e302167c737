extension SurfaceFunction {
  /// The function as a formula of x and y, also that of a known surface.
  public var formula: Formula {
    if let surface = surface as? FormulaSurface { return surface.formula }
    guard let formula = try? Formula(parsing: written, variables: ["x", "y"]) else {
      preconditionFailure("\(source) is no formula: \(written)")
    }
    return formula
  }

  /// The formula of a known surface.
  private var written: String {
    switch name {
    case .bowl: "(x^2 + \(condition)y^2)/2"
    case .saddle: "x^2/2 - y^2/2 + y^4/4"
    case .rosenbrock: "(1 - x)^2 + 100(y - x^2)^2"
    case .himmelblau: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"
    case .beale: "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"
    case .well: "x^4 - 2x^2 + 0.3x + y^2"
    case .hills:
      "3(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10(x/5 - x^3 - y^5)*exp(-x^2 - y^2)"
        + " - exp(-(x + 1)^2 - y^2)/3"
    case .plateau: "1 - exp(-(x^2 + y^2)/2)"
    case .booth: "(x + 2y - 7)^2 + (2x + y - 5)^2"
    case .neuron: "(2x + y - 1.5)^2/2"
    case .houses: quadraticForm
    case nil: source
    }
  }

  /// A surface whose Hessian is the same everywhere, from what it is like at (0, 0).
  private var quadraticForm: String {
    let jet = surface.jet(at: 0, 0)
    return "\(jet.dxx)x^2/2 + \(jet.dxy)x*y + \(jet.dyy)y^2/2 + \(signed(jet.dx))x + "
      + "\(signed(jet.dy))y + \(signed(jet.value))"
  }

  private func signed(_ value: Double) -> String { value < 0 ? "(\(value))" : "\(value)" }
}
