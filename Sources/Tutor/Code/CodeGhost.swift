import Plotting

/// A run that was kept to compare with.
public struct CodeGhost: KeptRun, Sendable {
  /// 1 to 4.
  public let number: Int
  /// How it was run at its end.
  let settings: CodeSettings
  /// Where it ended.
  let last: CodeRun
  /// Its losses.
  let path: PathHistory

  /// What it was run with.
  var label: String {
    var parts = [settings.optimizer.title, "lr \(NumberText.rate(settings.learningRate))"]
    if settings.program == .loop { parts.append("batch \(settings.batch)") }
    if !settings.zeroesGradient { parts.append("zero_grad off") }
    return parts.joined(separator: ", ")
  }
}
