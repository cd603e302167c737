internal import Glibc

/// How values become heights.
public enum ValueScale: String, CaseIterable, Sendable {
  /// Equal differences are equal heights.
  case linear
  /// Equal ratios are equal heights; 0 and less lie below the lowest height.
  case logarithmic

  /// The height of a value: itself or its decimal logarithm, −∞ for 0 and less.
  func height(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .logarithmic: value > 0 ? log10(value) : (value.isNaN ? value : -.infinity)
    }
  }
}
