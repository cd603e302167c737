import Engine

/// The programs of the seventh screen in Swift, compiled as they are shown there.
enum ShownSwift {
  /// The parabola with the settings of the start.
  static func parabola() -> [Double] {
    // parabola
    let curve = Quadratic(a: 2, b: -3, c: 1)
    var x = [0.0]
    var gradient = [0.0]
    var optimizer = SGD(learningRate: 0.1)

    for _ in 1...100 {
      let y = curve.jet(at: x[0])
      gradient[0] = 0
      gradient[0] += y.slope
      var place = x.mutableSpan
      optimizer.update(
        &place, along: gradient.span)
    }
    // end
    return x
  }

  /// The loop with the settings of the start.
  static func loop() -> [Double] {
    // loop
    let x = (0..<5).map {
      -2 + 4 * Double($0) / 4
    }
    let y = x.map { 2 * $0 + 1 }
    let data = Dataset(
      inputs: x, targets: y, inputWidth: 1)
    var loader = DataLoader(
      data, batchSize: 2)
    let layer = Linear(
      weight: [[0.0]], bias: [0.0])
    let model = Sequential(.linear(layer))
    let criterion = MSELoss()
    let rule = SGD(learningRate: 0.1)
    let optimizer = rule.over(model)

    for _ in 1...20 {
      for batch in loader.nextEpoch() {
        let pred = model(batch.inputs)
        let loss = criterion(
          pred, batch.targets)
        optimizer.zeroGrad()
        loss.backward()
        optimizer.step()
      }
    }
    // end
    return model.network.flatParameters
  }

  /// The loop with everything that can be set another way.
  static func loopOfAdam() -> [Double] {
    // loop of Adam
    let x = (0..<5).map {
      -2 + 4 * Double($0) / 4
    }
    let y = x.map { 2 * $0 + 1 }
    let data = Dataset(
      inputs: x, targets: y, inputWidth: 1)
    var loader = DataLoader(
      data, batchSize: 3, shuffle: true,
      generator: SplitMix64(seed: 7))
    let layer = Linear(
      weight: [[-0.5]], bias: [1e-05])
    let model = Sequential(.linear(layer))
    let criterion = MSELoss()
    let rule = Adam(learningRate: 0.05)
    let optimizer = rule.over(model)

    for _ in 1...20 {
      for batch in loader.nextEpoch() {
        let pred = model(batch.inputs)
        let loss = criterion(
          pred, batch.targets)
        // optimizer.zeroGrad()
        loss.backward()
        optimizer.step()
      }
    }
    // end
    return model.network.flatParameters
  }

  /// The parabola by momentum.
  static func parabolaByMomentum() -> [Double] {
    // parabola by momentum
    let curve = Quadratic(a: 2, b: -3, c: 1)
    var x = [-3.0]
    var gradient = [0.0]
    var optimizer = SGD(
      learningRate: 0.1, momentum: 0.5)

    for _ in 1...100 {
      let y = curve.jet(at: x[0])
      gradient[0] = 0
      gradient[0] += y.slope
      var place = x.mutableSpan
      optimizer.update(
        &place, along: gradient.span)
    }
    // end
    return x
  }
}
