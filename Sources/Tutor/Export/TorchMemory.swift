import Engine

/// What an optimizer remembers, parameter by parameter, as entries of PyTorch's `optimizer.state`.
struct TorchMemory {
  /// How many steps were made, as far as the rule depends on it.
  let step: Int
  /// The product of the momenta of NAdam.
  let momentumProduct: Double?
  /// The buffers by name, each with a tensor for each parameter.
  let buffers: [(name: String, tensors: [Tensor])]

  /// Takes a memory apart.
  ///
  /// - Parameters:
  ///   - memory: what the rule remembers.
  ///   - split: the numbers of a buffer as a tensor for each parameter.
  init<Scalar>(_ memory: OptimizerMemory<Scalar>, split: ([Scalar]) -> [Tensor]) {
    step = memory.step
    momentumProduct = memory.momentumProduct
    buffers = memory.buffers.map { ($0.name, split($0.values)) }
  }

  /// The entries that are single numbers.
  private var scalars: [String] {
    // Momentum alone counts no steps.
    guard buffers.map(\.name) != ["momentum_buffer"] else { return [] }
    return ["\"step\": torch.tensor(\(Double(step)))"]
      + (momentumProduct.map { ["\"mu_product\": torch.tensor(\($0))"] } ?? [])
  }

  /// The line that gives one parameter its memory; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - optimizer: the name of the optimizer.
  ///   - parameter: the name of the parameter.
  /// - Returns: text without a line end.
  func text(of optimizer: String, for parameter: String) -> String? {
    guard !buffers.isEmpty else { return nil }
    let python = PythonText()
    let tensors = buffers.map { "\"\($0.name)\": torch.tensor(\(python.nested($0.tensors[0])))" }
    return """
      \(optimizer).state[\(parameter)] = {
      \((scalars + tensors).map { "    \($0),\n" }.joined())}
      """
  }

  /// The lines that give the parameters of `model` their memory; `nil` where there is none.
  func text(precision: Precision) -> String? {
    guard !buffers.isEmpty else { return nil }
    let python = PythonText(precision: precision)
    let lists = buffers.map { buffer in
      let tensors = buffer.tensors.map { python.nested($0, indent: 8) }
      return "    \"\(buffer.name)\": \(python.list(tensors, indent: 4)),\n"
    }
    let entries = buffers.map { "\"\($0.name)\": torch.tensor(memory[\"\($0.name)\"][i])" }
    return """
      # What it remembers of the steps before, for each weight and bias in their order.
      memory = {
      \(lists.joined())}
      for i, parameter in enumerate(model.parameters()):
          optimizer.state[parameter] = {
      \((scalars + entries).map { "        \($0),\n" }.joined())    }
      """
  }
}
