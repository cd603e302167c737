import Engine

/// A network in training as files.
extension NetworkRun: ExportedRun {
  /// Weights and biases of all layers.
  public var tensors: [Tensor] { network.weights.tensors(settings.precision) }

  /// How many rows there are, those for the test too.
  private var rowCount: Int { design.rowCount + settings.added.count }

  /// One look at all rows takes a product for each parameter and row.
  public var workPerRow: Int { 2 * network.parameterCount * rowCount }

  /// A script that trains on.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    try checkLength()
    let text = NetworkScript(run: self)
    let layers = design.sizes.map(String.init).joined(separator: "-")
    return try TorchScript(
      title: "A network of \(layers) on the data '\(settings.dataName)'", start: stepCount,
      precision: settings.precision, imports: ["from itertools import islice"],
      torchImports: [
        "from torch import nn", "from torch.utils.data import DataLoader, TensorDataset",
      ],
      recorded: losses(after: steps), printed: "values[0]", body: text.body
    ).text()
  }

  private func checkLength() throws(UserError) {
    // Weights, gradients and what a rule remembers, then the rows with their truths.
    let count = 6 * network.parameterCount + rowCount * (design.sizes[0] + 1)
    guard count <= exportedNumberLimit else { throw .tooManyNumbers(count) }
  }

  /// The losses after some further steps; the last row has the weights too.
  private func losses(after steps: Int) -> [[Double]] {
    var run = self
    return (0..<steps).map { step in
      run.step()
      let loss = run.network.training?.loss ?? .nan
      let weights = run.tensors.flatMap(\.values)
      return [loss] + (step == steps - 1 ? weights : [])
    }
  }
}
