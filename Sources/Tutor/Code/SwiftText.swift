/// A program in Swift, with this program's own engine.
struct SwiftText {
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
      import Engine

      let curve = Quadratic(a: 2, b: -3, c: 1)
      var x = [\(python.number(settings.start))]
      var gradient = [0.0]
      var optimizer = \(rule)

      """)
      + [
        .init("for _ in 1...100 {", .take), .init("  let y = curve.jet(at: x[0])", .forward),
        clearing("  gradient[0] = 0"), .init("  gradient[0] += y.slope", .backward),
      ]
      + CodeListing.Row.rows(
        """
          var place = x.mutableSpan
          optimizer.update(
            &place, along: gradient.span)
        """, .update)
      + CodeListing.Row.rows("}")
  }

  private var loop: [CodeListing.Row] {
    let start = settings.layerStart
    return CodeListing.Row.rows(
      """
      import Engine

      let x = (0..<\(settings.count)).map {
        -2 + 4 * Double($0) / \(settings.count - 1)
      }
      let y = x.map { 2 * $0 + 1 }
      let data = Dataset(
        inputs: x, targets: y, inputWidth: 1)
      \(loader)
      let layer = Linear(
        weight: [[\(python.number(start.x))]], bias: [\(python.number(start.y))])
      let model = Sequential(.linear(layer))
      let criterion = MSELoss()
      let rule = \(rule)
      let optimizer = rule.over(model)

      """)
      + [
        .epoch("for _ in 1...20 {"), .init("  for batch in loader.nextEpoch() {", .take),
        .init("    let pred = model(batch.inputs)", .forward),
        .init("    let loss = criterion(", .loss), .init("      pred, batch.targets)", .loss),
        clearing("    optimizer.zeroGrad()"), .init("    loss.backward()", .backward),
        .init("    optimizer.step()", .update),
      ]
      + CodeListing.Row.rows("  }\n}")
  }

  private var loader: String {
    guard settings.isShuffled else {
      return "var loader = DataLoader(\n  data, batchSize: \(settings.batch))"
    }
    return """
      var loader = DataLoader(
        data, batchSize: \(settings.batch), shuffle: true,
        generator: SplitMix64(seed: \(settings.seed)))
      """
  }

  private var rule: String {
    let rate = "learningRate: \(python.number(settings.learningRate))"
    switch settings.optimizer {
    case .sgd: return "SGD(\(rate))"
    case .momentum: return "SGD(\n  \(rate), momentum: \(python.number(settings.momentum)))"
    case .adam: return "Adam(\(rate))"
    }
  }

  private func clearing(_ text: String) -> CodeListing.Row {
    settings.zeroesGradient ? .init(text, .clear) : .crossedOut(text, .swift)
  }
}
