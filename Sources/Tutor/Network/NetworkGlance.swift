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
  /// What the doctor sees, the gravest first.
  let findings: [NetworkFinding]
  /// What all neurons give at the points of grids of some sizes.
  private var grids: [Size: [[Double]]] = [:]
  /// The loss along the step, by how many values it has.
  private var slices: [Int: NetworkSlice] = [:]

  /// A glance at a network as it stands.
  init(_ panel: NetworkPanel) {
    let run = panel.run
    entry = panel.entry
    (training, test) = (run.network.training, run.network.test)
    health = run.network.health
    findings = NetworkDoctor.findings(
      NetworkSymptoms(
        run, history: panel.historyUpToNow, speedLimit: panel.speedLimit,
        blowUpStep: panel.breakdown?.step))
  }

  /// What all neurons give at the points of a grid.
  func outputs(of run: NetworkRun, on size: Size) -> [[Double]] {
    grids[size] ?? Self.outputs(of: run, on: size)
  }

  /// The loss along the step.
  func slice(of panel: NetworkPanel, count: Int) -> NetworkSlice {
    slices[count] ?? NetworkSlice(panel, entry: entry, count: count)
  }

  /// Computes ahead what a picture will ask for, as far as it is not there.
  mutating func prepare(_ panel: NetworkPanel, grids sizes: [Size], slice count: Int?) {
    for size in sizes where grids[size] == nil {
      grids[size] = Self.outputs(of: panel.run, on: size)
    }
    guard let count, slices[count] == nil else { return }
    slices[count] = NetworkSlice(panel, entry: entry, count: count)
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
  ///   - grids: the sizes of grids that will be asked for.
  ///   - slice: how many values of the slice will be.
  mutating func takeGlance(grids: [Size], slice: Int?) {
    settle()
    var glance = glance.flatMap { $0.entry.step == timeline.position ? $0 : nil }
    if glance == nil { glance = NetworkGlance(self) }
    glance?.prepare(self, grids: grids, slice: slice)
    self.glance = glance
  }

  /// The glance that was taken, else one at the present state.
  var view: NetworkGlance { glance ?? NetworkGlance(self) }
}
