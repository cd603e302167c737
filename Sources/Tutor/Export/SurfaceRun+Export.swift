import Engine

/// A race on a surface as files.
extension SurfaceRun: ExportedRun {
  /// The place of each lane.
  public var tensors: [Tensor] {
    lanes.enumerated().map { Tensor("lane\($0 + 1)", shape: [2], [$1.place.x, $1.place.y]) }
  }

  /// A script in which all lanes walk on.
  public func torchScript(recording steps: Int) throws(UserError) -> String {
    let function = settings.function
    let classes = [LaneRule.newton, .armijo].filter { rule in
      lanes.contains { $0.settings.rule == rule }
    }.compactMap(\.pythonClass)
    let definition = TorchFormula.text(
      of: function.formula, comment: "the height of the surface")
    return try TorchScript(
      title: "Gradient descent on f(x, y) = \(function.text)", start: stepCount,
      recorded: places(after: steps),
      body: ([definition] + classes + [states, noises(of: steps), loop])
        .filter { !$0.isEmpty }.joined(separator: "\n\n")
    ).text()
  }

  /// Height and place of each lane after each further step.
  ///
  /// A line search compares heights, so that near a minimum rounding decides where it leads; the
  /// height is the same wherever that is.
  private func places(after steps: Int) -> [[Double?]] {
    var run = self
    return (0..<steps).map { _ in
      run.step()
      return run.lanes.flatMap { lane in
        let (place, searches) = (lane.place, lane.settings.rule == .armijo)
        return [
          surface.height(at: place.x, place.y), searches ? nil : place.x, searches ? nil : place.y,
        ]
      }
    }
  }

  // MARK: The lanes

  private var states: String {
    let tuples = lanes.indices.map { "(theta\($0 + 1), optimizer\($0 + 1), \(rate(of: $0)))" }
    return "# DataLoader: there are no data here that it could hand out; the function is known.\n\n"
      + lanes.indices.map { state(of: $0) }.joined(separator: "\n\n")
      + "\n\n# Those who walk, and how their rates change with the steps.\nlanes = "
      + PythonText().list(tuples) + "\n"
  }

  private func state(of index: Int) -> String {
    let (lane, number) = (lanes[index], index + 1)
    let python = PythonText()
    let place = [lane.place.x, lane.place.y]
    var lines = [
      "# Lane \(number), \(lane.settings.rule.title), where it was after step \(stepCount).",
      "theta\(number) = torch.tensor(\(python.list(place)), requires_grad=True)",
      lane.rule.text(named: "optimizer\(number)", over: "[theta\(number)]"),
    ]
    let memory = TorchMemory(lane.memory) { [Tensor("theta", shape: [2], $0)] }
    if let line = memory.text(of: "optimizer\(number)", for: "theta\(number)") {
      lines.append(line)
    }
    if !settings.zeroesGradient, stepCount > 0 {
      lines.append("theta\(number).grad = torch.tensor(\(python.list(lane.gradient)))")
    }
    return lines.joined(separator: "\n")
  }

  /// The rate as a function of the step, `None` where it stays.
  private func rate(of index: Int) -> String {
    let lane = lanes[index]
    let before = stepCount - lane.scheduledSteps + 1
    let factor = TorchSchedule.factor(of: lane.settings.schedule, after: "(step - \(before))")
    return factor.map { "lambda step: \(PythonText().number(lane.learningRate)) * \($0)" } ?? "None"
  }

  // MARK: Noise

  private func noises(of steps: Int) -> String {
    guard settings.noise > 0 else { return "" }
    var generator = generator
    let noise = (0..<steps).flatMap { _ in
      [settings.noise * generator.normal(), settings.noise * generator.normal()]
    }
    return """
      # What is added to the slopes of the next steps, the same for all lanes; later it is drawn.
      noises = \(PythonText().rows(of: noise, width: 2))


      def noise(step):
          i = step - \(stepCount + 1)
          return torch.tensor(noises[i]) if i < len(noises) else \(settings.noise) * torch.randn(2)

      """
  }

