import Engine

/// A program as files.
extension CodeRun: ExportedRun {
  /// What was learned so far.
  public var tensors: [Tensor] {
    switch settings.program {
    case .parabola: [Tensor("x", shape: [1], parameters)]
    case .loop: layer(parameters)
    }
  }

  /// A script that goes on; one of its steps is an update.
  ///
  /// A pass that is under way begins again: until its last line nothing has moved, and the gradient
  /// is taken as it was before the pass added to it.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    let (rows, batches) = record(steps)
    let isLoop = settings.program == .loop
    return try TorchScript(
      title: isLoop ? "The line y = w x + b from mini-batches" : "The lecture's parabola",
      start: updates, imports: isLoop ? ["from itertools import islice"] : [],
      torchImports: isLoop ? ["from torch.utils.data import DataLoader, TensorDataset"] : [],
      recorded: rows,
      body: (isLoop ? [data, order(batches), neuron, loop] : [place, walk]).joined(
        separator: "\n\n")
    ).text()
  }

  /// The parameters after each further update, and the batch that led to it.
  private func record(_ steps: Int) -> (rows: [[Double]], batches: [[Int]]) {
    var run = self
    var (rows, batches): ([[Double]], [[Int]]) = ([], [])
    while rows.count < steps {
      run.step()
      guard run.line == .update else { continue }
      rows.append(run.parameters)
      batches.append(run.batch)
    }
    return (rows, batches)
  }

  private func layer(_ values: [Double]) -> [Tensor] {
    [
      Tensor("weight", shape: [1, 1], [values[0]]), Tensor("bias", shape: [1], [values[1]]),
    ]
  }

  // MARK: What both have

  private var torchRule: (name: String, arguments: [String]) {
    switch settings.optimizer {
    case .sgd: ("torch.optim.SGD", [])
    case .momentum: ("torch.optim.SGD", TorchRule.momentum(settings.momentum))
    case .adam: ("torch.optim.Adam", [])
    }
  }

  private func rule(over parameters: String) -> String {
    TorchRule(
      name: torchRule.name, arguments: torchRule.arguments, rate: settings.learningRate
    ).text(named: "optimizer", over: parameters)
  }

  /// The gradient before the present pass added to it; `nil` where it is cleared anyway.
  private var sum: [Double]? {
    guard !settings.zeroesGradient else { return nil }
    return line == .backward ? gradientBefore : gradient
  }

  // MARK: The parabola

  private var place: String {
    let python = PythonText()
    var lines = [
      "# DataLoader: there are no data here that it could hand out; the function is known.", "",
      "# The place after update \(updates), and the rule.",
      "x = torch.tensor([\(python.number(parameters[0]))], requires_grad=True)",
      rule(over: "[x]"),
    ]
    let memory = TorchMemory(rule.memory) { [Tensor("x", shape: [1], $0)] }
    if let line = memory.text(of: "optimizer", for: "x") { lines.append(line) }
    if let sum {
      lines += ["# The sum of all slopes so far: it was never cleared."]
      lines += ["x.grad = torch.tensor([\(python.number(sum[0]))])"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var walk: String {
    """
    def train(steps):
        \"\"\"Makes updates and tells of each its number and the place it led to.\"\"\"
        for step in range(\(updates + 1), \(updates + 1) + steps):
            y = 2 * x**2 - 3 * x + 1  # forward, and the loss: the height itself
            \(TorchScript.clearing(settings.zeroesGradient))
            y.sum().backward()  # backward: the slope at x, into x.grad
            optimizer.step()  # step: x moves by -lr times the slope
            yield step, x.tolist()

    """
  }

  // MARK: The loop

  private var data: String {
    let python = PythonText()
    let all = (0..<model.exampleCount).map(model.example)
    return """
      # The data: \(all.count) places and the truth 2x + 1 of each.
      inputs = torch.tensor(\(python.rows(of: all.map(\.input), width: 1)))
      targets = torch.tensor(\(python.rows(of: all.map(\.target), width: 1)))

      """
  }

  private func order(_ batches: [[Int]]) -> String {
    let python = PythonText()
    let lists = batches.map { python.list($0.map(String.init), indent: 4) }
    return """
      # The batches that descent drew, and later ones of PyTorch's own.
      batches = \(python.list(lists))


      def order():
          \"\"\"Which examples are in the next batch.\"\"\"
          yield from batches
          while True:
              for batch in torch.randperm(len(inputs)).split(\(settings.batch)):
                  yield batch.tolist()


      # DataLoader: hands out a batch a step.
      loader = DataLoader(TensorDataset(inputs, targets), batch_sampler=order())

      """
  }

  private var neuron: String {
    let python = PythonText()
    let memory = TorchMemory(rule.memory) { layer(logical($0)) }
    var lines = [
      "# The layer, with weight and bias after update \(updates).",
      "model = torch.nn.Linear(1, 1)",
      "with torch.no_grad():",
      "    model.weight.fill_(\(python.number(parameters[0])))",
      "    model.bias.fill_(\(python.number(parameters[1])))",
      "criterion = torch.nn.MSELoss()",
      rule(over: "model.parameters()"),
    ]
    if let text = memory.text(precision: .float64) { lines.append(text) }
    if let sum {
      lines += [
        "# The sum of all gradients so far: it was never cleared.",
        "model.weight.grad = torch.tensor([[\(python.number(sum[0]))]])",
        "model.bias.grad = torch.tensor([\(python.number(sum[1]))])",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The numbers of a buffer that lies in memory as the parameters do, in PyTorch's order.
  private func logical(_ buffer: [Double]) -> [Double] {
    model.parameterOffsets.map { buffer[$0] }
  }

  private var loop: String {
    """
    def train(steps):
        \"\"\"Trains on batches and tells of each update its number, the weight and the bias.\"\"\"
        for step, (x, y) in enumerate(islice(loader, steps), \(updates + 1)):
            pred = model(x)  # forward
            loss = criterion(pred, y)  # loss: how far it is from the truth
            \(TorchScript.clearing(settings.zeroesGradient))
            loss.backward()  # backward: the gradients, into weight.grad and bias.grad
            optimizer.step()  # step: weight and bias move
            yield step, model.weight[0].tolist() + model.bias.tolist()

    """
  }
}
