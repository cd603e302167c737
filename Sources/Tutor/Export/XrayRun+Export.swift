import Engine

/// An X-ray as files.
extension XrayRun: ExportedRun {
  /// The weights and biases, layer by layer.
  var tensors: [Tensor] {
    (1..<plan.sizes.count).flatMap { layer -> [Tensor] in
      let (inputs, outputs) = (plan.sizes[layer - 1], plan.sizes[layer])
      let places = zip(plan.parameters, parameters).filter { $0.0.layer == layer - 1 }
      let weights = places.filter { $0.0.input != nil }.map(\.1)
      let biases = places.filter { $0.0.input == nil }.map(\.1)
      let weight = Tensor("layer\(layer).weight", shape: [outputs, inputs], weights)
      guard !biases.isEmpty else { return [weight] }
      return [weight, Tensor("layer\(layer).bias", shape: [outputs], biases)]
    }
  }

  /// A script that makes whole passes, from the weights of now on.
  ///
  /// In the middle of an update it begins with the weights as they are.
  func torchScript(recording steps: Int) throws(UserError) -> String {
    try TorchScript(
      title:
        "Passes of a network \(plan.sizes.map(String.init).joined(separator: "-")) on one sample",
      start: pass, recorded: rows(of: steps),
      body: [dataText, modelText, loopText].joined(separator: "\n\n")
    ).text()
  }

  /// The loss, the gradients and the new weights of each pass, in PyTorch's order.
  private func rows(of passes: Int) -> [[Double]] {
    var run = self
    run.restartPass()
    return (0..<passes).map { _ in
      let (loss, gradient) = (run.loss, run.presentGradient)
      run.step(count: run.stepsToPassEnd)
      return [loss] + run.inTensorOrder(gradient) + run.tensors.flatMap(\.values)
    }
  }

  /// Numbers of the parameters, weights of a layer before its biases.
  private func inTensorOrder(_ values: [Double]) -> [Double] {
    (1..<plan.sizes.count).flatMap { layer in
      let places = zip(plan.parameters, values).filter { $0.0.layer == layer - 1 }
      return places.filter { $0.0.input != nil }.map(\.1)
        + places.filter { $0.0.input == nil }.map(\.1)
    }
  }

  private var dataText: String {
    let python = PythonText()
    return """
      # The sample, and what it should give.
      x = torch.tensor(\(python.list(settings.sample)))
      t = torch.tensor([\(python.number(settings.truth))])

      """
  }

  private var modelText: String {
    let python = PythonText()
    let layers = (1..<plan.sizes.count).flatMap { layer -> [String] in
      let bias = settings.hasBias ? "" : ", bias=False"
      let linear = "torch.nn.Linear(\(plan.sizes[layer - 1]), \(plan.sizes[layer])\(bias))"
      return [linear] + (settings.resolvedActivations[layer - 1].module.map { [$0] } ?? [])
    }
    let values = tensors.map { "    torch.tensor(\(python.nested($0, indent: 4))),\n" }
    let rule = TorchRule(name: "torch.optim.SGD", rate: settings.learningRate)
    return """
      # The network, with the weights of now.
      model = torch.nn.Sequential(
      \(layers.map { "    \($0),\n" }.joined()))
      weights = [
      \(values.joined())]
      with torch.no_grad():
          for parameter, value in zip(model.parameters(), weights):
              parameter.copy_(value)

      \(rule.text(named: "optimizer", over: "model.parameters()"))

      """
  }

  private var loopText: String {
    """
    def loss_function(o):
        \(settings.loss.python)


    def train(steps):
        \"\"\"Makes passes and tells of each the loss, all gradients and all new weights.\"\"\"
        for step in range(\(pass + 1), \(pass + 1) + steps):
            o = model(x)  # forward: numbers from left to right
            loss = loss_function(o)
            optimizer.zero_grad()  # zero_grad: forget the gradients of the pass before
            loss.backward()  # backward: the chain rule from right to left
            gradients = [g for p in model.parameters() for g in p.grad.flatten().tolist()]
            optimizer.step()  # update: each weight against its gradient
            weights = [w for p in model.parameters() for w in p.flatten().tolist()]
            yield step, [loss.item()] + gradients + weights

    """
  }
}

extension XrayActivation {
  /// PyTorch's module; `nil` where nothing is done.
  fileprivate var module: String? {
    switch self {
    case .identity, .linear: nil
    case .sigmoid: "torch.nn.Sigmoid()"
    case .tanh: "torch.nn.Tanh()"
    case .relu: "torch.nn.ReLU()"
    }
  }
}

extension XrayLoss {
  /// The body of the loss in PyTorch.
  fileprivate var python: String {
    switch self {
    case .half: "return ((o - t) ** 2).sum() / 2"
    case .mse: "return torch.nn.functional.mse_loss(o, t)"
    case .bce: "return torch.nn.functional.binary_cross_entropy_with_logits(o, t)"
    }
  }
}
