import Engine

/// The programs that can be run line by line.
public enum CodeProgram: String, CaseIterable, Sendable {
  /// The lecture's script: down the parabola y = 2x² − 3x + 1.
  case parabola
  /// The training loop of PyTorch: a line y = w·x + b is fitted to mini-batches.
  case loop

  /// What it is about, for a title.
  var subject: String {
    switch self {
    case .parabola: "y = 2x² − 3x + 1"
    case .loop: "y = w·x + b"
    }
  }
}
