import Engine

/// The lecture's parabola with a place on it: `y = 2x² − 3x + 1`.
struct ParabolaModel: CodeModel {
  private(set) var parameters: [Double]
  private(set) var gradient = [0.0]
  private var jet: Jet?
  private let curve = Quadratic.lecture

  init(start: Double) { parameters = [start] }

  var batch: [Int] { [] }
  var parameterOffsets: [Int] { [0] }
  var epoch: Int { 0 }
  var isAtEpochStart: Bool { false }
  var batchesPerEpoch: Int { 1 }
  var prediction: [Double] { jet.map { [$0.value] } ?? [] }
  var loss: Double? { jet?.value }

  mutating func take() {}
  mutating func forward() { jet = curve.jet(at: parameters[0]) }
  mutating func measure() {}
  mutating func clear() { gradient[0] = 0 }
  mutating func backward() { gradient[0] += jet?.slope ?? 0 }

  mutating func update(by rule: inout any Optimizer<Double>) {
    let slope = gradient
    var place = parameters.mutableSpan
    rule.update(&place, along: slope.span)
  }

  func whole() -> (loss: Double, gradient: [Double]) {
    let jet = curve.jet(at: parameters[0])
    return (jet.value, [jet.slope])
  }

  var error: Double { abs(parameters[0] - 0.75) }
  var exampleCount: Int { 0 }
  func example(_ place: Int) -> (input: Double, target: Double) { (parameters[0], 0) }
  mutating func setBatchSize(_ size: Int) {}
  mutating func dropWorkSpace() {}
}
