import Engine
import Plotting

/// The panes of the curve's screen, in the order in which Tab visits them.
public enum CurvePane: CaseIterable, Hashable, Sendable {
  /// The curve, the trail, the next step.
  case plot
  /// The loss over the steps.
  case loss
  /// A table of the last steps.
  case steps
  /// The next place over the place: x_{k+1} over x_k.
  case cobweb
  /// What happens at each learning rate and momentum.
  case map
  /// The note's whole window.
  case window
  /// The runs that were kept.
  case ghosts

  /// The heading.
  var title: Localized {
    switch self {
    case .plot: Localized(en: "curve", zh: "曲线")
    case .loss: Localized(en: "loss", zh: "损失")
    case .steps: Localized(en: "steps", zh: "步表")
    case .cobweb: Localized(en: "next x over x", zh: "下一个 x 对 x")
    case .map: Localized(en: "lr × β: what happens", zh: "lr × β：会怎样")
    case .window: Localized(en: "the note's window −5…5", zh: "讲义原图 −5…5")
    case .ghosts: Localized(en: "ghosts", zh: "影子")
    }
  }
}

extension CurvePanel {
  /// The heading of a pane, which may depend on what is known of the curve.
  func title(of pane: CurvePane) -> Localized {
    guard pane == .loss, run.leastLoss != nil else { return pane.title }
    return Localized(en: "loss − min, log", zh: "损失 − 最小值，对数")
  }

  /// How losses become heights: as ratios of what is left to lose, where that is known.
  var lossScale: ValueScale { run.leastLoss == nil ? .linear : .logarithmic }
}
