internal import Classroom
internal import Engine
internal import Tutor

/// Reads the files of data that a program asks for.
struct DataReader {
  /// Why there are no rows.
  enum Failure: Error {
    /// The file cannot be read.
    case file(FileProblem)
    /// What is in it cannot be used.
    case data(Localized)
    /// It was to be stopped.
    case stopped
  }

  /// The home of the user, for names that begin with `~/`.
  var home = Environment.value(of: "HOME")

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - order: which one, and what is known of it.
  ///   - progress: called now and then with the part that was read, from 0 to 1; false stops.
  /// - Returns: the rows.
  /// - Throws: why there are none.
  func table(
    for order: LoadOrder, progress: (Double) -> Bool = { _ in true }
  ) throws(Failure) -> LoadedTable {
    let rows = try rows(of: order, progress)
    guard progress(1) else { throw .stopped }
    do throws(UserError) {
      return try LoadedTable(rows, for: order)
    } catch {
      throw .data(error.message)
    }
  }

  /// The bytes of the file are given up here, before anything is made of the rows.
  private func rows(
    of order: LoadOrder, _ progress: (Double) -> Bool
  ) throws(Failure) -> CSVTable {
    let bytes: [UInt8]?
    do throws(FileProblem) {
      bytes = try DataFile(UserPath.resolved(order.name, home: home)).bytes { progress(0) }
    } catch {
      throw .file(error)
    }
    guard let bytes else { throw .stopped }
    do throws(CSVError) {
      return try CSVTable(parsing: bytes, options: order.options, progress: progress)
    } catch .cancelled {
      throw .stopped
    } catch {
      throw .data(error.message)
    }
  }
}

extension DataReader.Failure {
  /// What is said of it.
  ///
  /// - Parameter order: what was to be read.
  /// - Returns: one line that names the file.
  func message(for order: LoadOrder) -> Localized {
    let name = ExportFile.shown(order.name)
    return switch self {
    case .file(let problem):
      Localized(
        en: "\(name) cannot be read: \(problem.reason.en)", zh: "读不了 \(name)：\(problem.reason.zh)")
    case .data(let text): Localized(en: "\(name): \(text.en)", zh: "\(name)：\(text.zh)")
    case .stopped:
      Localized(
        en: "\(name): reading was stopped; the data are as they were", zh: "\(name)：已停止读取，数据没有变")
    }
  }

  /// The exit status.
  var status: ExitStatus {
    switch self {
    case .file(.system), .stopped: .noInput
    case .file, .data: .badData
    }
  }
}
