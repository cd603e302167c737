/// Where everything of a network lies in memory: stages, parameters and work space as offsets.
///
/// Weights are kept transposed, `[inputs][outputs]` with rows padded to 64 bytes, so that a vector
/// runs over outputs; padding stays 0. PyTorch's `[outputs, inputs]` appears only at the surface.
struct NetworkPlan<Scalar: Real>: Sendable {
  /// One operation from a buffer to another, or in place.
  struct Stage: Sendable {
    enum Kind: Sendable { case copy, linear, elementwise, softmax, logSoftmax }

    var kind: Kind
    var code = Activation.Code.identity
    var alpha = 0.0
    var inputs: Int
    var outputs: Int
    var inputRow: Int
    var outputRow: Int
    /// The buffers, as columns of the work space; −1 is the network's own input.
    var from: Int
    var to: Int
    /// Logarithms of a softmax.
    var extra = 0
    /// Offsets of a linear stage; a bias of −1 is none.
    var weight = 0
    var bias = -1
    var transposed = 0
  }

  private(set) var stages: [Stage] = []
  let inputs: Int
  private(set) var outputs: Int
  private(set) var outputRow: Int
  /// The length of the parameter buffer, padding included.
  private(set) var parameterLength = 0
  /// The part of the work space that does not grow with the batch.
  private(set) var fixedLength = 0
  /// How many numbers of work space each row of a batch takes.
  private(set) var columns = 0
  private(set) var lossGradient = 0
  private(set) var firstGradient = 0
  private(set) var secondGradient = 0
  /// Two buffers for what a loss computes.
  private(set) var lossScratch = 0

  init(inputs: Int, layers: [Layer<Scalar>]) {
    if let error = Kernel.environmentError { preconditionFailure(error.description) }
    self.inputs = inputs
    outputs = inputs
    outputRow = Kernels.padded(inputs, Scalar.self)
    if case .linear? = layers.first {} else { appendCopy() }
    for layer in layers {
      switch layer {
      case .linear(let linear): append(linear)
      case .activation(let activation): append(activation)
      }
    }
    let widest = max(stages.map { max($0.inputRow, $0.outputRow) }.max() ?? 0, outputRow)
    lossGradient = takeColumns(outputRow)
    firstGradient = takeColumns(widest)
    secondGradient = takeColumns(widest)
    lossScratch = takeColumns(2 * outputRow)
  }

  /// The buffer of the outputs.
  var outputColumn: Int { stages.last?.to ?? 0 }

  /// The linear stages in order.
  var linears: [Stage] { stages.filter { $0.kind == .linear } }

  func workLength(capacity: Int) -> Int { fixedLength + columns * capacity }

  /// The buffer at some columns.
  @inline(__always)
  func buffer(
    _ column: Int, _ work: UnsafeMutablePointer<Scalar>, capacity: Int
  ) -> UnsafeMutablePointer<Scalar> {
    work + fixedLength + column * capacity
  }

  private mutating func takeColumns(_ count: Int) -> Int {
    defer { columns += count }
    return columns
  }

  private mutating func appendCopy() {
    let to = takeColumns(outputRow)
    stages.append(
      Stage(
        kind: .copy, inputs: inputs, outputs: inputs, inputRow: outputRow, outputRow: outputRow,
        from: -1, to: to))
  }

  private mutating func append(_ linear: Linear<Scalar>) {
    precondition(
      linear.inFeatures == outputs,
      "a layer of \(linear.inFeatures) inputs cannot follow one of \(outputs) outputs")
    let row = Kernels.padded(linear.outFeatures, Scalar.self)
    var stage = Stage(
      kind: .linear, inputs: outputs, outputs: linear.outFeatures, inputRow: outputRow,
      outputRow: row, from: stages.last?.to ?? -1, to: takeColumns(row))
    stage.weight = parameterLength
    parameterLength += linear.inFeatures * row
    if linear.bias != nil {
      stage.bias = parameterLength
      parameterLength += row
    }
    stage.transposed = fixedLength
    fixedLength += linear.outFeatures * outputRow
    stages.append(stage)
    outputs = linear.outFeatures
    outputRow = row
  }

  private mutating func append(_ activation: Activation) {
    guard activation != .identity, let from = stages.last?.to else { return }
    var stage = Stage(
      kind: .elementwise, inputs: outputs, outputs: outputs, inputRow: outputRow,
      outputRow: outputRow, from: from, to: from)
    stage.alpha = activation.alpha
    if let code = activation.code {
      stage.code = code
      // In place only after a linear stage: an activation needs its own output again.
      let isAfterLinear = stages.last?.kind == .linear
      if !code.slopeFollowsFromOutput || !isAfterLinear { stage.to = takeColumns(outputRow) }
    } else {
      stage.kind = activation == .softmax ? .softmax : .logSoftmax
      stage.to = takeColumns(outputRow)
      stage.extra = takeColumns(outputRow)
    }
    stages.append(stage)
  }
}
