import Engine

/// The weights that were set by hand in a run, by the step they were set at.
///
/// Training changes weights too, so that those of now do not tell what was set by hand.
struct HandEdits<Place: Hashable> {
  /// What was set before the first step stands at 0.
  private var values: [Int: [Place: Double]]
  /// Where the run stands.
  private let position: Int

  /// What was set in a run.
  ///
  /// - Parameters:
  ///   - first: what was set before the first step.
  ///   - timeline: the run.
  ///   - edits: what a change of the settings set.
  init<Run: Adjustable>(
    first: [Place: Double], in timeline: Timeline<Run>,
    edits: (Run.Setting) -> [Place: Double]
  ) {
    values = [0: first]
    position = timeline.position
    for change in timeline.changes where change.position > 0 {
      values[change.position, default: [:]].merge(edits(change.setting)) { $1 }
    }
  }

  /// What was set otherwise than in another run, or set there and taken back here.
  ///
  /// - Parameters:
  ///   - other: what was set in the other run.
  ///   - isSameRun: false when this run took the place of the other one: what was set in a run that
  ///     is over was not taken back by hand.
  /// - Returns: the values here, and those there that are gone.
  func changed(since other: HandEdits, isSameRun: Bool) -> [Place: Double] {
    let new = missing(in: other, upTo: position)
    guard isSameRun else { return new }
    return new.merging(other.missing(in: self, upTo: min(position, other.position))) { $1 }
  }

  /// What was set up to a step and is not so in another run.
  private func missing(in other: HandEdits, upTo step: Int) -> [Place: Double] {
    var missing: [Place: Double] = [:]
    for (position, edits) in values where position <= step {
      missing.merge(edits.filter { other.values[position]?[$0.key] != $0.value }) { $1 }
    }
    return missing
  }
}
