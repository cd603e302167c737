import Engine
import Plotting

/// The exact numbers at a cursor: in the plane, in the network, in the losses.
extension NetworkWords {
  func readout(x: Double, y: Double) -> String {
    let row = NetworkPlane(run.design.data).row(x: x, y: y)
    let outputs = run.network.neuronOutputs(at: row).last ?? []
    let place = "(\(coordinate(x)), \(coordinate(y)))"
    let answer = outputs.map { NumberText.table($0) }.joined(separator: ", ")
    var text = Localized(en: "at \(place): output \(answer)", zh: "\(place) 处：输出 \(answer)")[
      language]
    let shade = NetworkShade(run)
    let label =
      shade.hasClasses
      ? shade.largest(outputs[...])?.label : outputs.first.flatMap(shade.label(of:))
    if let label {
      text += Localized(en: ", class \(className(label))", zh: "，类 \(className(label))")[language]
    }
    if let nearest = nearestRow(x: x, y: y) { text += nearest }
    return text
  }

  /// The row of the data at the cross: where it is, what it is, and its loss.
  private func nearestRow(x: Double, y: Double) -> String? {
    guard let found = stage.nearestRow(x: x, y: y, within: 1.0 / 40) else { return nil }
    let row = found.row
    let truth = row.label.map(className) ?? NumberText.table(row.target)
    let place = "(\(coordinate(row.x)), \(coordinate(row.y)))"
    let loss = NumberText.loss(run.network.rowLosses(found.part)[found.index])
    return Localized(
      en: "; the point \(place) is \(truth), loss \(loss)", zh: "；样本 \(place) 是 \(truth)，损失 \(loss)"
    )[language]
  }

  func className(_ label: Int) -> String {
    let sign = classSign(label)
    guard case .table(let table, _) = run.design.data,
      table.classNames.indices.contains(label), table.classNames[label] != sign
    else { return sign }
    return "\(sign) (\(table.classNames[label]))"
  }

  /// What stands for a class on maps.
  private func classSign(_ label: Int) -> String {
    guard NetworkShade(run).hasClasses else { return label == 1 ? "+" : "o" }
    return "\(label)"
  }

  func coordinate(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

  func readout(_ cursor: NetworkCursor) -> String {
    guard let place = stage.weight(at: cursor) else { return readout(cursor.neuron) }
    let end = name(of: cursor.neuron)
    let value = NumberText.exact(run.network.weight(at: place))
    let slope = gradient(at: place)
    guard let input = place.input else {
      return Localized(
        en: "bias of \(end): \(value), slope \(slope)", zh: "\(end) 的偏置：\(value)，斜率 \(slope)")[
          language]
    }
    let start = name(of: NeuronPlace(layer: place.layer, neuron: input))
    return Localized(
      en: "weight \(start) → \(end): \(value), slope ∂L/∂w \(slope)",
      zh: "权重 \(start) → \(end)：\(value)，斜率 ∂L/∂w \(slope)")[language]
  }

  private func gradient(at place: WeightPlace) -> String {
    let layer = run.network.gradients[place.layer]
    let value =
      place.input.map { layer.weight[place.neuron * layer.inputs + $0] } ?? layer.bias[place.neuron]
    return NumberText.formula(value)
  }

  private func readout(_ place: NeuronPlace) -> String {
    let name = name(of: place)
    guard place.layer > 0 else {
      return Localized(en: "input \(name): what the network sees", zh: "输入 \(name)：网络看到的量")[
        language]
    }
    let function = run.design.activations[place.layer - 1].name
    let width = run.design.sizes[place.layer]
    let outputs = run.network.neuronOutputs(at: run.network.rawRows(.training))[place.layer]
    let own = stride(from: place.neuron, to: outputs.count, by: width).map { outputs[$0] }
    let mean = NumberText.formula(own.reduce(0, +) / Double(own.count))
    let (low, high) = (own.min() ?? .nan, own.max() ?? .nan)
    let range = "\(NumberText.table(low))…\(NumberText.table(high))"
    return Localized(
      en: "neuron \(name), \(function): \(range) on the training rows, mean \(mean); ← its weights",
      zh: "神经元 \(name)（\(function)）：训练样本上 \(range)，平均 \(mean)；← 看权重")[language]
  }

  func readout(step: Int) -> String {
    guard let entry = panel.losses.entry(at: step) else { return "" }
    let training = NumberText.formula(entry.training)
    let test = entry.test.isNaN ? "" : ", test \(NumberText.formula(entry.test))"
    let testInChinese = entry.test.isNaN ? "" : "，测试 \(NumberText.formula(entry.test))"
    return Localized(
      en: "k=\(entry.step): training loss \(training)\(test); Enter goes there",
      zh: "第 \(entry.step) 步：训练损失 \(training)\(testInChinese)；回车跳到那里")[language]
  }
}
