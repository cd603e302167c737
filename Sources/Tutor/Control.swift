/// A quantity that can be set, named once: for `--set`, the `:` line and scenes.
public struct Control<Settings: Sendable>: Sendable {
  /// The name that a user types.
  public let name: String
  /// Other names that mean the same.
  public let aliases: [String]
  /// What it is, for help and completion.
  public let summary: Localized
  /// A value that shows how it is used.
  public let example: String
  /// Reads a value and puts it into the settings.
  let apply: @Sendable (String, inout Settings) throws(UserError) -> Void

  /// A control.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - aliases: other names that mean the same.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - apply: reads a value and puts it into the settings.
  init(
    name: String, aliases: [String] = [], summary: Localized, example: String = "0.5",
    apply: @escaping @Sendable (String, inout Settings) throws(UserError) -> Void
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.example = example
    self.apply = apply
  }

  /// The control without what it does.
  var asSummary: ControlSummary {
    ControlSummary(name: name, aliases: aliases, summary: summary, example: example)
  }
}

/// What help, completion and messages need to know of a control.
struct ControlSummary: Sendable {
  let name: String
  let aliases: [String]
  let summary: Localized
  let example: String

  /// A line that shows how it is used, as after a colon.
  var line: String { "\(name) \(example)" }
}

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

/// On or off.
enum Switch: String, CaseIterable {
  /// Yes.
  case on
  /// No.
  case off
}

/// Reads one of a few words.
func choice<Choice: RawRepresentable<String> & CaseIterable>(
  _ text: String, for name: String
) throws(UserError) -> Choice {
  if let choice = Choice(rawValue: text) { return choice }
  let words = Choice.allCases.map(\.rawValue)
  let hint = nearestName(to: text, among: words)
  let known = words.joined(separator: ", ")
  throw UserError(
    en: "\(name): '\(shown(text))' is not one of \(known)"
      + (hint.map { "; did you mean '\($0)'?" } ?? ""),
    zh: "\(name)：“\(shown(text))”不在 \(known) 之中" + (hint.map { "；是不是“\($0)”？" } ?? ""))
}
