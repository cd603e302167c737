/// The languages that a program is written out in.
public enum CodeLanguage: String, CaseIterable, Sendable {
  /// PyTorch.
  case pytorch
  /// MATLAB: of the parabola the lecture's own script.
  case matlab
  /// Swift with this program's own engine.
  case swift

  /// The name in a heading.
  public var title: String {
    switch self {
    case .pytorch: "PyTorch"
    case .matlab: "MATLAB"
    case .swift: "Swift"
    }
  }

  /// What begins a comment.
  var comment: String {
    switch self {
    case .pytorch: "#"
    case .matlab: "%"
    case .swift: "//"
    }
  }
}
