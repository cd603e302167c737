extension Neuron.Rule {
  /// The sum above which a neuron decides for class 1: 0, and ½ for the delta rule.
  ///
  /// The delta rule aims at z = 0 and z = 1, so it parts them in the middle. Widrow and Hoff aimed at
  /// −1 and +1 and parted at 0, which is the same neuron with weights 2w and bias 2b − 1: both take
  /// the same steps at the same rate.
  public var threshold: Scalar { self == .delta ? 0.5 : 0 }

  /// Tells whether the decision on a sum agrees with the truth; a sum that is not a number never does.
  ///
  /// - Parameters:
  ///   - sum: z.
  ///   - target: 0 or 1.
  /// - Returns: false for a mistake.
  public func decides(_ sum: Scalar, rightlyFor target: Scalar) -> Bool {
    target > 0.5 ? sum > threshold : sum <= threshold
  }
}
