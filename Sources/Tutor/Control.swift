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
  /// The names of other controls whose quantities it sets too.
  let covers: [String]
  /// Tells whether the quantity is another one in other settings.
  let differs: @Sendable (Settings, Settings) -> Bool
  /// The values that set the quantity to what it is in some settings, one after the other; none
  /// where it is left open.
  private(set) var written: @Sendable (Settings) -> [String]
  /// Reads a value and puts it into the settings.
  let apply: @Sendable (String, inout Settings) throws(UserError) -> Void

  /// A control.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - aliases: other names that mean the same.
  ///   - covers: the names of other controls whose quantities it sets too.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - differs: tells whether its quantity is another one in other settings.
  ///   - written: the values that set it to what it is.
  ///   - apply: reads a value and puts it into the settings.
  init(
    name: String, aliases: [String] = [], covers: [String] = [], summary: Localized,
    example: String = "0.5", differs: @escaping @Sendable (Settings, Settings) -> Bool,
    written: @escaping @Sendable (Settings) -> [String],
    apply: @escaping @Sendable (String, inout Settings) throws(UserError) -> Void
  ) {
    self.name = name
    self.aliases = aliases
    self.covers = covers
    self.summary = summary
    self.example = example
    self.differs = differs
    self.written = written
    self.apply = apply
  }

  /// A control of one quantity that is written as its values are typed.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - aliases: other names that mean the same.
  ///   - quantity: what it sets.
  ///   - covers: the names of other controls whose quantities it sets too.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - apply: reads a value and puts it into the settings.
  init<Quantity: Equatable & SendableMetatype & SettingText>(
    name: String, aliases: [String] = [], of quantity: @escaping @Sendable (Settings) -> Quantity,
    covers: [String] = [], summary: Localized, example: String = "0.5",
    apply: @escaping @Sendable (String, inout Settings) throws(UserError) -> Void
  ) {
    self.init(
      name: name, aliases: aliases, covers: covers, summary: summary, example: example,
      differs: { quantity($0) != quantity($1) },
      written: { quantity($0).settingText.map { [$0] } ?? [] }, apply: apply)
  }

  /// A control of one quantity that has to be told how it is written.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - aliases: other names that mean the same.
  ///   - quantity: what it sets.
  ///   - covers: the names of other controls whose quantities it sets too.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - apply: reads a value and puts it into the settings.
  init<Quantity: Equatable & SendableMetatype>(
    name: String, aliases: [String] = [], of quantity: @escaping @Sendable (Settings) -> Quantity,
    covers: [String] = [], summary: Localized, example: String = "0.5",
    apply: @escaping @Sendable (String, inout Settings) throws(UserError) -> Void
  ) {
    self.init(
      name: name, aliases: aliases, covers: covers, summary: summary, example: example,
      differs: { quantity($0) != quantity($1) }, written: { _ in [] }, apply: apply)
  }

  /// The same control with values of its own.
  ///
  /// - Parameter values: those that set the quantity to what it is, one after the other.
  /// - Returns: a control that is written so.
  func writing(_ values: @escaping @Sendable (Settings) -> [String]) -> Control {
    var control = self
    control.written = values
    return control
  }

  /// A control that is short for others: it has no quantity of its own.
  ///
  /// - Parameters:
  ///   - name: the name that a user types.
  ///   - names: the names of the others.
  ///   - summary: what it is.
  ///   - example: a value that shows how it is used.
  ///   - apply: reads a value and puts it into the settings.
  init(
    name: String, shortFor names: [String], summary: Localized, example: String = "0.5",
    apply: @escaping @Sendable (String, inout Settings) throws(UserError) -> Void
  ) {
    self.init(
      name: name, covers: names, summary: summary, example: example, differs: { _, _ in false },
      written: { _ in [] }, apply: apply)
  }

  /// The control without what it does.
  var asSummary: ControlSummary {
    ControlSummary(
      name: name, aliases: aliases, covers: covers, summary: summary, example: example)
  }
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

/// Reads momentum's share of the velocity.
func momentumShare(from text: String) throws(UserError) -> Double {
  let value = try number(from: text, for: "beta")
  guard (0...1).contains(value) else {
    throw UserError(
      en: "beta: \(shown(text)) is outside 0…1; 0.9 is usual",
      zh: "beta：\(shown(text)) 不在 0…1 之内；常用 0.9")
  }
  return value
}
