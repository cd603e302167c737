import Engine

/// The definitions in the script of a network, from the data to the loop.
struct NetworkScript {
  let run: NetworkRun
  private let state: NetworkState
  private let python: PythonText

  init(run: NetworkRun) {
    self.run = run
    state = run.network.state
    python = PythonText(precision: run.settings.precision)
  }

  private var settings: NetworkSettings { run.settings }
  private var design: NetworkDesign { run.design }

  /// All of them, the function `train` at the end.
  var body: String {
    [data, batches, classes, model, loss, optimizer, penalty, rate, loop].compactMap { $0 }
      .joined(separator: "\n\n")
  }

  // MARK: Data

  private var data: String {
    let names = design.inputNames.count > 8 ? "" : ": \(design.inputNames.joined(separator: ", "))"
    return """
      # The data: \(state.inputs.values.count / state.inputs.width) rows to learn from\(names), and the truth of each.
      inputs = torch.tensor(\(python.rows(of: state.inputs.values, width: state.inputs.width)))
      targets = torch.tensor(\(targets))

      """
  }

  /// Class indices are whole numbers to PyTorch.
  private var targets: String {
    guard design.loss == .ce else {
      return python.rows(of: state.targets.values, width: state.targets.width)
    }
    return python.list(state.targets.values.map { String(Int($0)) })
  }

  private var batches: String {
    """
    \(design.remainder == .carry ? carrying : keeping)


    # DataLoader: hands out the rows of one batch a step.
    loader = DataLoader(TensorDataset(inputs, targets), batch_sampler=batches())

    """
  }

  private var carried: String {
    state.carried == 0 ? "[]" : "list(range(count - \(state.carried), count))"
  }

  private var carrying: String {
    """
    def batches():
        \"\"\"The rows of each batch, as TensorFlow Playground deals them.

        They are never shuffled, and rows that are too few for a batch at the end of an epoch join
        the first batch of the next. PyTorch would make a smaller batch of them.
        \"\"\"
        count, size = len(inputs), \(state.batchSize)
        start, rows = \(state.position), \(carried)
        while True:
            end = min(start + size, count)
            yield rows + list(range(start, end))
            start, rows = end, []
            if count - end < size:
                start, rows = 0, list(range(end, count))
    """
  }

  private var keeping: String {
    """
    def batches():
        \"\"\"The rows of each batch: in the order of the data, the last of an epoch may be smaller.\"\"\"
        count, size = len(inputs), \(state.batchSize)
        start = \(state.position)
        while True:
            end = min(start + size, count)
            yield list(range(start, end))
            start = end % count
    """
  }

  // MARK: Network

  private var classes: String? {
    guard design.activations.contains(.step) else { return nil }
    return """
      class Step(nn.Module):
          \"\"\"1 above 0, else 0. Its slope is 0 everywhere, so nothing in front of it learns.\"\"\"

          def forward(self, z):
              return (z > 0).to(z.dtype) + 0 * z

      """
  }

  private var model: String {
    let stages = design.activations.enumerated().map { index, activation in
      let linear = "nn.Linear(\(design.sizes[index]), \(design.sizes[index + 1]))"
      return "    \(linear),\n" + (activation.torchModule.map { "    \($0),\n" } ?? "")
    }
    let weights = state.layers.tensors(settings.precision).map { python.nested($0, indent: 4) }
    return """
      # The network, with the weights of step \(run.stepCount).
      model = nn.Sequential(
      \(stages.joined()))
      weights = \(python.list(weights))
      with torch.no_grad():
          for parameter, numbers in zip(model.parameters(), weights):
              parameter.copy_(torch.tensor(numbers))

      """
  }

  private var loss: String {
    switch design.loss {
    case .half:
      """
      def loss_function(prediction, truth):
          \"\"\"Half the mean squared error: its slope is the plain difference.\"\"\"
          return nn.functional.mse_loss(prediction, truth) / 2

      """
    case .mse: "loss_function = nn.MSELoss()\n"
    case .bce:
      "# It has the sigmoid in it: the network gives logits.\n"
        + "loss_function = nn.BCEWithLogitsLoss()\n"
    case .ce:
      "# It has the softmax in it: the network gives logits.\n"
        + "loss_function = nn.CrossEntropyLoss()\n"
    }
  }

  // MARK: Optimizer

