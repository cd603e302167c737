import Engine

/// What tells two networks apart whose weights were set by hand.
extension NetworkStage {
  func settings(
    comparedWith other: NetworkStage
  ) -> (mine: NetworkSettings, others: NetworkSettings) {
    var (mine, others) = (panel.settings, other.panel.settings)
    mine.edits = WeightEdits(
      edits.changed(since: other.edits, isSameRun: mine.continues(others)))
    others.edits = WeightEdits()
    return (mine, others)
  }

  private var edits: HandEdits<WeightPlace> {
    HandEdits(first: panel.run.firstEdits.values, in: timeline, edits: \.edits.values)
  }
}

extension WeightEdits {
  /// What is set, weight by weight.
  fileprivate var values: [WeightPlace: Double] {
    Dictionary(uniqueKeysWithValues: list.map { ($0.place, $0.value) })
  }

  fileprivate init(_ values: [WeightPlace: Double]) {
    self.init()
    for (place, value) in values { self[place] = value }
  }
}
