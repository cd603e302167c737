import Engine

/// Data that come from a file, and points that go into one.
extension PerceptronStage {
  static var takesTables: Bool { true }

  mutating func take(_ table: LoadedTable) throws(UserError) -> Reply {
    var settings = panel.settings
    settings.points = try LabelledPoint.list(from: table)
    let count = unsavedPointCount
    settings.data = .points
    settings.neuron = NeuronEdit()
    mode = .normal
    (hasDrawn, savedPoints) = (true, settings.points)
    _ = change(to: settings)
    let news = count == 0 ? table.news : table.news.withPutAside(count)
    return Reply(message: .done(news), isChange: true, stopsPlay: true)
  }

  /// The samples, a row each: x, y and the class; drawn points that are in no file come first, even
  /// while other data are looked at.
  func pointsFile() throws(UserError) -> [UInt8] {
    PointsFile(
      names: ["x", "y"],
      rows: (unsavedPointCount > 0 ? panel.settings.points : samples).map {
        ([$0.x, $0.y], $0.isPositive ? "1" : "0")
      }
    ).bytes
  }

  var unsavedPointCount: Int {
    let points = panel.settings.points
    return hasDrawn && points != savedPoints ? points.count : 0
  }

  mutating func notePointsSaved() { savedPoints = panel.settings.points }
}

extension LabelledPoint {
  /// The rows of a file as points.
  ///
  /// - Throws: `UserError` when they are no points of two classes, or too many.
  static func list(from table: LoadedTable) throws(UserError) -> [LabelledPoint] {
    let data = table.data
    guard data.inputWidth == 2, data.classCount == 2 else {
      let classes = data.classCount == 0 ? "numbers" : "\(data.classCount) classes"
      let classesInChinese = data.classCount == 0 ? "数值" : "\(data.classCount) 类"
      throw UserError(
        en: "load: a neuron here takes 2 inputs and 2 classes, not \(data.inputWidth) and "
          + "\(classes): load it in 4, the MLP lab",
        zh: "load：这里的神经元要 2 个输入、2 类，不是 \(data.inputWidth) 个和\(classesInChinese)：请在 4 多层网络读入")
    }
    guard data.count <= countLimit else {
      throw UserError(
        en:
          "load: \(data.count) rows; a neuron here looks at \(countLimit) at most: load them in 4",
        zh: "load：有 \(data.count) 行；这里最多 \(countLimit) 行：请在 4 多层网络读入")
    }
    let inputs = data.inputs
    return data.indices.map {
      LabelledPoint(x: inputs[2 * $0], y: inputs[2 * $0 + 1], isPositive: data.labels[$0] == 1)
    }
  }
}
