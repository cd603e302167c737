internal import Classroom

extension ExportFile.Failure {
  /// What would do.
  var advice: String {
    if case .exists = self { "; --force replaces it" } else { "" }
  }

  /// The exit status.
  var status: ExitStatus {
    switch self {
    case .exists, .notMade: .cannotCreate
    case .notFilled: .inputOutput
    }
  }
}
