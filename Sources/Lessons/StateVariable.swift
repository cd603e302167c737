public import Tutor

/// The numbers of a panel that expressions and texts can name.
public enum StateVariable {
  /// What a variable holds.
  public enum Kind: Sendable {
    /// A real number.
    case real
    /// A whole number.
    case integer
    /// True or false.
    case flag
  }

  /// The variables of a panel.
  public static func all(of panel: StageKind) -> [String: Kind] { tables[panel] ?? [:] }

  private static let tables = Dictionary(
    uniqueKeysWithValues: StageKind.allCases.map { ($0, table(of: $0)) })

  private static func table(of panel: StageKind) -> [String: Kind] {
    let own: [(String, Kind)] =
      switch panel {
      case .curve: curve
      case .code: code
      case .surface: surface
      case .perceptron: network + perceptron
      case .mlp, .digits: network
      case .xray: xray
      }
    return Dictionary(uniqueKeysWithValues: common + own)
  }

  private static let common: [(String, Kind)] =
    reals("lr beta loss loss0 best_loss loss_ratio grad_norm step_size")
    + integers("step epoch turns settled params seed") + flags("diverged flat")
  private static let curve = reals("x y slope curvature x0 error")
  private static let code =
    reals("x w b grad grad_w grad_b batch_loss error")
    + integers("line updates batch updates_per_epoch")
  private static let surface = reals("x1 x2 slope1 slope2 error")
  private static let network =
    reals("val_loss best_val_loss train_acc val_acc grad_first grad_last grad_ratio dead")
    + reals("w1 w2 b l2") + integers("errors hidden batch updates_per_epoch")
  private static let perceptron =
    reals("x1 x2 target sum output error margin")
    + integers("sample mistakes all_mistakes cycle bound") + flags("converged separable")

  private static let xray =
    reals("x1 x2 target sum output error value check w1 w2 b grad_w1 grad_w2 grad_b")
    + integers("pass operation operations phase updates hidden")

  private static func reals(_ names: String) -> [(String, Kind)] { named(names, .real) }
  private static func integers(_ names: String) -> [(String, Kind)] { named(names, .integer) }
  private static func flags(_ names: String) -> [(String, Kind)] { named(names, .flag) }

  private static func named(_ names: String, _ kind: Kind) -> [(String, Kind)] {
    names.split(separator: " ").map { (String($0), kind) }
  }
}
