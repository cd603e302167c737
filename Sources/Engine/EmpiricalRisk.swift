/// The mean loss of a network on a data set, as a function of its parameters.
///
/// This is what training minimises. A parameter buffer is that of the network: rows padded to 64
/// bytes, so `parameterCount` counts padding too; the function does not depend on it, and its part
/// of the gradient is 0.
public struct EmpiricalRisk<Scalar: Real>: Objective {
  /// What is minimised.
  public let loss: any Loss
  /// The examples.
  public let data: Dataset<Scalar>
  private let plan: NetworkPlan<Scalar>

  /// The risk of networks shaped like one.
  ///
  /// - Parameters:
  ///   - network: gives the shape; its parameters are not looked at.
  ///   - loss: the distance of a prediction from the truth.
  ///   - data: at least one example that fits the network and the loss.
  public init(of network: Network<Scalar>, loss: any Loss, on data: Dataset<Scalar>) {
    precondition(data.count > 0, "a risk needs at least one example")
    precondition(data.inputWidth == network.inputCount, "inputs do not fit the network")
    precondition(
      data.targetWidth == loss.targetWidth(outputs: network.outputCount),
      "targets do not fit the loss")
    plan = network.plan
    self.loss = loss
    self.data = data
  }

  /// The length of the network's parameter buffer, padding included.
  public var parameterCount: Int { plan.parameterLength }

  /// The loss over all examples.
  ///
  /// - Parameter parameters: a parameter buffer, see ``Network/parameterBuffer``.
  /// - Returns: the mean or sum, by the loss's reduction.
  public func value(at parameters: Span<Scalar>) -> Scalar {
    precondition(parameters.count == parameterCount, "parameters of another network")
    return parameters.withUnsafeBufferPointer { run($0.baseAddress, into: nil) }
  }

  /// Writes the gradient of the loss and returns the loss.
  ///
  /// - Parameters:
  ///   - parameters: a parameter buffer.
  ///   - gradient: a buffer of the same length, overwritten.
  /// - Returns: the mean or sum, by the loss's reduction.
  @discardableResult
  public func gradient(
    at parameters: Span<Scalar>, into gradient: inout MutableSpan<Scalar>
  ) -> Scalar {
    precondition(parameters.count == parameterCount, "parameters of another network")
    precondition(gradient.count == parameterCount, "a gradient of another network")
    return parameters.withUnsafeBufferPointer { place in
      gradient.withUnsafeMutableBufferPointer { run(place.baseAddress, into: $0.baseAddress) }
    }
  }

  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func run(
    _ parameters: UnsafePointer<Scalar>?, into gradient: UnsafeMutablePointer<Scalar>?
  ) -> Scalar {
    guard let parameters else { return 0 }
    let capacity = data.count
    let length = plan.workLength(capacity: capacity)
    return withUnsafeTemporaryAllocation(
      byteCount: length * MemoryLayout<Scalar>.stride, alignment: 64
    ) { memory in
      guard let base = memory.baseAddress else { return 0 }
      let work = base.initializeMemory(as: Scalar.self, repeating: 0, count: length)
      let batch = NetworkPlan.Batch(
        base: data.inputRows.pointer, row: data.inputWidth, count: data.count)
      let output = plan.forward(batch, parameters: parameters, work: work, capacity: capacity)
      let slope = plan.buffer(plan.lossGradient, work, capacity: capacity)
      let value = loss.evaluate(
        LossBatch(
          predicted: UnsafePointer(output), expected: data.targetRows.pointer,
          row: plan.outputRow, rows: data.count, columns: plan.outputs, gradient: slope,
          terms: nil, scratch: plan.buffer(plan.lossScratch, work, capacity: capacity)))
      if let gradient {
        plan.backward(
          batch, parameters: parameters, gradient: gradient, work: work, capacity: capacity,
          start: .zero)
      }
      return value
    }
  }
}

extension Network {
  /// All parameters as they lie in memory, padding included: the argument of an ``EmpiricalRisk``.
  public var parameterBuffer: [Scalar] {
    get { parameters.array }
    set {
      precondition(newValue.count == parameters.count, "parameters of another network")
      parameters = AlignedArray(newValue)
    }
  }

  /// All gradients as they lie in memory, padding included.
  public var gradientBuffer: [Scalar] { gradient.array }
}
