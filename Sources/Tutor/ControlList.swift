/// The controls of a panel, each quantity named once: for `--set`, the `:` line, help and scenes.
public protocol ControlList {
  /// What they set.
  associatedtype Settings: Sendable
  /// What the panel is called in messages.
  static var panel: Localized { get }
  /// All of them, in the order in which help lists them.
  static var all: [Control<Settings>] { get }
}

extension ControlList {
  /// The control with a name or an alias.
  public static func named(_ name: String) -> Control<Settings>? { table.named(name) }

  /// Sets one quantity.
  ///
  /// - Parameters:
  ///   - name: the control's name.
  ///   - value: what was typed.
  ///   - settings: changed when all is well, else left alone.
  /// - Throws: `UserError` for an unknown name, with the nearest known one, or a bad value.
  public static func set(
    _ name: String, to value: String, in settings: inout Settings
  ) throws(UserError) {
    try table.set(name, to: value, in: &settings)
  }

  /// The controls as a table that is searched by name.
  static var table: ControlTable<Settings> { ControlTable(panel: panel, controls: all) }
}
