/// The mean loss that Rosenblatt's rule makes small: max(0, −s·z) with s = ±1 and z = w·x + b.
///
/// Right samples cost nothing, wrong ones as much as their sum is on the wrong side. At w = b = 0 it
/// is 0 although nothing is learned, and it scales with the weights: only its way down tells much.
/// Parameters are the weights, then the bias.
///
/// Source: Duda and Hart, "Pattern classification and scene analysis", 1973, section 5.5.
public struct PerceptronCriterion: Objective {
  private let data: Dataset<Double>

  /// The criterion on a data set.
  ///
  /// - Parameter data: at least one example, with one target of 0 or 1 each.
  public init(on data: Dataset<Double>) {
    precondition(data.count > 0 && data.targetWidth == 1, "examples with one target each")
    self.data = data
  }

  /// The weights and the bias.
  public var parameterCount: Int { data.inputWidth + 1 }

  /// The mean loss.
  ///
  /// - Parameter parameters: the weights, then the bias.
  /// - Returns: the mean over all samples.
  public func value(at parameters: Span<Double>) -> Double {
    precondition(parameters.count == parameterCount, "shapes differ")
    var total = 0.0
    for row in data.indices {
      let cost = -sign(row) * sum(row, parameters)
      // Unlike `max`, a sum that is not a number stays visible.
      if !(cost <= 0) { total += cost }
    }
    return total / Double(data.count)
  }

  /// Writes a subgradient of the mean loss and returns the loss.
  ///
  /// It is the mean of −s·(x, 1) over the samples that the rule would learn from, so one step of
  /// gradient descent is the mean of what the rule does to all samples. Where z is 0 the loss has a
  /// bend; there a target of 1 counts as wrong and 0 as right, as in ``Neuron``.
  ///
  /// - Parameters:
  ///   - parameters: the weights, then the bias.
  ///   - gradient: as many numbers, overwritten.
  /// - Returns: the mean over all samples.
  @discardableResult
  public func gradient(
    at parameters: Span<Double>, into gradient: inout MutableSpan<Double>
  ) -> Double {
    precondition(gradient.count == parameterCount, "shapes differ")
    for j in 0..<parameterCount { gradient[j] = 0 }
    let share = 1 / Double(data.count)
    for row in data.indices {
      let sign = sign(row)
      guard (sum(row, parameters) > 0) != (sign > 0) else { continue }
      for j in 0..<data.inputWidth {
        gradient[j] -= share * sign * data.inputRows[row * data.inputWidth + j]
      }
      gradient[data.inputWidth] -= share * sign
    }
    return value(at: parameters)
  }

  /// The class of a row as −1 or +1.
  private func sign(_ row: Int) -> Double { data.targetRows[row] > 0.5 ? 1 : -1 }

  private func sum(_ row: Int, _ parameters: Span<Double>) -> Double {
    var sum = parameters[data.inputWidth]
    for j in 0..<data.inputWidth {
      sum += parameters[j] * data.inputRows[row * data.inputWidth + j]
    }
    return sum
  }
}
