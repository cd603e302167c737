public import ArgumentParser
internal import Engine
public import Tutor

extension StageKind: ExpressibleByArgument {}

/// What is set before the first step: the same names as on the command line of the screen.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Set a quantity, as in --set lr=0.5 or --set f=\"x^4 - 4x^2 + 5\".",
      valueName: "name=value"))
  var settings: [String] = []

  @Option(help: "The seed of all that is random.")
  var seed: UInt64?

  @OptionGroup var data: LoadOptions

  /// Applies the settings to a program; their order does not matter.
  func apply(to app: inout App) throws {
    let table = try data.table()
    if let table { try app.load(table) }
    try app.set(pairs(on: app.kind))
    app.forgetChanges()
    if let table { app.tell(.done(table.news)) }
  }

  /// The run of a panel at its start.
  func run(of panel: StageKind, keepsAccount: Bool) throws -> any PanelRun {
    guard let table = try data.table() else {
      return try panel.run.begin(with: pairs(on: panel), keepsAccount: keepsAccount)
    }
    // No row is left out in silence.
    if table.droppedRowCount > 0 { StandardError.write("descent: \(table.news.en)\n") }
    return try panel.run(on: table, with: pairs(on: panel), keepsAccount: keepsAccount)
  }

  /// The run of a panel at its start, on the digits of a file where one is named.
  func run(
    of panel: StageKind, _ digits: DigitsOptions, keepsAccount: Bool
  ) throws -> any PanelRun {
    guard let pictures = digits.pictures() else {
      return try run(of: panel, keepsAccount: keepsAccount)
    }
    return try DigitsRun.begin(with: pairs(on: panel), on: pictures, keepsAccount: keepsAccount)
  }

  /// What is set, one seed for all that is random first.
  private func pairs(on panel: StageKind) throws(UserError) -> [(name: String, value: String)] {
    let seeds = seed.map { seed in panel.seedNames.map { ($0, String(seed)) } } ?? []
    return try seeds + assignments()
  }

  /// Names and values as they were given.
  private func assignments() throws(UserError) -> [(name: String, value: String)] {
    var pairs: [(String, String)] = []
    for setting in settings {
      guard let separator = setting.firstIndex(of: "=") else {
        throw UserError(
          en: "--set \(setting): a value is missing; write --set name=value",
          zh: "--set \(setting)：缺少值；请写成 --set 名字=值")
      }
      let value = String(setting[setting.index(after: separator)...])
      pairs.append((String(setting[..<separator]), value))
    }
    return pairs
  }
}
