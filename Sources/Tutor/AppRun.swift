import Engine

/// Reading the run: for whoever judges how it goes without drawing it.
extension App {
  /// Where the run stands, 0 at its start.
  package var position: Int { stage.position }

  /// The last step that is known; behind the position after going back.
  package var end: Int { stage.end }

  /// A state variable of the run as it stands.
  ///
  /// - Parameter name: its name, as in a report.
  /// - Returns: `nil` for a name that there is not.
  package func reportedValue(of name: String) -> Report.Value? { stage.value(of: name) }

  /// Hands over the run as it was at each known step of a range, in order; it stays where it is.
  ///
  /// - Parameters:
  ///   - steps: which steps; those that are not known are left out.
  ///   - body: takes the run at a step.
  package func visit(_ steps: ClosedRange<Int>, _ body: (any ReportedRun) -> Void) {
    stage.visit(steps, body)
  }
}

extension Stage {
  fileprivate func value(of name: String) -> Report.Value? { timeline.present.value(of: name) }

  fileprivate func visit(_ steps: ClosedRange<Int>, _ body: (any ReportedRun) -> Void) {
    // A range that lies beyond the end would be clamped to it.
    guard steps.overlaps(0...end) else { return }
    timeline.visit(steps) { _, run in body(run) }
  }
}
