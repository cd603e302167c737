import Engine

/// What tells two perceptrons apart whose weights were set by hand.
extension PerceptronStage {
  func settings(
    comparedWith other: PerceptronStage
  ) -> (mine: PerceptronSettings, others: PerceptronSettings) {
    var (mine, others) = (panel.settings, other.panel.settings)
    mine.neuron = NeuronEdit(
      edits.changed(since: other.edits, isSameRun: mine.continues(others)))
    others.neuron = NeuronEdit()
    return (mine, others)
  }

  private var edits: HandEdits<NeuronPart> {
    let start = panel.run.start
    return HandEdits(
      first: [.w1: start.w1, .w2: start.w2, .b: start.b], in: timeline, edits: \.neuron.values)
  }
}

extension NeuronEdit {
  /// What is set, part by part.
  fileprivate var values: [NeuronPart: Double] {
    [.w1: w1, .w2: w2, .b: b].compactMapValues { $0 }
  }

  fileprivate init(_ values: [NeuronPart: Double]) {
    (w1, w2, b) = (values[.w1], values[.w2], values[.b])
  }
}
