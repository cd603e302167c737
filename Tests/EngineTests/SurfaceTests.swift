import Testing

@testable import Engine

/// Derivatives are held against central differences, minima against the values of their sources.
@Suite("Surfaces")
struct SurfaceTests {
  static let functions =
    SurfaceFunction.Name.allCases.map { SurfaceFunction($0) } + [
      SurfaceFunction(.bowl, condition: 49), SurfaceFunction(.houses, isStandardised: true),
    ] + [try? SurfaceFunction(parsing: "sin(x)*y + exp(x*y/5) + x^2*y")].compactMap { $0 }

  @Test(arguments: functions) func `slopes and curvatures agree with differences`(
    function: SurfaceFunction
  ) {
    let surface = function.surface
    let h = 1e-5
    for place in [SurfacePoint(0.3, -0.7), SurfacePoint(-1.2, 0.4), SurfacePoint(2, 1.5)] {
      let jet = surface.jet(at: place.x, place.y)
      func f(_ dx: Double, _ dy: Double) -> SurfaceJet {
        surface.jet(at: place.x + dx, place.y + dy)
      }
      let scale = max(1, abs(jet.value), abs(jet.dxx), abs(jet.dyy))
      func agree(_ found: Double, _ wanted: Double) { #expect(abs(found - wanted) < 1e-6 * scale) }
      agree(jet.dx, (f(h, 0).value - f(-h, 0).value) / (2 * h))
      agree(jet.dy, (f(0, h).value - f(0, -h).value) / (2 * h))
      agree(jet.dxx, (f(h, 0).dx - f(-h, 0).dx) / (2 * h))
      agree(jet.dxy, (f(0, h).dx - f(0, -h).dx) / (2 * h))
      agree(jet.dyy, (f(0, h).dy - f(0, -h).dy) / (2 * h))
      #expect(surface.height(at: place.x, place.y) == jet.value)
    }
  }

  @Test(arguments: [
    (SurfaceFunction.Name.bowl, 0.0), (.saddle, -0.25), (.rosenbrock, 0), (.himmelblau, 0),
    (.beale, 0), (.well, -1.3054), (.hills, -6.5511), (.plateau, 0), (.booth, 0), (.neuron, 0),
    (.houses, 0),
  ]) func `each minimum is flat, and as low as its source says`(
    name: SurfaceFunction.Name, value: Double
  ) throws {
    let surface = SurfaceFunction(name).surface
    try #require(!surface.minima.isEmpty)
    for minimum in surface.minima {
      let jet = surface.jet(at: minimum.x, minimum.y)
      #expect(abs(jet.value - value) < 5e-5, "\(name) at \(minimum)")
      #expect(jet.gradientNorm < 1e-7, "\(name) at \(minimum)")
      #expect(jet.eigen.small.curvature > -1e-9)
      #expect(try #require(surface.distanceToMinimum(from: minimum)) < 1e-9)
    }
  }

  @Test func `the eigenvalues are those worked out by hand`() {
    // [[10, 8], [8, 10]]: 18 along (1, 1), 2 along (1, −1).
    let booth = Booth().jet(at: 5, 5).eigen
    #expect(abs(booth.large.curvature - 18) < 1e-12 && abs(booth.small.curvature - 2) < 1e-12)
    #expect(abs(booth.large.x - booth.large.y) < 1e-12 && booth.large.x > 0)
    #expect(abs(booth.small.x + booth.small.y) < 1e-12 && booth.small.x > 0)
    // diag(1, 9): 9 along y.
    let bowl = Bowl(condition: 9).jet(at: 1, 1).eigen
    #expect(bowl.large == SurfaceJet.Eigen(curvature: 9, x: 0, y: 1))
    #expect(bowl.small == SurfaceJet.Eigen(curvature: 1, x: 1, y: 0))
    // [[4, 2], [2, 1]]: 5 along (2, 1), 0 across.
    let valley = NeuronValley().jet(at: 0, 0).eigen
    #expect(abs(valley.large.curvature - 5) < 1e-12 && abs(valley.small.curvature) < 1e-12)
    #expect(abs(valley.large.x - 2 * valley.large.y) < 1e-12)
    // The saddle bends down along y.
    let saddle = Saddle().jet(at: 0, 0).eigen
    #expect(saddle.large == SurfaceJet.Eigen(curvature: 1, x: 1, y: 0))
    #expect(saddle.small == SurfaceJet.Eigen(curvature: -1, x: 0, y: 1))
  }

  @Test func `the raw houses lie in a ravine, standardised they lie in a bowl`() {
    func condition(_ isStandardised: Bool) -> Double {
      let eigen = HouseSurface(isStandardised: isStandardised).jet(at: 0, 0).eigen
      return eigen.large.curvature / eigen.small.curvature
    }
    #expect(condition(false) > 5000 && condition(false) < 20_000)
    #expect(condition(true) > 1 && condition(true) < 1.2)
    let minimum = HouseSurface().minima[0]
    #expect(abs(minimum.x - 3) < 1e-9 && abs(minimum.y - 0.05) < 1e-11)
  }

  @Test func `a formula's minima are found`() throws {
    let own = try SurfaceFunction(parsing: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2").surface
    #expect(own.minima.count == 4)
    for minimum in Himmelblau().minima {
      #expect(own.minima.contains { $0.distance(to: minimum) < 1e-6 })
    }
    let tilted = try SurfaceFunction(parsing: "x + y").surface
    #expect(tilted.minima.isEmpty && tilted.distanceToMinimum(from: SurfacePoint(0, 0)) == nil)
    #expect(try SurfaceFunction(parsing: "x^2 - y^2").surface.minima.isEmpty)
    #expect(try SurfaceFunction(parsing: "1/x").surface.minima.isEmpty)
  }

  @Test func `what is wrong with a formula is said with its column`() {
    #expect(throws: FormulaError.self) { try SurfaceFunction(parsing: "x + q") }
  }
}
