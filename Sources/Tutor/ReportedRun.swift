/// A run whose steps can be printed.
public protocol ReportedRun: Sendable {
  /// What a table or CSV shows of the step; the names are the same at every step.
  var row: Report.Row { get }
  /// Every state variable.
  var state: Report.Row { get }
  /// Makes one step.
  mutating func step()
  /// The state variable of a name; `nil` for a name that there is not.
  func value(of name: String) -> Report.Value?
}

extension ReportedRun {
  /// The variable from the row of the step, which costs less, or else from all of them.
  public func value(of name: String) -> Report.Value? {
    (row.first { $0.name == name } ?? state.first { $0.name == name })?.value
  }
}
