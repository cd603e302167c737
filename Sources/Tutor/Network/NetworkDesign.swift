import Engine

/// What settings of a network come to when all that was left open is filled in.
struct NetworkDesign: Sendable {
  /// The data.
  let data: NetworkSource
  /// How classes become targets; `nil` where numbers are learned.
  let encoding: TargetEncoding?
  /// The part of the rows that is learned from.
  let trainShare: Double
  /// The names of what the network sees.
  let inputNames: [String]
  /// Inputs, neurons of each layer, outputs.
  let sizes: [Int]
  /// One function for each layer after the inputs.
  let activations: [Activation]
  /// How weights begin.
  let initialization: Initialization
  /// The distance that is made small.
  let loss: LossChoice
  /// What becomes of examples that are no whole batch.
  let remainder: DataLoader<Double>.Remainder

  /// Fills in what is open.
  ///
  /// - Parameter settings: what was set.
  /// - Throws: `UserError` when settings do not go together, with one that would.
  init(_ settings: NetworkSettings) throws(UserError) {
    try settings.checkData()
    let problem = settings.resolvedProblem
    loss = try settings.resolvedLoss(for: problem)
    encoding = settings.encoding(for: problem, loss: loss)
    data = settings.source
    trainShare = settings.trainShare ?? settings.usualTrainShare
    inputNames = settings.inputNames
    sizes = try settings.sizes(outputs: settings.outputCount(encoding))
    activations = try settings.activations(
      hidden: sizes.count - 2, encoding: encoding, loss: loss)
    initialization = settings.initialization ?? (settings.isPlayground ? .playground : .torch)
    remainder = settings.isPlayground ? .carry : .keep
    try settings.checkTraining(trainShare: trainShare)
    try settings.checkAdded()
    try settings.edits.check(sizes: sizes)
  }

  /// How many rows there are.
  var rowCount: Int { data.rowCount }

  /// Whether classes are learned, or numbers.
  var problem: Problem { encoding == nil ? .regression : .classification }

  /// The neurons of each hidden layer.
  var hiddenSizes: [Int] { Array(sizes.dropFirst().dropLast()) }

  /// The value that divides outputs of two classes; `nil` where the largest output counts.
  var threshold: Double? {
    guard let encoding, sizes.last == 1 else { return nil }
    return loss.takesLogits ? 0 : encoding.threshold
  }
}

extension NetworkSettings {
  /// All of a table that one can read; of other files four fifths.
  fileprivate var usualTrainShare: Double {
    guard case .table(let table, _) = source else { return data.isTable ? 1 : 0.5 }
    return table.data.count < 50 ? 1 : 0.8
  }

  fileprivate var resolvedProblem: Problem {
    problem ?? (source.isClassification ? .classification : .regression)
  }

  fileprivate func resolvedLoss(for problem: Problem) throws(UserError) -> LossChoice {
    guard problem == .classification else {
      let chosen = loss ?? (isPlayground ? .half : .mse)
      guard !chosen.takesLogits else {
        throw UserError(
          en: "loss: \(chosen.rawValue) needs classes; for numbers use half or mse",
          zh: "loss：\(chosen.rawValue) 需要类别；回归请用 half 或 mse")
      }
      return chosen
    }
    if source.classCount > 2 { return loss ?? .ce }
    return loss ?? (isPlayground ? .half : .bce)
  }

  fileprivate func encoding(for problem: Problem, loss: LossChoice) -> TargetEncoding? {
    guard problem == .classification else { return nil }
    if loss == .ce { return .index }
    if source.classCount > 2 { return .oneHot }
    if loss == .bce { return .binary }
    return isPlayground || !data.isGate ? .signed : .binary
  }

  fileprivate func outputCount(_ encoding: TargetEncoding?) -> Int {
    encoding == .index || encoding == .oneHot ? source.classCount : 1
  }

  fileprivate func sizes(outputs: Int) throws(UserError) -> [Int] {
    let inputs = inputNames.count
    guard let layers else {
      // Ten classes do not fit through two neurons.
      return data == .digits ? [inputs, 32, outputs] : [inputs, 4, 2, outputs]
    }
    let fitting = [inputs] + layers.dropFirst().dropLast() + [outputs]
    let fit = fitting.map(String.init).joined(separator: " ")
    guard layers[0] == inputs else {
      let names = inputs > 7 ? "" : " (\(inputNames.joined(separator: ", ")))"
      throw UserError(
        en:
          "layers: begins with \(layers[0]), but the network sees \(inputs)\(names); write \(fit)",
        zh: "layers：第一个数是 \(layers[0])，但输入有 \(inputs) 个\(names)；请写 \(fit)")
    }
    guard layers.last == outputs else {
      throw UserError(
        en: "layers: must end with \(outputs), the number of outputs; write \(fit)",
        zh: "layers：最后一个数应是输出个数 \(outputs)；请写 \(fit)")
    }
    return layers
  }

  /// The names of what the network sees.
  fileprivate var inputNames: [String] {
    features?.map(\.rawValue) ?? source.inputNames
  }

  /// Without a hidden layer what was set is the function of the output, except that logits stay
  /// as they are: their sigmoid is part of the loss.
  fileprivate func activations(
    hidden: Int, encoding: TargetEncoding?, loss: LossChoice
  ) throws(UserError) -> [Activation] {
    let output: Activation =
      isPlayground && encoding == .signed && !loss.takesLogits ? .tanh : .identity
    let chosen = activations ?? [.tanh]
    guard chosen.count == 1 || chosen.count == hidden else {
      throw UserError(
        en: "activation: \(chosen.count) for \(hidden) hidden layers; write one, or one for each",
        zh: "activation：有 \(chosen.count) 个，隐藏层有 \(hidden) 层；请写一个，或每层一个")
    }
    if hidden == 0 { return [try outputAlone(output, loss: loss)] }
    let functions = chosen.count == 1 ? Array(repeating: chosen[0], count: hidden) : chosen
    return functions.map(\.activation) + [output]
  }

  private func outputAlone(
    _ usual: Activation, loss: LossChoice
  ) throws(UserError) -> Activation {
    guard let chosen = activations?.first else { return usual }
    guard loss.takesLogits else { return chosen.activation }
    guard [.identity, .linear, .sigmoid].contains(chosen) else {
      throw UserError(
        en: "activation: \(chosen.rawValue) before loss \(loss.rawValue), which has its own; "
          + "use half or mse, or add a hidden layer",
        zh: "activation：loss \(loss.rawValue) 自带激活，前面不能用 \(chosen.rawValue)；"
          + "请改用 half 或 mse，或加一个隐藏层")
    }
    return .identity
  }
}
