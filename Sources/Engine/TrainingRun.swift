/// The training of a network as a value: parameters, optimizer, generator and batch cursor.
///
/// One `step()` is the loop of the lecture's PyTorch section. A copy of a run is a checkpoint: it
/// shares its memory until one of the two moves on, and from it every later step comes out again
/// bit by bit. A step without an example counts and moves nothing.
public struct TrainingRun<Scalar: Real>: Sendable {
  /// The network that learns.
  public var network: Network<Scalar>
  /// The rule that turns gradients into steps.
  public var optimizer: any Optimizer<Scalar>
  /// The distance that is made small.
  public let loss: any Loss
  /// The training data, dealt out in batches.
  public var loader: DataLoader<Scalar>
  /// Whether gradients are cleared before each step; forgetting it adds up all of them.
  public var clearsGradient = true
  /// A penalty on the weights, after each step.
  public var regularization = Regularization.none
  /// How many steps have been made.
  public private(set) var stepCount = 0

  /// The parameters before the last step; empty before the first.
  var previous = AlignedArray<Scalar>(zeros: 0)
  private let outputCount: Int
  private let targetWidth: Int
  private var inputs: AlignedArray<Scalar>
  private var targets: AlignedArray<Scalar>
  var memory = Regularization.Memory<Scalar>()

  /// A run before its first step.
  ///
  /// - Parameters:
  ///   - network: the network that learns.
  ///   - loss: the distance that is made small.
  ///   - optimizer: the rule that turns gradients into steps.
  ///   - loader: the training data.
  public init(
    network: Network<Scalar>, loss: any Loss, optimizer: any Optimizer<Scalar>,
    loader: DataLoader<Scalar>
  ) {
    self.network = network
    self.loss = loss
    self.optimizer = optimizer
    self.loader = loader
    outputCount = network.outputCount
    targetWidth = loss.targetWidth(outputs: network.outputCount)
    inputs = AlignedArray(zeros: 0)
    targets = AlignedArray(zeros: 0)
    reserve()
  }

  /// Makes one step: the next batch forward, the loss, the gradients backward, the update.
  public mutating func step() { step(count: 1) }

  /// Makes some steps.
  ///
  /// - Parameter count: how many; none for 0 or less.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public mutating func step(count: Int) {
    guard count > 0 else { return }
    for _ in 1..<count { advance() }
    previous.copy(network.parameters)
    advance()
  }

  @inline(__always)
  private mutating func advance() {
    reserve()
    let range = loader.advance()
    stepCount += 1
    guard range.count > 0 else { return }
    let batch = take(range)
    network.forward(batch.inputs)
    evaluate(batch, wantsValue: false)
    network.backward(batch.inputs, start: clearsGradient ? .zero : .accumulate)
    update()
  }

  /// Gives up the memory that the next step makes anew: a checkpoint need not keep it.
  public mutating func dropWorkSpace() {
    network.dropWorkSpace()
    inputs = AlignedArray(zeros: 0)
    targets = AlignedArray(zeros: 0)
    memory.before = []
  }

  /// A batch in memory, either in the data set itself or gathered.
  private struct Batch {
    var inputs: NetworkPlan<Scalar>.Batch
    var targets: UnsafePointer<Scalar>
  }

  /// Makes room for the largest batch, and sees that network, data and loss still fit each other.
  @inline(__always)
  private mutating func reserve() {
    let rows = loader.largestBatch
    let width = loader.dataset.inputWidth
    precondition(width == network.inputCount, "inputs do not fit the network")
    precondition(loader.dataset.targetWidth == targetWidth, "targets do not fit the loss")
    precondition(network.outputCount == outputCount, "the network has another number of outputs")
    if rows > network.capacity { network.reserve(rows: rows) }
    if rows * width > inputs.count { inputs = AlignedArray(zeros: rows * width) }
    if rows * targetWidth > targets.count { targets = AlignedArray(zeros: rows * targetWidth) }
  }

  /// The rows of a batch; they stay valid because their arrays do not change before the step ends.
  @inline(__always)
  private mutating func take(_ range: DataLoader<Scalar>.Range) -> Batch {
    if loader.order.isEmpty && range.start + range.count <= loader.dataset.count {
      let (width, targetWidth) = (loader.dataset.inputWidth, loader.dataset.targetWidth)
      return Batch(
        inputs: NetworkPlan.Batch(
          base: loader.dataset.inputRows.pointer + range.start * width, row: width,
          count: range.count),
        targets: loader.dataset.targetRows.pointer + range.start * targetWidth)
    }
    gather(range)
    return Batch(
      inputs: NetworkPlan.Batch(
        base: inputs.pointer, row: loader.dataset.inputWidth, count: range.count),
      targets: targets.pointer)
  }

  private mutating func gather(_ range: DataLoader<Scalar>.Range) {
    let x = inputs.mutablePointer()
    let y = targets.mutablePointer()
    let (width, targetWidth) = (loader.dataset.inputWidth, loader.dataset.targetWidth)
    let count = loader.dataset.count
    let (inputs, targets) = (loader.dataset.inputRows.pointer, loader.dataset.targetRows.pointer)
    for i in 0..<range.count {
      let place = (range.start + i) % count
      let index = loader.order.isEmpty ? place : Int(loader.order[place])
      (x + i * width).update(from: inputs + index * width, count: width)
      (y + i * targetWidth).update(from: targets + index * targetWidth, count: targetWidth)
    }
  }

  @inline(__always)
  @discardableResult
  private mutating func evaluate(_ batch: Batch, wantsValue: Bool) -> Scalar {
    let plan = network.plan
    let work = network.work.mutablePointer()
    let capacity = network.capacity
    return loss.evaluate(
      LossBatch(
        predicted: UnsafePointer(plan.buffer(plan.outputColumn, work, capacity: capacity)),
        expected: batch.targets, row: plan.outputRow, rows: batch.inputs.count,
        columns: plan.outputs, gradient: plan.buffer(plan.lossGradient, work, capacity: capacity),
        terms: nil, scratch: plan.buffer(plan.lossScratch, work, capacity: capacity),
        wantsValue: wantsValue))
  }

  /// Kept out of line: looking for a schedule costs more than a small step.
  @inline(never)
  private mutating func penalize() {
    // Under a schedule the penalty shrinks with the rate of the step.
    let rule = (optimizer as? Scheduled<Scalar>)?.rule ?? optimizer
    regularization.apply(&network, &memory, rate: rule.learningRate)
  }

  @inline(__always)
  private mutating func update() {
    if regularization.kind != .none { regularization.prepare(&network, &memory) }
    network.update(by: &optimizer)
    if regularization.kind != .none { penalize() }
  }
}
