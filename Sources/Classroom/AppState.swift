public import Lessons
public import Tutor

/// The panel of an app as lessons see it.
extension App: PanelState {
  /// How many steps were made since the start.
  public var stepCount: Int { position }

  /// The value of a state variable; `nil` when it has none now.
  public func value(of name: String) -> Double? { reportedValue(of: name)?.number }
}

/// A step of the past as lessons see it.
struct PastState: PanelState {
  let run: any ReportedRun

  var stepCount: Int { Int(value(of: "step") ?? 0) }

  func value(of name: String) -> Double? { run.value(of: name)?.number }
}
