import Engine
import Plotting

/// Data that come from a file, and points that go into one.
extension NetworkStage {
  static var takesTables: Bool { true }

  mutating func take(_ table: LoadedTable) throws(UserError) -> Reply {
    var (panel, settings) = (panel, panel.settings)
    // Points drawn among other data mean nothing among these.
    let count = settings.added.count
    settings.added = []
    try panel.change(to: settings.onTable(table))
    change { $0 = panel }
    forgetModes()
    let news = count == 0 ? table.news : table.news.withPutAside(count)
    return Reply(message: .done(news), isChange: true, stopsPlay: true)
  }

  /// The points that were drawn, a row each: their numbers, then the class as the data name it.
  func pointsFile() throws(UserError) -> [UInt8] {
    let rows = panel.settings.added
    guard !rows.isEmpty else {
      throw UserError(
        en: "export: there are no points of your own: i draws some", zh: "export：还没有自己画的点：按 i 画")
    }
    if case .table(let table, _) = panel.settings.source { return table.pointsFile(of: rows).bytes }
    return PointsFile(
      names: panel.run.design.data.inputNames,
      rows: rows.map { ($0.inputs, String($0.label)) }
    ).bytes
  }

  var unsavedPointCount: Int {
    hasDrawn && panel.settings.added != savedPoints ? panel.settings.added.count : 0
  }

  mutating func notePointsSaved() { savedPoints = panel.settings.added }
}

extension Localized {
  /// The sentence with what became of the points that were drawn before.
  func withPutAside(_ count: Int) -> Localized {
    Localized(
      en: "\(en); u brings your \(count) drawn point\(count == 1 ? "" : "s") back",
      zh: "\(zh)；按 u 找回你画的 \(count) 个点")
  }
}
