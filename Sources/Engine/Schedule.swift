/// A learning rate that changes with the steps, as a factor on the rate at the start.
public enum Schedule: Hashable, Sendable {
  /// Always the same.
  case constant
  /// 1/(1 + rate·k) after k steps.
  case decay(rate: Double)
  /// Multiplied by `factor` every so many steps: PyTorch's `StepLR`.
  case step(every: Int, factor: Double)
  /// Multiplied by `factor` at each step: PyTorch's `ExponentialLR`.
  case exponential(factor: Double)
  /// Half a cosine from 1 down to `floor` over so many steps, then `floor`.
  ///
  /// Source: Loshchilov and Hutter, "SGDR", 2017.
  case cosine(steps: Int, floor: Double)
  /// A straight line from 1/steps up to 1 over so many steps, then 1.
  case warmUp(steps: Int)

  /// The factor for a step.
  ///
  /// - Parameter step: how many steps came before, from 0.
  /// - Returns: the factor on the rate at the start.
  public func factor(at step: Int) -> Double {
    switch self {
    case .constant: return 1
    case .decay(let rate): return 1 / (1 + rate * Double(step))
    case .step(let every, let factor):
      return Elementary.pow(factor, Double(step / max(1, every)))
    case .exponential(let factor): return Elementary.pow(factor, Double(step))
    case .cosine(let steps, let floor):
      let share = min(1, Double(step) / Double(max(1, steps)))
      return floor + (1 - floor) * 0.5 * (1 + Elementary.cos(Double.pi * share))
    case .warmUp(let steps): return min(1, Double(step + 1) / Double(max(1, steps)))
    }
  }
}
