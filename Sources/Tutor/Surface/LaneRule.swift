import Engine

/// The update rules that can race.
public enum LaneRule: String, CaseIterable, Sendable {
  /// Plain gradient descent.
  case sgd
  /// Momentum in PyTorch's form.
  case momentum
  /// Nesterov's momentum in PyTorch's form.
  case nesterov
  /// Adagrad.
  case adagrad
  /// RMSprop.
  case rmsprop
  /// Adam.
  case adam
  /// Adam with decoupled weight decay, as PyTorch sets it.
  case adamw
  /// Newton's method.
  case newton
  /// Gradient descent with a line search by Armijo's rule.
  case armijo

  /// The name in a title.
  public var title: String {
    switch self {
    case .sgd: "GD"
    case .momentum: "Momentum"
    case .nesterov: "Nesterov"
    case .adagrad: "AdaGrad"
    case .rmsprop: "RMSProp"
    case .adam: "Adam"
    case .adamw: "AdamW"
    case .newton: "Newton"
    case .armijo: "Armijo"
    }
  }

  /// True where a share of the last velocity is kept.
  var hasMomentum: Bool { self == .momentum || self == .nesterov }

  /// The rule at rest.
  ///
  /// - Parameters:
  ///   - learningRate: the learning rate.
  ///   - momentum: the share of the velocity that is kept, for the two that have one.
  /// - Returns: a rule that has not moved anything.
  func optimizer(learningRate: Double, momentum: Double) -> any Optimizer<Double> {
    switch self {
    case .sgd: SGD(learningRate: learningRate)
    case .momentum: SGD(learningRate: learningRate, momentum: momentum)
    case .nesterov: SGD(learningRate: learningRate, momentum: momentum, isNesterov: true)
    case .adagrad: Adagrad(learningRate: learningRate)
    case .rmsprop: RMSprop(learningRate: learningRate)
    case .adam: Adam(learningRate: learningRate)
    case .adamw: AdamW(learningRate: learningRate)
    case .newton: Newton(learningRate: learningRate)
    case .armijo: Armijo(learningRate: learningRate)
    }
  }

  /// A rate to begin with.
  ///
  /// Rules that go along the gradient get one that suits the curvature: nine tenths of 2/λ for GD,
  /// an eighth of that with momentum, down to the next number of two digits. The others have a
  /// length of step of their own.
  ///
  /// - Parameter curvature: the largest curvature at the start and at the minima.
  /// - Returns: a rate that converges on a bowl of this curvature.
  func usualRate(curvature: Double) -> Double {
    switch self {
    case .sgd: Self.tidy(1.8 / max(curvature, 0.05))
    case .momentum, .nesterov: Self.tidy(0.2 / max(curvature, 0.05))
    case .adagrad: 0.5
    case .rmsprop: 0.05
    case .adam, .adamw: 0.3
    case .newton, .armijo: 1
    }
  }

  /// A number with two digits, not above another one.
  private static func tidy(_ value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 0.1 }
    var scale = 1.0
    while value * scale < 10, scale < 1e300 { scale *= 10 }
    while value * scale >= 100 { scale /= 10 }
    let tidy = (value * scale * (1 + 1e-12)).rounded(.down) / scale
    return tidy > 0 ? tidy : value
  }
}
