import Engine

/// What happened on the way of a network, noted at every step.
///
/// The best losses are those at the start and at the end of each epoch, since the mean over all
/// rows costs as much as many small batches.
struct NetworkAccount: Sendable {
  /// How often an update went back against the one before: Δθₖ·Δθₖ₋₁ < 0.
  private(set) var turns = 0
  /// The length of the last update, over all parameters.
  private(set) var stepSize = 0.0
  /// The lowest training loss.
  private(set) var bestLoss: Double
  /// The lowest test loss; `nil` without test rows.
  private(set) var bestTestLoss: Double?

  private var place: [Double]
  private var lastMove: [Double]

  /// An account opened at the first parameters.
  init(at parameters: [Double], loss: Double, testLoss: Double?) {
    place = parameters
    lastMove = Array(repeating: 0, count: parameters.count)
    bestLoss = loss
    bestTestLoss = testLoss
  }

  /// Notes a step to new parameters.
  mutating func move(to parameters: [Double]) {
    var (product, square) = (0.0, 0.0)
    for i in parameters.indices {
      let move = parameters[i] - place[i]
      product += move * lastMove[i]
      square += move * move
      lastMove[i] = move
    }
    place = parameters
    if product < 0 { turns += 1 }
    stepSize = square.squareRoot()
  }

  /// Goes on from parameters that were set by hand: that was no step.
  mutating func jump(to parameters: [Double]) { place = parameters }

  /// Forgets the lowest training loss: that of now is on other rows.
  mutating func judgeAnew(loss: Double) { bestLoss = loss }

  /// Notes losses over all rows.
  mutating func note(loss: Double, testLoss: Double?) {
    if loss < bestLoss { bestLoss = loss }
    if let testLoss, let best = bestTestLoss, testLoss < best { bestTestLoss = testLoss }
  }
}
