public import Engine

/// Gradient descent on a curve at one moment: where it is and what happened on the way.
public struct CurveRun: Adjustable {
  /// What is set now.
  public private(set) var settings: CurveSettings
  /// How many steps were made.
  public private(set) var stepCount = 0
  /// What happened so far.
  public private(set) var milestones: Milestones
  /// The best known minima of the function; several when they are equally low.
  public let minima: [CurveMinimum]

  private var descent: Descent<Double>

  /// A walk that stands at its start.
  public init(_ settings: CurveSettings) {
    self.settings = settings
    minima = CurveMinimum.minima(of: settings.function).best
    descent = Descent(
      from: [settings.start],
      optimizer: SGD(learningRate: settings.signedRate, momentum: settings.heavyBall))
    descent.zeroesGradient = settings.zeroesGradient
    let loss = settings.function.jet(at: settings.start).value
    milestones = Milestones(loss: loss, error: distance(from: settings.start, to: minima))
  }

  /// Where the walk is.
  public var x: Double { descent.parameters[0] }

  /// Value, slope and curvature where the walk is.
  public var jet: Jet { settings.function.jet(at: x) }

  /// The height of the point: the loss.
  public var loss: Double { jet.value }

  /// What the last step moved along, before the learning rate: the slope, the velocity of
  /// momentum, or the sum of all slopes where clearing is forgotten.
  public var velocity: Double {
    guard settings.heavyBall != 0, let rule = descent.optimizer as? SGD<Double> else {
      return descent.gradient[0]
    }
    return rule.velocity.first ?? 0
  }

  /// The gradient as the optimizer was given it: the slope, or the sum of slopes never cleared.
  var gradient: Double { descent.gradient[0] }

  /// What the rule remembers of the steps before.
  var memory: OptimizerMemory<Double> { descent.optimizer.memory }

  /// The distance to the nearest of the best known minima, `nil` where none is known.
  public var error: Double? { distance(from: x, to: minima) }

  /// The value at the best known minimum.
  public var leastLoss: Double? { minima.first?.value }

  /// True when the loss is no number a screen could show, or beyond a million.
  public var hasDiverged: Bool { !loss.isFinite || loss > 1e6 }

  /// True when the slope is almost 0.
  ///
  /// Not called converged: a hilltop is flat too.
  public var isFlat: Bool { abs(jet.slope) < 1e-3 }

  /// Makes one step.
  public mutating func step() {
    let before = x
    descent.step(on: settings.function)
    stepCount += 1
    milestones.record(step: stepCount, from: before, to: x, loss: loss, error: error)
  }

  /// The walk one step on.
  public var next: CurveRun {
    var copy = self
    copy.step()
    return copy
  }

  /// Changes what may be changed in mid-run; place and velocity stay.
  public mutating func apply(_ new: CurveSettings) {
    settings = new
    descent.optimizer.learningRate = new.signedRate
    if var rule = descent.optimizer as? SGD<Double> {
      rule.momentum = new.heavyBall
      descent.optimizer = rule
    }
    descent.zeroesGradient = new.zeroesGradient
  }
}

extension CurveSettings {
  /// The β of the update rule alone.
  fileprivate var heavyBall: Double { optimizer == .momentum ? momentum : 0 }
}

/// The distance from `x` to the nearest minimum.
private func distance(from x: Double, to minima: [CurveMinimum]) -> Double? {
  minima.map { abs(x - $0.x) }.min()
}
