/// A learner's own function of x and y, with exact derivatives.
///
/// The jets of the formula along (1, 0), (0, 1) and (1, 1) give all second derivatives: the mixed
/// one is half of what the diagonal has more than the two axes. Minima are looked for once: from the
/// places of a grid over the window Newton's method is led downhill.
public struct FormulaSurface: Surface, Hashable {
  /// What was typed, taken apart.
  public let formula: Formula
  /// The lowest places that were found; none where the function has no bottom there.
  public let minima: [SurfacePoint]

  /// The surface of a formula.
  ///
  /// - Parameter formula: a function of two variables.
  public init(_ formula: Formula) {
    let minima = MinimumSearch(of: FormulaSurface(formula, minima: [])).lowest
    self.init(formula, minima: minima)
  }

  private init(_ formula: Formula, minima: [SurfacePoint]) {
    self.formula = formula
    self.minima = minima
  }

  /// Value, gradient and Hessian.
  public func jet(at x: Double, _ y: Double) -> SurfaceJet {
    let alongX = formula.jet(at: (x, y), along: (1, 0))
    let alongY = formula.jet(at: (x, y), along: (0, 1))
    let diagonal = formula.jet(at: (x, y), along: (1, 1))
    return SurfaceJet(
      value: alongX.value, dx: alongX.slope, dy: alongY.slope, dxx: alongX.curvature,
      dxy: (diagonal.curvature - alongX.curvature - alongY.curvature) / 2, dyy: alongY.curvature)
  }

  /// The value alone.
  public func height(at x: Double, _ y: Double) -> Double {
    formula.jet(at: (x, y), along: (0, 0)).value
  }
}

/// Looks for the lowest places of a surface.
private struct MinimumSearch {
  let surface: FormulaSurface

  /// The places of the grid, and how far it reaches.
  private static let side = 25
  private static let reach = 6.0

  init(of surface: FormulaSurface) {
    self.surface = surface
  }

  /// The lowest ones; several that are equally low.
  var lowest: [SurfacePoint] {
    var found: [(place: SurfacePoint, value: Double)] = []
    for place in starts {
      guard let end = bottom(from: place) else { continue }
      let value = surface.height(at: end.x, end.y)
      guard value.isFinite, !found.contains(where: { $0.place.distance(to: end) < 1e-4 }) else {
        continue
      }
      found.append((end, value))
      if found.count >= 64 { break }
    }
    guard let least = found.map(\.value).min() else { return [] }
    return found.filter { $0.value - least <= 1e-9 * max(1, abs(least)) }.prefix(9).map(\.place)
  }

  /// The places of the grid from which no neighbour lies lower.
  private var starts: [SurfacePoint] {
    let step = 2 * Self.reach / Double(Self.side - 1)
    func value(_ i: Int, _ j: Int) -> Double {
      surface.height(at: Double(i) * step - Self.reach, Double(j) * step - Self.reach)
    }
    let heights = (0..<Self.side).map { i in (0..<Self.side).map { value(i, $0) } }
    var places: [SurfacePoint] = []
    for i in 1..<Self.side - 1 {
      for j in 1..<Self.side - 1 {
        let near = (-1...1).flatMap { di in (-1...1).map { heights[i + di][j + $0] } }
        guard near.allSatisfy({ heights[i][j] <= $0 }) else { continue }
        places.append(
          SurfacePoint(Double(i) * step - Self.reach, Double(j) * step - Self.reach))
      }
    }
    return places
  }

  /// Newton's method with a step that is halved until it leads down; `nil` where no bottom is.
  private func bottom(from start: SurfacePoint) -> SurfacePoint? {
    var place = start
    for _ in 0..<100 {
      let jet = surface.jet(at: place.x, place.y)
      guard jet.gradientNorm.isFinite else { return nil }
      if jet.gradientNorm < 1e-10 { return jet.eigen.small.curvature > 0 ? place : nil }
      guard let next = step(from: place, jet) else {
        return jet.gradientNorm < 1e-6 && jet.eigen.small.curvature > 0 ? place : nil
      }
      place = next
    }
    return nil
  }

  private func step(from place: SurfacePoint, _ jet: SurfaceJet) -> SurfacePoint? {
    let determinant = jet.dxx * jet.dyy - jet.dxy * jet.dxy
    var (dx, dy) = (-jet.dx, -jet.dy)
    if jet.eigen.small.curvature > 0, determinant > 0 {
      dx = -(jet.dyy * jet.dx - jet.dxy * jet.dy) / determinant
      dy = -(jet.dxx * jet.dy - jet.dxy * jet.dx) / determinant
    }
    for _ in 0..<50 {
      let next = SurfacePoint(place.x + dx, place.y + dy)
      if next == place { return nil }
      if surface.height(at: next.x, next.y) < jet.value { return next }
      (dx, dy) = (dx / 2, dy / 2)
    }
    return nil
  }
}
