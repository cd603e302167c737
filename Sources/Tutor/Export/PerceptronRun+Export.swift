import Engine

/// A perceptron as files.
extension PerceptronRun: ExportedRun {
  /// The weights and the bias, as a layer of one neuron has them.
  public var tensors: [Tensor] {
    [
      Tensor("layer1.weight", shape: [1, 2], [weights.w1, weights.w2]),
      Tensor("layer1.bias", shape: [1], [weights.b]),
    ]
  }

  /// A script that learns on.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    let title = "A perceptron on the data '\(settings.data.rawValue)' by \(settings.rule.law)"
    return try TorchScript(
      title: title, start: stepCount,
      imports: ["from itertools import islice"],
      torchImports: ["from torch.utils.data import DataLoader, TensorDataset"],
      recorded: weights(after: steps),
      body: [dataText, orderText(of: steps), neuronText, lossText, loopText]
        .joined(separator: "\n\n")
    ).text()
  }

  private func weights(after steps: Int) -> [[Double]] {
    var run = self
    return (0..<steps).map { _ in
      run.step()
      return run.weights.parameters
    }
  }

  // MARK: The data

  private var dataText: String {
    let python = PythonText()
    return """
      # The data: \(sampleCount) points and the truth of each, 0 or 1.
      inputs = torch.tensor(\(python.rows(of: data.inputs, width: 2)))
      targets = torch.tensor(\(python.rows(of: data.targets, width: 1)))

      """
  }

  /// The order of the samples: round and round, or the orders that were drawn, as far as the
  /// recorded steps reach and to the end of that epoch.
  private func orderText(of steps: Int) -> String {
    let definition: String
    if settings.isShuffled {
      let samples = PythonText().list(samples(atLeast: steps).map(String.init), indent: 4)
      definition = """
        def order():
            \"\"\"Which sample is shown next: the rest of this epoch, and later orders of their own.\"\"\"
            yield from \(samples)
            while True:
                yield from torch.randperm(len(inputs)).tolist()
        """
    } else {
      definition = """
        def order():
            \"\"\"Which sample is shown next: in the order of the data, round and round.\"\"\"
            yield from range(\(nextIndex), len(inputs))
            while True:
                yield from range(len(inputs))
        """
    }
    return """
      \(definition)


      # DataLoader: hands out one sample a step.
      loader = DataLoader(TensorDataset(inputs, targets), batch_size=1, sampler=order())

      """
  }

  private func samples(atLeast count: Int) -> [Int] {
    var run = self
    var samples: [Int] = []
    while samples.count < count || run.stepsToEpochEnd != sampleCount {
      samples.append(run.nextIndex)
      run.step()
    }
    return samples
  }

  // MARK: The neuron

  private var neuronText: String {
    let python = PythonText()
    let rule = TorchRule(name: "torch.optim.SGD", rate: settings.learningRate)
    return """
      # The neuron, with the weights of step \(stepCount).
      neuron = torch.nn.Linear(2, 1)
      with torch.no_grad():
          neuron.weight.copy_(torch.tensor([\(python.list([weights.w1, weights.w2]))]))
          neuron.bias.copy_(torch.tensor([\(python.number(weights.b))]))

      \(rule.text(named: "optimizer", over: "neuron.parameters()"))

      """
  }

  private var lossText: String {
    switch settings.rule {
    case .rosenblatt:
      """
      def loss_function(z, t):
          \"\"\"Rosenblatt's rule as the slope of a loss: 0 where the answer is right, else |z|.\"\"\"
          error = t - (z > 0).to(z.dtype)
          return (-error * z).sum()

      """
    case .delta:
      """
      def loss_function(z, t):
          \"\"\"Half the squared error; its slope is -(t - z) times the input, the delta rule.\"\"\"
          return ((t - z) ** 2).sum() / 2

      """
    case .logistic:
      """
      # The binary cross-entropy; its slope is -(t - sigmoid(z)) times the input.
      loss_function = torch.nn.BCEWithLogitsLoss(reduction="sum")

      """
    }
  }

  private var loopText: String {
    """
    def train(steps):
        \"\"\"Shows samples and tells of each step its number, both weights and the bias.\"\"\"
        for step, (x, t) in enumerate(islice(loader, steps), \(stepCount + 1)):
            z = neuron(x)  # forward: the weighted sum
            loss = loss_function(z, t)  # loss: how far it is from the truth
            optimizer.zero_grad()  # zero_grad: forget the gradient of the step before
            loss.backward()  # backward: the gradient, into weight.grad and bias.grad
            optimizer.step()  # step: w moves by lr times error times x
            yield step, neuron.weight[0].tolist() + neuron.bias.tolist()

    """
  }
}

extension LearningRule {
  /// What the rule is called in a title.
  fileprivate var law: String {
    switch self {
    case .rosenblatt: "Rosenblatt's rule"
    case .delta: "the delta rule"
    case .logistic: "logistic regression"
    }
  }
}
