import Engine
import Plotting

/// What a picture of a network is drawn from, as far as it takes time to compute.
///
/// While a network trains at full speed, the picture follows it twenty times a second. A key that
/// comes between two pictures is answered from the last glance, at most a twentieth of a second old,
/// so that nobody waits for a thousand points to be carried through the network.
struct NetworkGlance: Sendable {
  /// The losses and the step at which it was taken.
  let entry: LossHistory.Entry
  /// How good the network is on the two parts of the rows.
  let training: NetworkMeasure?
  let test: NetworkMeasure?
  /// How each layer is doing.
  let health: [LayerHealth]
  /// The local speed limit 2/λ of plain descent; `nil` where the loss bends upwards nowhere.
  let speedLimit: Double?
  /// What the doctor sees, the gravest first.
  let findings: [NetworkFinding]
  /// What all neurons give at the points of grids of some sizes.
  private var grids: [Size: [[Double]]] = [:]
  /// The loss along the step, by how many values it has.
  private var slices: [Int: NetworkSlice] = [:]
  /// The losses of a sweep, by its steps, and how many glances ago it was made.
  private var sweeps: [Int: [Double]] = [:]
  private var sweepAge = 0
  /// Which part is new, in turn: the large map, the small ones, the slice.
  private var turn = 0

  /// A glance at a network as it stands.
  ///
  /// - Parameters:
  ///   - panel: the network.
  ///   - last: the glance before, while play goes on: it lends what has not its turn, so that a
  ///     picture changes in a part of its cells only. Over a slow line that is what counts.
  init(_ panel: NetworkPanel, after last: NetworkGlance? = nil) {
    let run = panel.run
    entry = panel.entry
    (training, test) = (run.network.training, run.network.test)
    health = run.network.health
    speedLimit = run.network.largestCurvature(iterations: Self.iterations).map { 2 / $0 }
    findings = NetworkDoctor.findings(
      NetworkSymptoms(
        run, history: panel.historyUpToNow, speedLimit: speedLimit,
        blowUpStep: panel.breakdown?.step))
    guard let last else { return }
    let largest = last.grids.keys.max { Self.area($0) < Self.area($1) }
    // On a small screen two turns are few enough bytes, the small maps and the slice in one.
    let turns = largest.map(Self.area) ?? 0 > 2000 ? 3 : 2
    turn = (last.turn + 1) % turns
    grids = last.grids.filter { $0.key == largest ? turn != 0 : turn != 1 }
    if turn != turns - 1 { slices = last.slices }
    // A sweep trains a hundred networks: five a second are enough.
    if last.sweepAge < 3 { (sweeps, sweepAge) = (last.sweeps, last.sweepAge + 1) }
  }

  private static func area(_ size: Size) -> Int { size.width * size.height }

  /// Products with the Hessian for an estimate of λ: two digits, in a fifth of a millisecond.
  private static let iterations = 20

  /// What all neurons give at the points of a grid.
  func outputs(of run: NetworkRun, on size: Size) -> [[Double]] {
    grids[size] ?? Self.outputs(of: run, on: size)
  }

  /// The loss along the step.
  func slice(of panel: NetworkPanel, count: Int) -> NetworkSlice {
    slices[count] ?? NetworkSlice(panel, at: self, count: count)
  }

  /// The losses after some steps at each rate of a sweep.
  func sweep(of run: NetworkRun, steps: Int) -> [Double] {
    sweeps[steps] ?? run.network.sweep(rates: NetworkSweepPane.rates, steps: steps)
  }

  /// What a picture will ask for.
  struct Needs {
    /// The sizes of grids.
    var grids: [Size] = []
    /// How many values the slice has, where it is shown.
    var slice: Int?
    /// How many steps the sweep makes, where it is shown.
    var sweep: Int?
  }

  /// Computes ahead what a picture will ask for, as far as it is not there.
  mutating func prepare(_ panel: NetworkPanel, for needs: Needs) {
    for size in needs.grids where grids[size] == nil {
      grids[size] = Self.outputs(of: panel.run, on: size)
    }
    if let steps = needs.sweep, sweeps[steps] == nil {
      sweeps[steps] = panel.run.network.sweep(rates: NetworkSweepPane.rates, steps: steps)
    }
    guard let count = needs.slice, slices[count] == nil else { return }
    slices[count] = NetworkSlice(panel, at: self, count: count)
  }

  private static func outputs(of run: NetworkRun, on size: Size) -> [[Double]] {
    let plane = NetworkPlane(run.design.data)
    guard plane.isShown else { return NetworkWeightTiles.outputs(of: run, on: size) }
    return run.network.neuronOutputs(at: plane.grid(size))
  }
}

extension NetworkPanel {
  /// The panel with a glance at it: the one that was taken, if it is of now or may be older.
  ///
  /// - Parameter allowsOlder: true while play goes on.
  /// - Returns: a panel whose `view` costs nothing.
  func glanced(allowsOlder: Bool) -> NetworkPanel {
    if let glance, allowsOlder || glance.entry.step == timeline.position { return self }
    var copy = self
    copy.settle()
    copy.glance = NetworkGlance(copy)
    return copy
  }

  /// Takes a glance for the next pictures, unless the last one was at the present state.
  ///
  /// - Parameters:
  ///   - needs: what they will ask for.
  ///   - isPlaying: true while play goes on.
  mutating func takeGlance(for needs: NetworkGlance.Needs, isPlaying: Bool) {
    settle()
    var glance = glance.flatMap { $0.entry.step == timeline.position ? $0 : nil }
    if glance == nil { glance = NetworkGlance(self, after: isPlaying ? self.glance : nil) }
    glance?.prepare(self, for: needs)
    self.glance = glance
  }

  /// The glance that was taken, else one at the present state.
  var view: NetworkGlance { glance ?? NetworkGlance(self) }
}
