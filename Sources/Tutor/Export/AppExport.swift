import Engine

/// Making files of what is on the screen.
extension App {
  /// How many further steps a script has in it to be compared.
  package static let recordedSteps = 20

  /// The file that an order asks for.
  ///
  /// - Parameter order: what, and where to.
  /// - Returns: what the rim has to write.
  /// - Throws: `UserError` when it cannot be made.
  mutating func export(_ order: ExportOrder) throws(UserError) -> Export {
    // What is under way ends first: a file holds one moment.
    finishMotion()
    if order.kind == .screen, let format = Export.ScreenFormat(rawValue: order.ending) {
      return Export(name: order.name, replaces: order.replaces, content: .screen(format))
    }
    let file = try stage.file(for: order)
    isSavingPoints = order.kind == .points
    return Export(
      name: order.name, replaces: order.replaces, content: .bytes(file.bytes), remark: file.remark)
  }
}

/// What is in a file, and what is to be said of it.
private typealias FileContent = (bytes: [UInt8], remark: Localized?)

extension Stage {
  /// The file of the run as it stands.
  fileprivate func file(for order: ExportOrder) throws(UserError) -> FileContent {
    let run = timeline.present
    switch order.kind {
    case .torch:
      return (Array(try run.torchScript(recording: App.recordedSteps).utf8), nil)
    case .weights:
      return (order.bytes(of: run.tensors), nil)
    case .run:
      let bytes = Array(try savedRun().file.utf8)
      guard bytes.count <= SavedRun.lengthLimit else { throw .tooLargeToSave }
      return (bytes, nil)
    case .points:
      return (try pointsFile(), nil)
    case .steps, .screen:
      return steps(of: run)
    }
  }

  /// The steps so far; of very many only some, as many as are made in about a second.
  private func steps(of run: Run) -> FileContent {
    let limit = max(100, min(10_000, 1_000_000_000 / max(1, run.workPerRow)))
    let spacing = StepsFile.spacing(of: position, within: limit)
    var file = StepsFile()
    var copy = timeline
    copy.seek(to: 0)
    while true {
      file.append(copy.present.row)
      guard copy.position < position else { break }
      copy.step(count: min(spacing, position - copy.position))
    }
    return (file.bytes, spacing == 1 ? nil : .everySo(spacing))
  }
}

/// Rows of a report as a file of comma-separated values.
package struct StepsFile {
  private let report = Report(format: .csv)
  private var text = ""

  /// A file without rows.
  package init() {}

  /// Adds a row; the first brings the heading along.
  package mutating func append(_ row: Report.Row) {
    if text.isEmpty, let heading = report.heading(row) { text += heading + "\n" }
    text += report.line(row) + "\n"
  }

  /// The whole file.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// The smallest of 1, 2, 5, 10, 20 … that leaves no more rows than may be.
  ///
  /// - Parameters:
  ///   - steps: how many steps there are.
  ///   - limit: how many rows may be, at least 1.
  /// - Returns: how many steps apart rows are.
  static func spacing(of steps: Int, within limit: Int) -> Int {
    var scale = 1
    while true {
      for digit in [1, 2, 5] where steps / (digit * scale) <= limit { return digit * scale }
      scale *= 10
    }
  }
}

extension Localized {
  fileprivate static func everySo(_ spacing: Int) -> Localized {
    Localized(
      en: "every \(spacing)th step; descent run prints all",
      zh: "每 \(spacing) 步一行；descent run 可打印全部")
  }
}