  // MARK: The loop

  private var loop: String {
    let clearing = TorchScript.clearing(settings.zeroesGradient)
    let noise =
      settings.noise > 0
      ? "\n            theta.grad += noise(step)  # as if a batch had shown only part of the data"
      : ""
    return """
      def train(steps):
          \"\"\"Lets all lanes make steps; tells of each its number, and height and place of each lane.\"\"\"
          for step in range(\(stepCount + 1), \(stepCount + 1) + steps):
              for theta, optimizer, rate in lanes:
                  if rate is not None:
                      optimizer.param_groups[0]["lr"] = rate(step)
                  loss = f(*theta)  # forward, and the loss: the height itself
                  if not (loss.isfinite() and theta.isfinite().all()):
                      continue  # who has flown away stays away
                  \(clearing)
                  loss.backward()  # backward: both slopes, into theta.grad\(noise)
                  optimizer.step()  # step: by the rule of the lane
              yield step, [n for theta, _, _ in lanes for n in (f(*theta).item(), *theta.tolist())]

      """
  }
}

extension SurfaceLane {
  /// The rule in PyTorch, or one of the classes that the script defines.
  fileprivate var rule: TorchRule {
    let name =
      switch settings.rule {
      case .sgd, .momentum, .nesterov: "torch.optim.SGD"
      case .adagrad: "torch.optim.Adagrad"
      case .rmsprop: "torch.optim.RMSprop"
      case .adam: "torch.optim.Adam"
      case .adamw: "torch.optim.AdamW"
      case .newton: "Newton"
      case .armijo: "Armijo"
      }
    let share = settings.rule.hasMomentum ? settings.momentum : 0
    return TorchRule(
      name: name,
      arguments: TorchRule.momentum(share, isNesterov: settings.rule == .nesterov),
      rate: learningRate)
  }
}

extension LaneRule {
  /// The definition of a rule that PyTorch does not have.
  fileprivate var pythonClass: String? {
    switch self {
    case .newton: Self.newtonClass
    case .armijo: Self.armijoClass
    default: nil
    }
  }

  private static let newtonClass = """
    class Newton(torch.optim.Optimizer):
        \"\"\"Newton's method, which PyTorch does not have: against H⁻¹g with the Hessian H.

        Where H has no inverse it is plain gradient descent.
        \"\"\"

        def __init__(self, parameters, lr):
            super().__init__(parameters, {"lr": lr})

        def step(self):
            group = self.param_groups[0]
            (theta,) = group["params"]
            g = theta.grad
            h = torch.autograd.functional.hessian(lambda place: f(*place), theta.detach())
            determinant = h[0, 0] * h[1, 1] - h[0, 1] * h[1, 0]
            if determinant != 0 and determinant.isfinite():
                move = torch.stack([h[1, 1] * g[0] - h[0, 1] * g[1], h[0, 0] * g[1] - h[1, 0] * g[0]])
                g = move / determinant
            with torch.no_grad():
                theta -= group["lr"] * g

    """

  private static let armijoClass = """
    class Armijo(torch.optim.Optimizer):
        \"\"\"A line search by Armijo's rule, which PyTorch does not have.

        The first of the rates lr, lr/2, lr/4 … that brings the height down far enough.
        \"\"\"

        def __init__(self, parameters, lr):
            super().__init__(parameters, {"lr": lr})

        @torch.no_grad()
        def step(self):
            group = self.param_groups[0]
            (theta,) = group["params"]
            start, g, rate = theta.clone(), theta.grad, group["lr"]
            height, square = f(*start), (g * g).sum()
            for _ in range(61):
                trial = start - rate * g
                if f(*trial) <= height - 1e-4 * rate * square:
                    theta.copy_(trial)
                    return
                rate /= 2

    """
}
