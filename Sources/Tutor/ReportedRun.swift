/// A run whose steps can be printed.
public protocol ReportedRun: Sendable {
  /// What a table or CSV shows of the step; the names are the same at every step.
  var row: Report.Row { get }
  /// Every state variable.
  var state: Report.Row { get }
  /// Makes one step.
  mutating func step()
}
