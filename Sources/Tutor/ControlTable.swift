/// All controls of a panel.
struct ControlTable<Settings: Sendable>: Sendable {
  /// What the panel is called in messages.
  let panel: Localized
  /// The controls, in the order in which help lists them.
  let controls: [Control<Settings>]

  /// The control with a name or an alias.
  func named(_ name: String) -> Control<Settings>? {
    controls.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Sets one quantity.
  ///
  /// - Parameters:
  ///   - name: the control's name.
  ///   - value: what was typed.
  ///   - settings: changed when all is well, else left alone.
  /// - Throws: `UserError` for an unknown name, with the nearest known one, or a bad value.
  func set(_ name: String, to value: String, in settings: inout Settings) throws(UserError) {
    guard let control = named(name) else { throw unknown(name) }
    var changed = settings
    try control.apply(value, &changed)
    settings = changed
  }

  /// The names and values that lead from some settings to others.
  ///
  /// - Parameters:
  ///   - settings: what is to be set.
  ///   - old: what is set already.
  /// - Returns: nothing for a quantity that is the same in both, or left open.
  func written(_ settings: Settings, after old: Settings) -> [(name: String, value: String)] {
    controls.flatMap { control in
      let values = control.written(settings)
      return values == control.written(old) ? [] : values.map { (control.name, $0) }
    }
  }

  /// The message for a name that no control has.
  private func unknown(_ name: String) -> UserError {
    let names = controls.flatMap { [$0.name] + $0.aliases }
    let hint = nearestName(to: name, among: names)
    let known = controls.map(\.name).joined(separator: ", ")
    return UserError(
      en: "\(panel.en) has no setting '\(shown(name))'"
        + (hint.map { "; did you mean '\($0)'?" } ?? "; known: \(known)"),
      zh: "\(panel.zh)没有“\(shown(name))”这个设置"
        + (hint.map { "；是不是“\($0)”？" } ?? "；可用：\(known)"))
  }
}
