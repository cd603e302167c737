public import Engine

/// The update rules for networks, by the names that users type.
///
/// Newton's and Armijo's need a function of one or two numbers and are not among them.
public enum UpdateRule: String, CaseIterable, Sendable {
  /// Plain gradient descent.
  case sgd
  /// Polyak's momentum, in PyTorch's form.
  case momentum
  /// Nesterov's momentum, in PyTorch's form.
  case nesterov
  /// Rates that shrink with the sum of squared gradients.
  case adagrad
  /// Rates that follow the recent squared gradients.
  case rmsprop
  /// RMSprop with momentum, both corrected at the start.
  case adam
  /// Adam with decay apart from the gradient.
  case adamw
  /// Adam that looks ahead.
  case nadam
  /// Steps in the unit of the parameters.
  case adadelta
  /// Steps by the sign of the gradient alone.
  case rprop

  /// The name that fits into a title.
  public var title: String {
    switch self {
    case .sgd: "SGD"
    case .momentum: "momentum"
    case .nesterov: "Nesterov"
    case .adagrad: "Adagrad"
    case .rmsprop: "RMSprop"
    case .adam: "Adam"
    case .adamw: "AdamW"
    case .nadam: "NAdam"
    case .adadelta: "Adadelta"
    case .rprop: "Rprop"
    }
  }

  /// The largest α·λ with which a parabola of curvature λ is descended, α the rate; `nil` for rules
  /// that scale each weight by itself, which have no such limit.
  ///
  /// 2 for plain descent, 2(1 + β) with momentum β, (2 + 2β)/(1 + 2β) with Nesterov's.
  ///
  /// Source: Goh, "Why momentum really works", 2017; Lessard, Recht and Packard, 2016.
  public func limit(momentum: Double) -> Double? {
    switch self {
    case .sgd: 2
    case .momentum: 2 * (1 + momentum)
    case .nesterov: (2 + 2 * momentum) / (1 + 2 * momentum)
    default: nil
    }
  }

  /// True when the rule keeps a share β of its velocity.
  public var hasMomentum: Bool { self == .momentum || self == .nesterov }

  /// The engine's rule, with PyTorch's usual numbers but for rate and momentum.
  ///
  /// - Parameters:
  ///   - learningRate: the rate η.
  ///   - momentum: the share β, for the rules that have it.
  /// - Returns: a rule at rest.
  public func optimizer<Scalar: Real>(
    learningRate: Scalar, momentum: Scalar
  ) -> any Optimizer<Scalar> {
    switch self {
    case .sgd: SGD(learningRate: learningRate)
    case .momentum: SGD(learningRate: learningRate, momentum: momentum)
    case .nesterov: SGD(learningRate: learningRate, momentum: momentum, isNesterov: true)
    case .adagrad: Adagrad(learningRate: learningRate)
    case .rmsprop: RMSprop(learningRate: learningRate)
    case .adam: Adam(learningRate: learningRate)
    case .adamw: AdamW(learningRate: learningRate)
    case .nadam: NAdam(learningRate: learningRate)
    case .adadelta: Adadelta(learningRate: learningRate)
    case .rprop: Rprop(learningRate: learningRate)
    }
  }
}
