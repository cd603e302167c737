import Engine

/// A schedule of the learning rate as an expression of Python.
enum TorchSchedule {
  /// The factor on the rate at the start; `nil` where it is always 1.
  ///
  /// - Parameters:
  ///   - schedule: how the rate changes.
  ///   - steps: how many steps came before, as an expression of Python: `(step - 1)`.
  /// - Returns: such as `0.5 ** ((step - 1) // 100)`.
  static func factor(of schedule: Schedule, after steps: String) -> String? {
    switch schedule {
    case .constant: nil
    case .decay(let rate): "1 / (1 + \(rate) * \(steps))"
    case .step(let every, let factor): "\(factor) ** (\(steps) // \(max(1, every)))"
    case .exponential(let factor): "\(factor) ** \(steps)"
    case .cosine(let count, let floor):
      "(\(floor) + \(1 - floor) * 0.5 * (1 + cos(pi * min(1, \(steps) / \(max(1, count))))))"
    case .warmUp(let count): "min(1, (\(steps) + 1) / \(max(1, count)))"
    }
  }
}
