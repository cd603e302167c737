/// The exit statuses of the program, after BSD's sysexits.h.
enum ExitStatus: Int32, Error, CaseIterable {
  case success = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case noTerminal = 69
  case cannotCreate = 73
  case inputOutput = 74

  /// What it says, for the man page.
  var meaning: String {
    switch self {
    case .success: "All went well."
    case .usage: "The arguments do not fit."
    case .badData: "A lesson, a file of data or a recording is not as it should be."
    case .noInput: "A file or a lesson is not there or cannot be read."
    case .noTerminal: "There is no terminal that can be drawn on."
    case .cannotCreate: "A file cannot be made."
    case .inputOutput: "What was to be written could not be written."
    }
  }
}
