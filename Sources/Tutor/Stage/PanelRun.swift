package import Engine

/// A run that can be set up by names and values and stepped without a screen: what lessons play on,
/// what is printed and what is exported.
package protocol PanelRun: Adjustable, ExportedRun where Setting: Hashable {
  /// What is set when nothing is said.
  static var opening: Setting { get }
  /// The names that can be set, each with its other names.
  static var controlNames: [(name: String, aliases: [String])] { get }
  /// Sets one quantity.
  static func set(_ name: String, to value: String, in setting: inout Setting) throws(UserError)
  /// About how many products it takes to look at all data once, which a proof may do every step.
  static func work(of setting: Setting) throws(UserError) -> Int
  /// The order in which names and values are set: some only fit after others.
  static func ordered(
    _ pairs: [(name: String, value: String)]
  ) -> [(name: String, value: String)]
  /// The run at its start.
  ///
  /// - Parameters:
  ///   - setting: what was set.
  ///   - keepsAccount: whether every step notes what only lessons and whole reports ask for.
  /// - Returns: the run before its first step.
  /// - Throws: `UserError` when settings do not go together.
  static func begin(_ setting: Setting, keepsAccount: Bool) throws(UserError) -> Self
  /// Tells whether a change can be made in mid-run.
  static func canGoOn(from old: Setting, to new: Setting) -> Bool
  /// Refuses a change that may be made in mid-run but does not fit.
  func check(_ setting: Setting) throws(UserError)
  /// What a new run begins with when a setting cannot be changed in mid-run.
  func restarting(with setting: Setting) -> Setting

  /// The names and values that lead from some settings to others.
  static func written(_ setting: Setting, after old: Setting) -> [(name: String, value: String)]
  /// Refuses settings that cannot be written down.
  static func checkWritten(_ setting: Setting) throws(UserError)
  /// What is still set once a run has taken settings over and made steps.
  static func resting(_ setting: Setting) -> Setting
  /// What a run begins with that comes out the same in every bit; asked at step 0.
  var beginning: Setting { get }
  /// What goes on to hold after going back to the start.
  var lastingSettings: Setting { get }
  /// What is set now.
  var settings: Setting { get }
  /// How many steps were made.
  var stepCount: Int { get }
  /// The most steps that a proof may make.
  var stepLimit: Int { get }
  /// The variables that tell where it is, for messages.
  static var landmarks: [String] { get }
}

extension PanelRun {
  package static func ordered(
    _ pairs: [(name: String, value: String)]
  ) -> [(name: String, value: String)] { pairs }
  package func check(_ setting: Setting) throws(UserError) {}
  package func restarting(with setting: Setting) -> Setting { setting }
  package var lastingSettings: Setting { settings }
  package var stepLimit: Int { 20_000 }
  package static func work(of setting: Setting) throws(UserError) -> Int { 1 }
  package static func checkWritten(_ setting: Setting) throws(UserError) {}
  package static func resting(_ setting: Setting) -> Setting { setting }
  package var beginning: Setting { settings }
}

extension PanelRun {
  /// What names and values set, beginning with what is set when nothing is said.
  ///
  /// - Throws: `UserError` for a name or a value that will not do.
  package static func setting(
    of pairs: [(name: String, value: String)]
  ) throws(UserError) -> Setting {
    var setting = opening
    for (name, value) in ordered(pairs) { try set(name, to: value, in: &setting) }
    return setting
  }

  /// The run that names and values describe, at its start.
  ///
  /// - Throws: `UserError` for a name or a value that will not do, or when they do not go together.
  package static func begin(
    with pairs: [(name: String, value: String)], keepsAccount: Bool
  ) throws(UserError) -> Self {
    try begin(setting(of: pairs), keepsAccount: keepsAccount)
  }
}
