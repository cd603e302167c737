public import Engine

/// A program at one moment: the line that ran last, and what the variables hold after it.
///
/// A step is one line. Going to the start of the run shows everything above the loop as run.
public struct CodeRun: Adjustable {
  /// What is set now.
  public private(set) var settings: CodeSettings
  /// How many lines of the loop have run.
  public private(set) var stepCount = 0
  /// The line that ran last.
  public private(set) var line = CodeLine.setUp
  /// How often the parameters were moved: PyTorch's `optimizer.step()`.
  public private(set) var updates = 0
  /// How many passes of the loop have begun.
  public private(set) var passes = 0
  /// How many passes over the data are complete.
  public private(set) var epoch = 0
  /// Which batch of its epoch the present one is, from 1; 0 before the first.
  public private(set) var batchNumber = 0
  /// What happened at the updates so far.
  public private(set) var account: CodeAccount
  /// The parameters before the last update.
  public private(set) var before: [Double]

  private(set) var model: any CodeModel
  private(set) var rule: any Optimizer<Double>
  /// False where PyTorch's `.grad` is None.
  private var hasGradient = false
  /// The sum of the gradients before the last `backward`.
  private(set) var gradientBefore: [Double]?

  /// A program of which everything above the loop has run.
  public init(_ settings: CodeSettings) {
    self.settings = settings
    model = settings.model()
    rule = settings.rule()
    before = model.parameters
    account = CodeAccount(loss: model.whole().loss, error: model.error)
  }

  /// The line that runs next.
  public var nextLine: CodeLine { line.following(in: settings) }

  /// Runs one line.
  public mutating func step() {
    line = nextLine
    stepCount += 1
    switch line {
    case .setUp: break
    case .take: beginPass()
    case .forward: model.forward()
    case .loss: model.measure()
    case .clear:
      model.clear()
      hasGradient = false
    case .backward: carryBack()
    case .update: move()
    }
  }

  /// Changes what may be changed in mid-run; the place in the loop stays.
  public mutating func apply(_ new: CodeSettings) {
    if new.optimizer != settings.optimizer {
      rule = new.rule()
    } else {
      rule.learningRate = new.learningRate
      if var rule = self.rule as? SGD<Double>, new.optimizer == .momentum {
        rule.momentum = new.momentum
        self.rule = rule
      }
    }
    if new.batch != settings.batch { model.setBatchSize(new.batch) }
    settings = new
  }

  /// The same state without the work space of a batch.
  public var checkpoint: CodeRun {
    var copy = self
    copy.model.dropWorkSpace()
    return copy
  }

  /// Four numbers for each example that a batch may have, and a handful of others.
  ///
  /// They are its place in the batch and in the order, its prediction and the gradient of its loss.
  public var checkpointSize: Int {
    MemoryLayout<Self>.size + 1024 + 4 * MemoryLayout<Double>.stride * model.exampleCount
  }

  private mutating func beginPass() {
    batchNumber = model.isAtEpochStart ? 1 : batchNumber + 1
    model.take()
    passes += 1
  }

  private mutating func carryBack() {
    gradientBefore = hasGradient ? model.gradient : nil
    model.backward()
    hasGradient = true
  }

  private mutating func move() {
    before = model.parameters
    model.update(by: &rule)
    updates += 1
    epoch = model.epoch
    account.record(
      step: stepCount, from: before, to: parameters, loss: wholeLoss, error: model.error)
  }
}

// MARK: - What the variables hold

extension CodeRun {
  /// What is learned: x, or weight and bias.
  public var parameters: [Double] { model.parameters }

  /// The `.grad` of each parameter; `nil` where PyTorch has None.
  public var gradient: [Double]? { hasGradient ? model.gradient : nil }

  /// The places of the examples of the batch, from 0.
  public var batch: [Int] { model.batch }

  /// Inputs and truths of the batch.
  public var examples: [(input: Double, target: Double)] { batch.map(model.example) }

  /// The prediction of each example as it was last computed.
  public var prediction: [Double] { model.prediction }

  /// The loss as it was last computed, of the batch alone.
  public var loss: Double? { model.loss }

  /// The loss over all the data with the present parameters.
  public var wholeLoss: Double { model.whole().loss }

  /// True when the loss over all data is no number a screen could show, or beyond a million.
  public var hasDiverged: Bool { !(wholeLoss <= 1e6) }

  /// How many lines are left of the pass; a whole pass at its end.
  public var linesToPassEnd: Int {
    var (line, count) = (line, 0)
    repeat {
      line = line.following(in: settings)
      count += 1
    } while line != .update
    return count
  }
}
