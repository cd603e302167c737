/// The mean loss of one neuron on a data set: parameters are its weights, then its bias.
///
/// The samples lie in columns, so that a vector runs over samples.
public struct NeuronRisk<Scalar: Real>: Objective {
  /// What the neuron does with its weighted sum, and the loss that goes with it.
  public enum Kind: Sendable {
    /// The sum itself, with half the squared error.
    case linear
    /// The logistic function, with binary cross-entropy for a truth of 0 or 1.
    case logistic
  }

  /// What the neuron does with its weighted sum.
  public let kind: Kind
  private let inputs: Int
  private let samples: Int
  private let row: Int
  private let columns: AlignedArray<Scalar>
  private let targets: AlignedArray<Scalar>

  /// The risk on a data set of one target each.
  ///
  /// - Parameters:
  ///   - kind: what the neuron does with its weighted sum.
  ///   - data: at least one example.
  public init(_ kind: Kind, on data: Dataset<Scalar>) {
    precondition(data.count > 0 && data.targetWidth == 1, "examples with one target each")
    self.kind = kind
    inputs = data.inputWidth
    samples = data.count
    row = Kernels.padded(data.count, Scalar.self)
    var columns = AlignedArray<Scalar>(zeros: inputs * row)
    var targets = AlignedArray<Scalar>(zeros: row)
    for i in 0..<samples {
      for j in 0..<inputs { columns[j * row + i] = data.inputRows[i * inputs + j] }
      targets[i] = data.targetRows[i]
    }
    self.columns = columns
    self.targets = targets
  }

  /// The weights and the bias.
  public var parameterCount: Int { inputs + 1 }

  /// The mean loss.
  ///
  /// - Parameter parameters: the weights, then the bias.
  /// - Returns: the mean over all samples.
  public func value(at parameters: Span<Scalar>) -> Scalar {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: inputs + 1) { gradient in
      gradient.initialize(repeating: 0)
      var span = gradient.mutableSpan
      return self.gradient(at: parameters, into: &span)
    }
  }

  /// Writes the gradient of the mean loss and returns the loss.
  ///
  /// - Parameters:
  ///   - parameters: the weights, then the bias.
  ///   - gradient: as many numbers, overwritten.
  /// - Returns: the mean over all samples.
  @discardableResult
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func gradient(
    at parameters: Span<Scalar>, into gradient: inout MutableSpan<Scalar>
  ) -> Scalar {
    precondition(parameters.count == inputs + 1 && gradient.count == inputs + 1, "shapes differ")
    return parameters.withUnsafeBufferPointer { place in
      gradient.withUnsafeMutableBufferPointer { slope in
        withUnsafeTemporaryAllocation(
          byteCount: row * MemoryLayout<Scalar>.stride, alignment: 16
        ) { error in
          guard let place = place.baseAddress, let slope = slope.baseAddress,
            let error = error.baseAddress
          else { return 0 }
          return Kernels.neuronGradient(
            isLogistic: kind == .logistic, Kernels.Source(base: columns.pointer, row: row),
            target: targets.pointer, samples: samples, inputs: inputs, parameters: place,
            gradient: slope, error: error.assumingMemoryBound(to: Scalar.self))
        }
      }
    }
  }
}
