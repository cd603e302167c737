/// Where a panel stands, in the variables that expressions name.
public protocol PanelState: Sendable {
  /// How many steps were made since the start.
  var stepCount: Int { get }
  /// The value of a state variable; `nil` when it has none now.
  func value(of name: String) -> Double?
}

extension PanelState {
  /// Tells whether an expression holds now.
  public func satisfies(_ expression: Expression) -> Bool { expression.holds { value(of: $0) } }
}