  private var optimizer: String {
    let (rule, share) = (settings.rule, settings.rule.hasMomentum ? settings.momentum : 0)
    let line = TorchRule(
      name: rule.torchClass,
      arguments: TorchRule.momentum(share, isNesterov: rule == .nesterov),
      rate: run.network.learningRate, precision: settings.precision
    ).text(named: "optimizer", over: "model.parameters()")
    let memory = state.memory.text(precision: settings.precision)
    return [line, memory, gradients].compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  /// The gradients so far, where they are never cleared.
  private var gradients: String? {
    guard !settings.zeroesGradient, run.stepCount > 0 else { return nil }
    let tensors = state.gradients.tensors(settings.precision)
    let lists = tensors.map { python.nested($0, indent: 4) }
    return """
      # The sum of all gradients so far: they were never cleared.
      gradients = \(python.list(lists))
      for parameter, numbers in zip(model.parameters(), gradients):
          parameter.grad = torch.tensor(numbers)
      """
  }

  private var rate: String? {
    let factor = TorchSchedule.factor(of: settings.schedule, after: "(step - 1)")
    return factor.map {
      """
      def rate(step):
          \"\"\"The learning rate of a step; torch.optim.lr_scheduler.LambdaLR would do the same.\"\"\"
          return \(settings.learningRate) * \($0)

      """
    }
  }

  // MARK: Penalty

  private var hasPenalty: Bool { settings.regularization.kind != .none }

  private var penalty: String? {
    guard hasPenalty else { return nil }
    let isL1 = settings.regularization.kind == .l1
    let law = isL1 ? "w - lr * penalty * sign(w before)" : "w - lr * penalty * (w before)"
    let kill =
      isL1
      ? "            gone |= weight * moved < 0  # carried across 0: it stops there for ever\n" : ""
    return """
      # The penalty of TensorFlow Playground, which no optimizer of PyTorch has.
      penalty = \(settings.regularization.rate)
      links = [layer.weight for layer in model if isinstance(layer, nn.Linear)]
      \(dead)


      def penalize(before):
          \"\"\"After a step each weight becomes \(law); biases stay.\"\"\"
          lr = optimizer.param_groups[0]["lr"]
          with torch.no_grad():
              for weight, old, gone in zip(links, before, dead):
                  moved = weight - lr * penalty * old\(isL1 ? ".sign()" : "")
      \(kill)            weight.copy_(moved.masked_fill(gone, 0))

      """
  }

  private var dead: String {
    guard state.deadLinks.contains(where: { $0.weight.contains(1) }) else {
      return "dead = [torch.zeros_like(weight, dtype=torch.bool) for weight in links]"
    }
    let lists = state.deadLinks.map { layer in
      let rows = (0..<layer.outputs).map { o in
        python.list((0..<layer.inputs).map { layer[o, $0] == 1 ? "True" : "False" }, indent: 8)
      }
      return "torch.tensor(\(python.list(rows, indent: 4)))"
    }
    return "# The links that were carried across 0.\ndead = \(python.list(lists))"
  }

  // MARK: Loop

  private var loop: String {
    let schedule =
      settings.schedule == .constant
      ? "" : "        optimizer.param_groups[0][\"lr\"] = rate(step)\n"
    let before =
      hasPenalty
      ? """
              before = [weight.detach().clone() for weight in links]
              for weight, gone in zip(links, dead):
                  weight.grad[gone] = 0  # a dead link does not learn

      """ : ""
    let after = hasPenalty ? "        penalize(before)\n" : ""
    return """
      def train(steps):
          \"\"\"Trains on and tells of each step its number, the loss on all rows, then all weights.\"\"\"
          for step, (x, truth) in enumerate(islice(loader, steps), \(run.stepCount + 1)):
      \(schedule)        prediction = model(x)  # forward
              loss = loss_function(prediction, truth)  # loss
              \(TorchScript.clearing(settings.zeroesGradient))
              loss.backward()  # backward: the gradients, into each parameter's .grad
      \(before)        optimizer.step()  # step: the weights move
      \(after)        with torch.no_grad():
                  values = [loss_function(model(inputs), targets).item()]
                  for parameter in model.parameters():
                      values += parameter.flatten().tolist()
              yield step, values

      """
  }
}

extension Activation {
  /// The module of PyTorch; `nil` for none.
  fileprivate var torchModule: String? {
    switch self {
    case .identity: nil
    case .step: "Step()"
    case .sigmoid: "nn.Sigmoid()"
    case .tanh: "nn.Tanh()"
    case .relu: "nn.ReLU()"
    case .leakyReLU(let slope): "nn.LeakyReLU(\(slope))"
    case .elu(let alpha): "nn.ELU(\(alpha))"
    case .gelu: "nn.GELU()"
    case .geluTanh: "nn.GELU(approximate=\"tanh\")"
    case .silu: "nn.SiLU()"
    case .softplus: "nn.Softplus()"
    case .softmax: "nn.Softmax(dim=1)"
    case .logSoftmax: "nn.LogSoftmax(dim=1)"
    }
  }
}

extension UpdateRule {
  /// The class of PyTorch.
  fileprivate var torchClass: String {
    switch self {
    case .sgd, .momentum, .nesterov: "torch.optim.SGD"
    case .adagrad: "torch.optim.Adagrad"
    case .rmsprop: "torch.optim.RMSprop"
    case .adam: "torch.optim.Adam"
    case .adamw: "torch.optim.AdamW"
    case .nadam: "torch.optim.NAdam"
    case .adadelta: "torch.optim.Adadelta"
    case .rprop: "torch.optim.Rprop"
    }
  }
}
