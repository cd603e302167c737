/// What happened at the updates of a program, gathered as it runs.
public struct CodeAccount: Hashable, Sendable {
  /// The loss over all data before the first update.
  public private(set) var firstLoss: Double
  /// The lowest such loss so far.
  public private(set) var bestLoss: Double
  /// How often an update went back against the one before it.
  public private(set) var turns = 0
  /// The first step since which the error has stayed below 0.01, `nil` while it has not.
  public private(set) var settled: Int?
  /// The last update; empty before the first.
  public private(set) var lastMove: [Double] = []

  /// What is known before the first update.
  init(loss: Double, error: Double) {
    (firstLoss, bestLoss) = (loss, loss)
    if error < 0.01 { settled = 0 }
  }

  /// The length of the last update.
  public var stepSize: Double { lastMove.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// Takes note of one update.
  mutating func record(
    step: Int, from: [Double], to: [Double], loss: Double, error: Double
  ) {
    let move = zip(to, from).map { $0 - $1 }
    if zip(move, lastMove).reduce(0, { $0 + $1.0 * $1.1 }) < 0 { turns += 1 }
    lastMove = move
    if loss < bestLoss { bestLoss = loss }
    settled = error < 0.01 ? settled ?? step : nil
  }
}
