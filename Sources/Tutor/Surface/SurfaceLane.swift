public import Engine

/// One who walks down a surface: where it is, by which rule, and what happened on the way.
public struct SurfaceLane: Sendable {
  /// What is set for it.
  public private(set) var settings: SurfaceSettings.Lane
  /// The learning rate that is set, before the schedule.
  public private(set) var learningRate: Double
  /// What happened so far.
  public private(set) var account: LaneAccount
  private var descent: Descent<Double>

  /// A walk at its start.
  init(
    _ settings: SurfaceSettings.Lane, rate: Double, zeroesGradient: Bool,
    from start: SurfacePoint, on surface: any Surface
  ) {
    self.settings = settings
    learningRate = rate
    descent = Descent(from: [start.x, start.y], optimizer: Self.optimizer(settings, rate))
    descent.zeroesGradient = zeroesGradient
    account = LaneAccount(
      loss: surface.height(at: start.x, start.y), error: surface.distanceToMinimum(from: start))
  }

  /// Where it is.
  public var place: SurfacePoint { SurfacePoint(descent.parameters[0], descent.parameters[1]) }

  /// The learning rate of the next step.
  public var currentRate: Double {
    (descent.optimizer as? Scheduled<Double>)?.currentRate ?? learningRate
  }

  /// What the last step moved along: the velocity of momentum, else the gradient it was given.
  public var velocity: (x: Double, y: Double) {
    let rule = (descent.optimizer as? Scheduled<Double>)?.rule ?? descent.optimizer
    guard let velocity = (rule as? SGD<Double>)?.velocity, velocity.count == 2 else {
      return (descent.gradient[0], descent.gradient[1])
    }
    return (velocity[0], velocity[1])
  }

  /// What its rule remembers of the steps before.
  var memory: OptimizerMemory<Double> { descent.optimizer.memory }

  /// How many steps its schedule has seen; 0 where the rate is constant.
  var scheduledSteps: Int { (descent.optimizer as? Scheduled<Double>)?.stepCount ?? 0 }

  /// The gradient as the optimizer was given it last: the sum of all where none was cleared.
  var gradient: [Double] { descent.gradient }

  /// The rate that the last line search took; `nil` for other rules.
  public var acceptedRate: Double? {
    let rule = (descent.optimizer as? Scheduled<Double>)?.rule ?? descent.optimizer
    return (rule as? Armijo<Double>)?.acceptedRate
  }

  /// Makes one step.
  ///
  /// - Parameters:
  ///   - surface: where it walks.
  ///   - noise: what is added to the gradient.
  ///   - number: the number of the step, from 1.
  mutating func step(on surface: any Surface, noise: (x: Double, y: Double), number: Int) {
    // Who has flown away stays away: the numbers are lost.
    guard account.overflow == nil else { return }
    let before = place
    if noise == (0, 0) {
      Self.step(&descent, on: surface)
    } else {
      Self.step(&descent, with: noise, on: surface)
    }
    account.record(
      step: number, from: before, to: place, loss: surface.height(at: place.x, place.y),
      error: surface.distanceToMinimum(from: place))
  }

  private static func step(_ descent: inout Descent<Double>, on surface: some Surface) {
    descent.step(on: surface)
  }

  private static func step(
    _ descent: inout Descent<Double>, with noise: (x: Double, y: Double),
    on surface: some Surface
  ) {
    descent.step(on: NoisySurface(surface: surface, x: noise.x, y: noise.y))
  }

  /// Changes what may be changed in mid-run; a new rule begins at rest.
  mutating func apply(_ new: SurfaceSettings.Lane, rate: Double, zeroesGradient: Bool) {
    descent.zeroesGradient = zeroesGradient
    if new.rule != settings.rule || new.schedule != settings.schedule {
      descent.optimizer = Self.optimizer(new, rate)
    } else {
      change(new, rate: rate)
    }
    settings = new
    learningRate = rate
  }

  private mutating func change(_ new: SurfaceSettings.Lane, rate: Double) {
    descent.optimizer.learningRate = rate
    guard new.momentum != settings.momentum, new.rule.hasMomentum else { return }
    if var rule = descent.optimizer as? SGD<Double> {
      rule.momentum = new.momentum
      descent.optimizer = rule
    } else if var scheduled = descent.optimizer as? Scheduled<Double>,
      var rule = scheduled.rule as? SGD<Double>
    {
      rule.momentum = new.momentum
      scheduled.rule = rule
      descent.optimizer = scheduled
    }
  }

  private static func optimizer(
    _ settings: SurfaceSettings.Lane, _ rate: Double
  ) -> any Optimizer<Double> {
    let rule = settings.rule.optimizer(learningRate: rate, momentum: settings.momentum)
    return settings.schedule == .constant
      ? rule : Scheduled(rule, schedule: settings.schedule)
  }
}

/// A surface whose gradient is off by some vector: what a mini-batch sees.
private struct NoisySurface<Base: Surface>: Surface {
  let surface: Base
  let x: Double
  let y: Double

  var minima: [SurfacePoint] { surface.minima }

  func jet(at u: Double, _ v: Double) -> SurfaceJet {
    var jet = surface.jet(at: u, v)
    jet.dx += x
    jet.dy += y
    return jet
  }
}
