package import Engine

/// A run that learns from the rows of a file.
package protocol TableRun: PanelRun {
  /// Puts the rows into settings.
  ///
  /// - Throws: `UserError` when they do not fit.
  static func put(_ table: LoadedTable, into setting: inout Setting) throws(UserError)
}

extension TableRun {
  /// The run on the rows of a file that names and values describe, at its start.
  fileprivate static func begin(
    on table: LoadedTable, with pairs: [(name: String, value: String)], keepsAccount: Bool
  ) throws(UserError) -> Self {
    var setting = opening
    try put(table, into: &setting)
    for (name, value) in ordered(pairs) { try set(name, to: value, in: &setting) }
    return try begin(setting, keepsAccount: keepsAccount)
  }
}

extension StageKind {
  /// The run of a panel on the rows of a file, at its start.
  ///
  /// - Parameters:
  ///   - table: the rows.
  ///   - pairs: names and values of what is set.
  ///   - keepsAccount: whether every step notes what only lessons and whole reports ask for.
  /// - Returns: the run before its first step.
  /// - Throws: `UserError` where it takes no such rows, or what is set does not go together.
  package func run(
    on table: LoadedTable, with pairs: [(name: String, value: String)], keepsAccount: Bool
  ) throws(UserError) -> any PanelRun {
    guard let run = run as? any TableRun.Type else { throw takesNoTable }
    return try run.begin(on: table, with: pairs, keepsAccount: keepsAccount)
  }
}

extension NetworkRun: TableRun {
  package static func put(
    _ table: LoadedTable, into setting: inout NetworkSettings
  ) throws(UserError) { setting = setting.onTable(table) }
}

extension PerceptronRun: TableRun {
  package static func put(
    _ table: LoadedTable, into setting: inout PerceptronSettings
  ) throws(UserError) {
    setting.points = try LabelledPoint.list(from: table)
    setting.data = .points
  }
}
