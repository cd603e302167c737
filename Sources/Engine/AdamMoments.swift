/// What ``Adam`` and ``AdamW`` remember and have in common.
struct AdamMoments<Scalar: Real>: Sendable {
  let beta1: Double
  let beta2: Double
  let epsilon: Double
  let weightDecay: Double
  let isAMSGrad: Bool
  let isDecoupled: Bool
  /// The powers β₁ᵗ and β₂ᵗ.
  private var powers = (1.0, 1.0)
  /// The number t of steps.
  private var step = 0
  private var first: [Scalar] = []
  private var second: [Scalar] = []
  private var largest: [Scalar] = []

  init(
    beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double, isAMSGrad: Bool,
    isDecoupled: Bool
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.isAMSGrad = isAMSGrad
    self.isDecoupled = isDecoupled
  }

  @inline(__always)
  mutating func update(
    _ parameters: inout MutableSpan<Scalar>, along gradient: Span<Scalar>, rate: Scalar
  ) {
    let count = parameters.count
    if first.count != count { (powers, step) = ((1, 1), 0) }
    ensure(&first, count: count)
    ensure(&second, count: count)
    if isAMSGrad { ensure(&largest, count: count) }
    powers = (powers.0 * beta1, powers.1 * beta2)
    step += 1
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: 9) { factors in
      fill(factors, rate: Double(rate))
      parameters.withUnsafeMutableBufferPointer { place in
        gradient.withUnsafeBufferPointer { slope in
          run(place.baseAddress, slope.baseAddress, factors.baseAddress, count: count)
        }
      }
    }
  }

  @inline(__always)
  private func fill(_ factors: UnsafeMutableBufferPointer<Scalar>, rate: Double) {
    factors.initializeElement(at: 0, to: Scalar(beta1))
    factors.initializeElement(at: 1, to: Scalar(1 - beta1))
    factors.initializeElement(at: 2, to: Scalar(beta2))
    factors.initializeElement(at: 3, to: Scalar(1 - beta2))
    factors.initializeElement(at: 4, to: Scalar(rate / (1 - powers.0)))
    factors.initializeElement(at: 5, to: Scalar((1 - powers.1).squareRoot()))
    factors.initializeElement(at: 6, to: Scalar(epsilon))
    factors.initializeElement(at: 7, to: isDecoupled ? 0 : Scalar(weightDecay))
    factors.initializeElement(at: 8, to: isDecoupled ? Scalar(1 - rate * weightDecay) : 1)
  }

  @inline(__always)
  private mutating func run(
    _ place: UnsafeMutablePointer<Scalar>?, _ slope: UnsafePointer<Scalar>?,
    _ factors: UnsafeMutablePointer<Scalar>?, count: Int
  ) {
    guard let place, let slope, let factors else { return }
    let takesLargest = isAMSGrad
    first.withUnsafeMutableBufferPointer { first in
      second.withUnsafeMutableBufferPointer { second in
        largest.withUnsafeMutableBufferPointer { largest in
          guard let first = first.baseAddress, let second = second.baseAddress else { return }
          Kernels.adam(
            place, along: slope, first: first, second: second,
            largest: takesLargest ? largest.baseAddress : nil, count: count, factors: factors)
        }
      }
    }
  }
}

extension AdamMoments {
  /// What is remembered of the steps before.
  var memory: OptimizerMemory<Scalar> {
    OptimizerMemory(
      step: step, ["exp_avg": first, "exp_avg_sq": second, "max_exp_avg_sq": largest])
  }
}
