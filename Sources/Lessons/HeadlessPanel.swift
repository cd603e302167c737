internal import Engine
public import Tutor

/// A panel that is played on without a screen, as proofs do.
public protocol HeadlessPanel: PanelState {
  /// The most steps that a proof may make.
  var stepLimit: Int { get }
  /// Sets quantities, all of them or none. What cannot change in mid-run begins a new one.
  ///
  /// - Parameter pairs: names and values, which have to go together.
  /// - Throws: `UserError` when one will not do or they do not go together.
  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError)
  /// Makes one step.
  mutating func step()
  /// Goes back to step 0; what is set stays.
  mutating func reset()
  /// The variables that tell where it is, for messages.
  var landmarks: [String] { get }
}
