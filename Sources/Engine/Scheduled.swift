/// A rule whose learning rate follows a schedule.
public struct Scheduled<Scalar: Real>: Optimizer {
  /// The rate at the start; setting it keeps the place in the schedule.
  public var learningRate: Scalar
  /// How the rate changes.
  public var schedule: Schedule
  /// The rule that is given the rate of the step.
  public var rule: any Optimizer<Scalar>
  /// How many steps have been made.
  public private(set) var stepCount = 0

  /// A rule at rest, with its own rate as the rate at the start.
  ///
  /// - Parameters:
  ///   - rule: the rule that is given the rate of the step.
  ///   - schedule: how the rate changes.
  public init(_ rule: any Optimizer<Scalar>, schedule: Schedule) {
    self.rule = rule
    self.schedule = schedule
    learningRate = rule.learningRate
  }

  /// The rate of the next step.
  public var currentRate: Scalar { learningRate * Scalar(schedule.factor(at: stepCount)) }

  /// Moves the parameters by one step at the rate of the schedule.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>
  ) {
    rule.learningRate = currentRate
    stepCount += 1
    rule.update(&parameters, along: gradient)
  }

  /// Moves the parameters by one step at the rate of the schedule.
  ///
  /// - Parameters:
  ///   - parameters: the place θ.
  ///   - gradient: the gradient g there.
  ///   - objective: handed to the rule.
  public mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>,
    on objective: some Objective<Scalar>
  ) {
    rule.learningRate = currentRate
    stepCount += 1
    rule.update(&parameters, along: gradient, on: objective)
  }
}

extension Scheduled {
  /// That of the rule.
  public var memory: OptimizerMemory<Scalar> {
    rule.memory
  }
}
