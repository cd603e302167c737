/// Layers in order, with their parameters and gradients: a value that learns in place.
///
/// All parameters lie in one buffer, all gradients in another of the same shape, and the work space
/// of a batch in a third; each is allocated once. A copy is cheap until one of the two changes.
/// ``Sequential`` is the same network in PyTorch's manner, shared by reference.
public struct Network<Scalar: Real>: Sendable {
  let plan: NetworkPlan<Scalar>
  var parameters: AlignedArray<Scalar>
  var gradient: AlignedArray<Scalar>
  var work: AlignedArray<Scalar>
  private(set) var capacity = 0
  /// The inputs of the last forward pass, for the backward pass.
  private var lastInputs: [Scalar] = []

  /// A network of layers, the first of which is linear.
  ///
  /// - Parameter layers: stages in order; each linear one takes as many inputs as the one before
  ///   gives outputs.
  public init(layers: [Layer<Scalar>]) {
    guard case .linear(let first)? = layers.first else {
      preconditionFailure("a network begins with a linear layer")
    }
    self.init(inputs: first.inFeatures, layers: layers)
  }

  /// A network of layers that may begin with an activation.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers come in.
  ///   - layers: stages in order.
  public init(inputs: Int, layers: [Layer<Scalar>]) {
    plan = NetworkPlan(inputs: inputs, layers: layers)
    parameters = AlignedArray(zeros: plan.parameterLength)
    gradient = AlignedArray(zeros: plan.parameterLength)
    work = AlignedArray(zeros: 0)
    var index = 0
    for case .linear(let linear) in layers {
      setLinear(index, to: linear)
      index += 1
    }
  }

  /// How many numbers come in.
  public var inputCount: Int { plan.inputs }

  /// How many numbers come out.
  public var outputCount: Int { plan.outputs }

  /// How many linear layers there are.
  public var linearCount: Int { plan.linears.count }

  /// How many numbers are learned: weights and biases, without padding.
  public var parameterCount: Int {
    plan.linears.reduce(0) { $0 + ($1.inputs + ($1.bias < 0 ? 0 : 1)) * $1.outputs }
  }

  /// How many bytes the parameters take, padding included.
  public var parameterBytes: Int { plan.parameterLength * MemoryLayout<Scalar>.stride }

  /// Sets all gradients to 0: PyTorch's `zero_grad()`.
  ///
  /// A backward pass adds to them; without this call the sum of all steps is walked along, which is
  /// momentum 1.
  public mutating func zeroGrad() { gradient.fill(with: 0) }

  /// Computes the outputs of a batch and keeps what the backward pass needs.
  ///
  /// - Parameter inputs: whole rows of `inputCount` numbers.
  /// - Returns: as many rows of `outputCount` numbers.
  public mutating func forward(_ inputs: [Scalar]) -> [Scalar] {
    precondition(
      inputs.count.isMultiple(of: inputCount),
      "\(inputs.count) numbers are no whole rows of \(inputCount)")
    let rows = inputs.count / inputCount
    reserve(rows: rows)
    lastInputs = inputs
    let output = inputs.withUnsafeBufferPointer { x -> UnsafeMutablePointer<Scalar>? in
      guard let base = x.baseAddress else { return nil }
      return forward(NetworkPlan.Batch(base: base, row: inputCount, count: rows))
    }
    guard let output else { return [] }
    return unpadded(output, rows: rows, width: outputCount, row: plan.outputRow)
  }

  /// Adds the gradients of a loss, given its gradient with respect to the outputs.
  ///
  /// Goes with the last `forward(_:)`.
  ///
  /// - Parameter outputGradient: as many rows of `outputCount` numbers as came in.
  /// - Returns: the gradient of the inputs, rows of `inputCount` numbers.
  @discardableResult
  public mutating func backward(from outputGradient: [Scalar]) -> [Scalar] {
    let rows = outputGradient.count / outputCount
    precondition(rows * inputCount == lastInputs.count, "no forward pass of \(rows) rows before")
    let target = plan.buffer(plan.lossGradient, work.mutablePointer(), capacity: capacity)
    for i in 0..<rows {
      for j in 0..<outputCount {
        target[i * plan.outputRow + j] = outputGradient[i * outputCount + j]
      }
    }
    let x = lastInputs
    let result = x.withUnsafeBufferPointer { x -> UnsafeMutablePointer<Scalar>? in
      guard let base = x.baseAddress else { return nil }
      return backward(
        NetworkPlan.Batch(base: base, row: inputCount, count: rows), start: .accumulate,
        wantsInput: true)
    }
    guard let result else { return [] }
    let row = Kernels.padded(inputCount, Scalar.self)
    return unpadded(result, rows: rows, width: inputCount, row: row)
  }

  /// Makes work space for batches of so many rows, if there is not enough.
  mutating func reserve(rows: Int) {
    guard rows > capacity else { return }
    capacity = rows
    work = AlignedArray(zeros: plan.workLength(capacity: rows))
  }

  /// Gives up the work space; the next forward pass makes it anew.
  public mutating func dropWorkSpace() {
    capacity = 0
    work = AlignedArray(zeros: 0)
    lastInputs = []
  }

  @inline(__always)
  @discardableResult
  mutating func forward(_ batch: NetworkPlan<Scalar>.Batch) -> UnsafeMutablePointer<Scalar> {
    plan.forward(
      batch, parameters: parameters.pointer, work: work.mutablePointer(), capacity: capacity)
  }

  @inline(__always)
  @discardableResult
  mutating func backward(
    _ batch: NetworkPlan<Scalar>.Batch, start: Kernels.Start, wantsInput: Bool = false
  ) -> UnsafeMutablePointer<Scalar> {
    plan.backward(
      batch, parameters: parameters.pointer, gradient: gradient.mutablePointer(),
      work: work.mutablePointer(), capacity: capacity, start: start, wantsInput: wantsInput)
  }

  private func unpadded(
    _ base: UnsafeMutablePointer<Scalar>, rows: Int, width: Int, row: Int
  ) -> [Scalar] {
    (0..<rows).flatMap { UnsafeBufferPointer(start: base + $0 * row, count: width) }
  }
}
