/// Compares gradients with differences of values: the test of every rule of calculus in a program.
public enum GradientCheck {
  /// How far a gradient is from central differences `(f(θ + h) − f(θ − h))/2h`.
  ///
  /// - Parameters:
  ///   - objective: any smooth function; at a kink the two disagree rightly.
  ///   - place: the parameters.
  ///   - step: h; 6·10⁻⁶ is about the cube root of the unit of rounding.
  ///   - indices: which parameters are looked at; all if nil.
  /// - Returns: the largest `|difference − gradient| / max(1, |gradient|)` of those parameters.
  public static func error(
    of objective: some Objective<Double>, at place: [Double], step: Double = 6e-6,
    indices: [Int]? = nil
  ) -> Double {
    var gradient = [Double](repeating: 0, count: place.count)
    var span = gradient.mutableSpan
    objective.gradient(at: place.span, into: &span)
    return error(of: gradient, objective, at: place, step: step, indices: indices)
  }

  /// How far numbers that claim to be the gradient are from central differences.
  ///
  /// - Parameters:
  ///   - gradient: the claim, one number for each parameter.
  ///   - objective: any smooth function.
  ///   - place: the parameters.
  ///   - step: h.
  ///   - indices: which parameters are looked at; all if nil.
  /// - Returns: the largest `|difference − gradient| / max(1, |gradient|)`.
  public static func error(
    of gradient: [Double], _ objective: some Objective<Double>, at place: [Double],
    step: Double = 6e-6, indices: [Int]? = nil
  ) -> Double {
    precondition(gradient.count == place.count, "one number for each parameter")
    var worst = 0.0
    var trial = place
    for i in indices ?? Array(place.indices) {
      trial[i] = place[i] + step
      let ahead = objective.value(at: trial.span)
      trial[i] = place[i] - step
      let behind = objective.value(at: trial.span)
      trial[i] = place[i]
      let difference = (ahead - behind) / (2 * step)
      let error = abs(difference - gradient[i]) / max(1, abs(gradient[i]))
      // A NaN must not pass as a small error, nor be forgotten for a later one.
      worst = worst.isNaN || error <= worst ? worst : error
    }
    return worst
  }
}
