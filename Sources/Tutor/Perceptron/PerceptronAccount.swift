/// What happened on the way of a perceptron, noted at every step.
struct PerceptronAccount: Sendable {
  /// The mistakes so far in the epoch of the sample shown last.
  private(set) var mistakesInEpoch = 0
  /// All mistakes.
  private(set) var mistakes = 0
  /// The mistakes of each complete epoch.
  private(set) var perEpoch = MistakeHistory()
  /// The first epoch, from 1, that had no mistake since the settings were last changed.
  private(set) var cleanEpoch: Int?
  /// True when a whole epoch has not moved the weights by a single bit.
  private(set) var isAtRest = false
  /// Looks for a run that goes in circles.
  private(set) var cycle = CycleSearch()
  /// How often an update went back against the one before: Δθₖ·Δθₖ₋₁ < 0.
  private(set) var turns = 0
  /// The length of the last update.
  private(set) var stepSize = 0.0
  /// The lowest loss at the start and at the ends of epochs.
  private(set) var bestLoss: Double

  /// True while the present epoch has neither moved nor been disturbed by a change of settings.
  private var isStill = true
  /// True while no setting was changed within the present epoch.
  private var isWhole = true
  private var lastMove = NeuronWeights()

  /// An account opened at a loss.
  init(loss: Double) { bestLoss = loss }

  /// Notes a step.
  mutating func note(_ step: PerceptronStep) {
    if step.number == 1 { (mistakesInEpoch, isStill, isWhole) = (0, true, true) }
    if step.isMistake {
      mistakesInEpoch += 1
      mistakes += 1
    }
    let move = step.after - step.before
    if NeuronWeights.product(move, lastMove) < 0 { turns += 1 }
    lastMove = move
    stepSize = NeuronWeights.product(move, move).squareRoot()
    if step.moved { isStill = false }
  }

  /// Notes the end of an epoch.
  ///
  /// - Parameters:
  ///   - step: its last step.
  ///   - loss: the loss over all samples now.
  ///   - repeatsOrder: true when all epochs have the same order; only then a circle can be told.
  mutating func endEpoch(after step: PerceptronStep, loss: Double, repeatsOrder: Bool) {
    perEpoch.append(mistakesInEpoch)
    if loss < bestLoss { bestLoss = loss }
    guard isWhole else { return }
    if mistakesInEpoch == 0, cleanEpoch == nil { cleanEpoch = step.epoch }
    isAtRest = isStill
    if repeatsOrder { cycle.note(step.after) }
  }

  /// Forgets what no longer follows when weights, rate or rule were changed by hand.
  ///
  /// - Parameter loss: the loss now if it is another one than before, by another rule.
  mutating func settingsChanged(otherLoss loss: Double?) {
    cleanEpoch = nil
    isAtRest = false
    cycle = CycleSearch()
    isWhole = false
    if let loss { bestLoss = loss }
  }
}
