import Engine

/// What leads on from where the loss stands still.
extension NetworkDoctor {
  /// Tells whether a penalty pulls at the weights.
  var isPenalised: Bool {
    symptoms.settings.regularization.kind != .none && symptoms.settings.regularization.rate > 0
  }

  /// What holds the weights comes first, then what the network cannot express, then what no network
  /// can know, then more neurons.
  ///
  /// - Parameter wider: the sizes of a network with more neurons.
  /// - Returns: what to do, and the command of it.
  func wayOut(wider: [Int]) -> (advice: Localized, command: String) {
    if isPenalised {
      return (
        Localized(
          en: "the penalty may hold it: :reg none, then r", zh: "也许是正则化压住了权重：先 :reg none，再按 r 重来"),
        "reg none"
      )
    }
    return functions ?? unsuited ?? more(wider.map(String.init).joined(separator: " "))
  }

  private var functions: (advice: Localized, command: String)? {
    let hidden = symptoms.activations.dropLast()
    if !hidden.isEmpty, hidden.allSatisfy({ $0 == .identity }) {
      return (
        Localized(
          en: "linear layers make one linear layer: :activation tanh bends it",
          zh: "线性层叠起来还是线性的：用 :activation tanh 让它弯曲"),
        "activation tanh"
      )
    }
    guard hidden.contains(.sigmoid) else { return nil }
    return (
      Localized(
        en: "sigmoid passes a quarter of a gradient at most: :activation tanh",
        zh: "sigmoid 最多只让四分之一的梯度通过：用 :activation tanh"),
      "activation tanh"
    )
  }

  private var unsuited: (advice: Localized, command: String)? {
    let settings = symptoms.settings
    if let noise = settings.noise, noise > 0 {
      return (
        Localized(
          en: "noise may leave no more to learn: :noise 0 shows it",
          zh: "也许噪声之外已经没什么可学：用 :noise 0 看看"),
        "noise 0"
      )
    }
    guard settings.data == .spiral, settings.features == nil, settings.layers == nil else {
      return nil
    }
    return (
      Localized(
        en: ":features x,y,sinx,siny suits a spiral", zh: "用 :features x,y,sinx,siny，更适合螺旋"),
      "features x,y,sinx,siny"
    )
  }

  private func more(_ layers: String) -> (advice: Localized, command: String) {
    (
      Localized(
        en: ":layers \(layers) has more neurons; or R, other weights",
        zh: "用 :layers \(layers) 加神经元；或按 R 换一组权重"),
      "layers \(layers)"
    )
  }
}
