import Engine

/// What a program computes with: the engine's own parts, called line by line.
protocol CodeModel: Sendable {
  /// What is learned.
  var parameters: [Double] { get }
  /// The sum of all gradients since the last `clear()`.
  var gradient: [Double] { get }
  /// The places of the examples of the pass in the data, from 0; none on the parabola.
  var batch: [Int] { get }
  /// How many passes over the data are complete.
  var epoch: Int { get }
  /// True when the next pass is the first of an epoch.
  var isAtEpochStart: Bool { get }
  /// How many passes of the loop an epoch has.
  var batchesPerEpoch: Int { get }
  /// The prediction of each example as it was last computed.
  var prediction: [Double] { get }
  /// The loss as it was last computed.
  var loss: Double? { get }

  /// Begins the next pass: takes the next examples.
  mutating func take()
  /// Computes the prediction, and the loss where the two are one.
  mutating func forward()
  /// Computes the loss of the prediction.
  mutating func measure()
  /// Forgets the gradient.
  mutating func clear()
  /// Adds the gradient of the loss.
  mutating func backward()
  /// Moves the parameters along the gradient.
  mutating func update(by rule: inout any Optimizer<Double>)

  /// Where the parameters lie in what a rule remembers.
  var parameterOffsets: [Int] { get }

  /// Loss and gradient over all the data with the present parameters.
  func whole() -> (loss: Double, gradient: [Double])
  /// How far the parameters are from the best ones.
  var error: Double { get }
  /// How many examples there are; none on the parabola.
  var exampleCount: Int { get }
  /// An example by its place: input and truth.
  func example(_ place: Int) -> (input: Double, target: Double)
  /// Takes over another size of the batches.
  mutating func setBatchSize(_ size: Int)
  /// Gives up what can be computed again: a checkpoint need not keep it.
  mutating func dropWorkSpace()
}

extension CodeSettings {
  /// What the program computes with, at its start.
  func model() -> any CodeModel {
    switch program {
    case .parabola: ParabolaModel(start: start)
    case .loop: LineModel(self)
    }
  }
}
