internal import ArgumentParser
internal import Tutor

/// A file of data that is learned from, and what is known of it.
struct LoadOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Learn from the rows of a CSV file.", valueName: "file.csv"),
    completion: .file())
  var load: String?

  @Option(
    help: ArgumentHelp("The column to predict; the last one unless given.", valueName: "column"))
  var target: String?

  @Option(help: ArgumentHelp("What stands between fields: , ; or tab.", valueName: "character"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp("Whether the first line names the columns: yes or no.", valueName: "answer"))
  var header: String?

  @Option(help: ArgumentHelp("How numbers are written: point or comma.", valueName: "answer"))
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "What becomes of rows with a missing value: refuse or drop.", valueName: "answer"))
  var missing: String?

  @Option(help: ArgumentHelp("Leave a column out.", valueName: "column"))
  var exclude: [String] = []

  /// The rows, if a file was named; a file that cannot be used ends the process.
  func table() throws -> LoadedTable? {
    guard let load else {
      guard target == nil, delimiter == nil, header == nil, decimal == nil,
        missing == nil, exclude.isEmpty
      else {
        throw ValidationError(
          "--target and the like say how --load <file.csv> is read; --load is missing")
      }
      return nil
    }
    var order = try LoadOrder(load)
    order.target = target
    if let delimiter { try order.setDelimiter(delimiter) }
    if let header { try order.setHeader(header) }
    if let decimal { try order.setDecimal(decimal) }
    if let missing { try order.setMissing(missing) }
    for column in exclude { order.exclude(column) }
    do throws(DataReader.Failure) {
      return try DataReader().table(for: order)
    } catch {
      StandardError.write("descent: \(error.message(for: order).en)\n")
      throw error.status
    }
  }
}
