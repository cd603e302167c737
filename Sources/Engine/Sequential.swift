/// A network in PyTorch's manner: a model that is called, and shared by reference.
///
/// The training loop of the lecture reads, line by line:
///
///     for batch in loader.nextEpoch() {
///       optimizer.zeroGrad()
///       let loss = criterion(model(batch.inputs), batch.targets)
///       loss.backward()
///       optimizer.step()
///     }
public final class Sequential<Scalar: Real> {
  /// The network with its parameters and gradients.
  public var network: Network<Scalar>

  /// A model of layers in order.
  ///
  /// - Parameter layers: the first is linear.
  public init(_ layers: Layer<Scalar>...) { network = Network(layers: layers) }

  /// A model around a network.
  ///
  /// - Parameter network: copied.
  public init(_ network: Network<Scalar>) { self.network = network }

  /// Computes the outputs for a batch: `model(x)`.
  ///
  /// - Parameter inputs: whole rows.
  /// - Returns: the outputs, which remember the model.
  public func callAsFunction(_ inputs: [Scalar]) -> Output<Scalar> {
    Output(values: network.forward(inputs), columns: network.outputCount, model: self)
  }

  /// Sets all gradients to 0.
  public func zeroGrad() { network.zeroGrad() }
}
