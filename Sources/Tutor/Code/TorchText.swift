/// A program in PyTorch.
struct TorchText {
  let settings: CodeSettings

  var rows: [CodeListing.Row] {
    switch settings.program {
    case .parabola: parabola
    case .loop: loop
    }
  }

  private let python = PythonText()

  private var parabola: [CodeListing.Row] {
    CodeListing.Row.rows(
      """
      import torch
      from torch import nn, optim

      torch.set_default_dtype(torch.double)

      x = nn.Parameter(torch.tensor(\(python.number(settings.start))))
      \(optimizer(over: "[x]"))

      """)
      + [
        .init("for i in range(100):", .take), .init("    y = 2 * x**2 - 3 * x + 1", .forward),
        clearing("    "), .init("    y.backward()", .backward),
        .init("    optimizer.step()", .update),
      ]
  }

  private var loop: [CodeListing.Row] {
    let start = settings.layerStart
    return CodeListing.Row.rows(
      """
      import torch
      from torch import nn, optim
      from torch.utils.data import (
          DataLoader, TensorDataset)

      torch.set_default_dtype(torch.double)

      x = torch.linspace(-2, 2, \(settings.count))
      x = x.unsqueeze(1)
      y = 2 * x + 1
      data = TensorDataset(x, y)
      \(loader)
      model = nn.Linear(1, 1)
      nn.init.constant_(model.weight, \(python.number(start.x)))
      nn.init.constant_(model.bias, \(python.number(start.y)))
      criterion = nn.MSELoss()
      \(optimizer(over: "model.parameters()"))

      """)
      + [
        .epoch("for epoch in range(20):"), .init("    for x, y in loader:", .take),
        .init("        pred = model(x)", .forward),
        .init("        loss = criterion(pred, y)", .loss), clearing("        "),
        .init("        loss.backward()", .backward),
        .init("        optimizer.step()", .update),
      ]
  }

  private var loader: String {
    guard settings.isShuffled else {
      return "loader = DataLoader(\n    data, batch_size=\(settings.batch))"
    }
    return """
      torch.manual_seed(\(settings.seed))
      loader = DataLoader(
          data, batch_size=\(settings.batch), shuffle=True)
      """
  }

  private func clearing(_ indent: String) -> CodeListing.Row {
    let text = "\(indent)optimizer.zero_grad()"
    return settings.zeroesGradient ? .init(text, .clear) : .crossedOut(text, .pytorch)
  }

  /// PyTorch takes a rate of 0 or more when it makes a rule, and moves by any.
  private func optimizer(over parameters: String) -> String {
    let rate = settings.learningRate
    let (name, more) =
      switch settings.optimizer {
      case .sgd: ("SGD", "")
      case .momentum: ("SGD", ",\n    momentum=\(python.number(settings.momentum))")
      case .adam: ("Adam", "")
      }
    let numbers = "lr=\(python.number(rate >= 0 ? rate : 0))\(more)"
    let short = "optimizer = optim.\(name)(\(parameters), \(numbers))"
    let fits = more.isEmpty && short.count <= 38
    let line =
      fits ? short : "optimizer = optim.\(name)(\n    \(parameters), \(numbers))"
    guard rate < 0 else { return line }
    return "\(line)\noptimizer.param_groups[0][\"lr\"] = \(python.number(rate))"
  }
}
